import { Button } from 'antd';
import { useState } from 'react';
import { Tabs } from '#ui/console/tabs.tsx';
import { CodeForm } from './desk/code-form.tsx';
import './desk/gate.css';
import { SetUpSecond } from '../second/screens/desk/set-up-second.tsx';
import { ShowSecond } from '../second/screens/desk/show-second.tsx';
import { useNextStep } from '../second/screens/use-second.ts';
import { secondWords } from '../second/screens/words.ts';
import { PasswordForm } from './desk/password-form.tsx';
import { words } from './desk/words.ts';

const { signIn: said } = words;

/** Phone and password, or phone and a code; then the second step, where the account or its posts ask for one. */
export function SignInWays({ onDone }: { readonly onDone: () => void }) {
  const { next, firstDone, leave } = useNextStep(onDone);
  if (next === null) return <FirstStep onDone={firstDone} />;
  return (
    <>
      <h2>{next === 'show' ? secondWords.title : secondWords.setUp.title}</h2>
      {next === 'show' ? <ShowSecond onDone={onDone} /> : <SetUpSecond onDone={onDone} />}
      <p className="gate-other">
        <Button type="link" onClick={leave}>
          {secondWords.other}
        </Button>
      </p>
    </>
  );
}

/** What was typed in one way stays while the other is looked at. */
function FirstStep({ onDone }: { readonly onDone: () => void }) {
  const [way, show] = useState<'password' | 'code'>('password');
  return (
    <Tabs
      label={said.ways}
      shown={way}
      onShow={show}
      items={[
        { key: 'password', label: said.byPassword, children: <PasswordForm onDone={onDone} /> },
        { key: 'code', label: said.byCode, children: <CodeForm onDone={onDone} /> },
      ]}
    />
  );
}
