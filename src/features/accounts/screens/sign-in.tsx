import { Callout } from '#ui/phone/callout.tsx';
import { Card } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { CodeForm } from './code-form.tsx';
import { DemoArrivals } from './demo-arrivals.tsx';
import { signInWords as words } from './words.ts';

/** A resident signs in with a phone and a code; in a demo county with one tap. */
export function SignIn({ onDone }: { readonly onDone: () => void }) {
  return (
    <Screen title={words.title} under={words.under} back="/">
      <Card>
        <CodeForm onDone={onDone} />
      </Card>
      <Callout kind="calm" title={words.noPhone.title}>
        <p>{words.noPhone.say}</p>
      </Callout>
      <DemoArrivals app="resident" onDone={(app) => (app === 'resident' ? onDone() : window.location.assign(`/${app}`))} />
    </Screen>
  );
}
