import { useAsk, useSee } from '#ui/ask.ts';
import { goInto, type Language } from '#ui/chosen-language.ts';
import { LanguageChoice } from '#ui/phone/language-choice.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { me, speak } from '../contract.ts';

/** In which language I read this on this device and, once signed in, am told on every other. */
export function MyLanguage() {
  const self = useSee<typeof me>('accounts.me', {});
  const keep = useAsk<typeof speak>('accounts.speak');
  const choose = (language: Language) => {
    if (self.data?.account == null) goInto(language);
    else keep.mutate({ language }, { onSuccess: () => goInto(language) });
  };
  return (
    <>
      <LanguageChoice onChoose={choose} />
      {keep.error && <ErrorBox error={keep.error} />}
    </>
  );
}
