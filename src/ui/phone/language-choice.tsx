import { type Language, languages } from '../chosen-language.ts';
import { language } from '../language.ts';
import { words } from '../words.ts';
import { ChoiceList } from './choice.tsx';

type LanguageChoiceProps = { readonly labelHidden?: boolean; readonly onChoose: (chosen: Language) => void };

/** English or Chinese. */
export function LanguageChoice({ labelHidden, onChoose }: LanguageChoiceProps) {
  const choose = (id: string) => {
    const chosen = languages.find((known) => known.id === id)?.id;
    if (chosen !== undefined && chosen !== language) onChoose(chosen);
  };
  return <ChoiceList label={words.language} labelHidden={labelHidden} options={languages} value={language} onChange={choose} />;
}
