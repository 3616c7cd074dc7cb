import { goInto } from '#ui/chosen-language.ts';
import { Callout } from '#ui/phone/callout.tsx';
import { Card } from '#ui/phone/card.tsx';
import { LanguageChoice } from '#ui/phone/language-choice.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SecondStep } from '../second/screens/phone/second-step.tsx';
import { useNextStep } from '../second/screens/use-second.ts';
import { CodeForm } from './code-form.tsx';
import { DemoArrivals } from './demo-arrivals.tsx';
import { signInWords as words } from './words.ts';

/** A resident signs in with a phone and a code; in a demo county with one tap. */
export function SignIn({ onDone }: { readonly onDone: () => void }) {
  const { next, firstDone, leave } = useNextStep(onDone);
  if (next !== null)
    return (
      <Screen title={words.title} back="/">
        <SecondStep next={next} onDone={onDone} onLeave={leave} />
      </Screen>
    );
  return (
    <Screen title={words.title} under={words.under} back="/">
      <Card>
        <CodeForm onDone={firstDone} />
      </Card>
      <Callout kind="calm" title={words.noPhone.title}>
        <p>{words.noPhone.say}</p>
      </Callout>
      <LanguageChoice onChoose={goInto} />
      <DemoArrivals app="resident" onDone={(app) => (app === 'resident' ? onDone() : window.location.assign(`/${app}`))} />
    </Screen>
  );
}
