import { Tabs } from 'antd';
import { CodeForm } from './desk/code-form.tsx';
import './desk/gate.css';
import { PasswordForm } from './desk/password-form.tsx';
import { words } from './desk/words.ts';

/** Phone and password, or phone and a code. */
export function SignInWays({ onDone }: { readonly onDone: () => void }) {
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: 'password', label: words.signIn.byPassword, children: <PasswordForm onDone={onDone} /> },
        { key: 'code', label: words.signIn.byCode, children: <CodeForm onDone={onDone} /> },
      ]}
    />
  );
}
