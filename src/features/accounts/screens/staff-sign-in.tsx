import { type ReactNode, useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Callout } from '#ui/phone/callout.tsx';
import { Card } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Segments } from '#ui/phone/segments.tsx';
import type { me } from '../contract.ts';
import { SecondStep } from '../second/screens/phone/second-step.tsx';
import { useNextStep } from '../second/screens/use-second.ts';
import { CodeForm } from './code-form.tsx';
import { DemoArrivals } from './demo-arrivals.tsx';
import { PasswordForm } from './password-form.tsx';
import { staffSignInWords as words } from './words.ts';

type SignInProps = {
  readonly onDone: () => void;
  /** What waits on this device for somebody to sign in. */
  readonly waits?: ReactNode;
};

/** Grid workers and helpers sign in with a code or a password; in a demo county with one tap. Somebody of another app is led there. */
export function StaffSignIn({ onDone, waits }: SignInProps) {
  const county = useSee<typeof me>('accounts.me', {}).data?.county;
  const [way, setWay] = useState<string>('code');
  const { next, firstDone, leave } = useNextStep(onDone);
  if (next !== null)
    return (
      <Screen title={words.title} under={county ? words.under(county.name) : undefined}>
        <SecondStep next={next} onDone={onDone} onLeave={leave} />
      </Screen>
    );
  return (
    <Screen title={words.title} under={county ? words.under(county.name) : undefined}>
      {waits}
      <Card>
        <Segments
          label={words.how}
          value={way}
          onChange={setWay}
          options={[
            { id: 'code', name: words.byCode },
            { id: 'password', name: words.byPassword },
          ]}
        />
        {way === 'code' ? <CodeForm onDone={firstDone} /> : <PasswordForm onDone={firstDone} />}
      </Card>
      <DemoArrivals
        app="worker"
        onDone={(app) => (app === 'worker' ? onDone() : window.location.assign(app === 'console' ? '/console' : '/'))}
      />
      <Callout kind="calm" title={words.noPost.title}>
        <p>{words.noPost.say}</p>
      </Callout>
    </Screen>
  );
}
