import { type SubmitEvent, useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Field } from '#ui/phone/field.tsx';
import type { signInStaff } from '../contract.ts';
import { signInWords, staffSignInWords as words } from './words.ts';

type Missing = 'phone' | 'password' | null;

/** Signs staff in with a phone and the password they set. What it says is alike for every phone. */
export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<Missing>(null);
  const enter = useAsk<typeof signInStaff>('accounts.sign-in-staff');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const lacks: Missing = phone.trim() === '' ? 'phone' : password === '' ? 'password' : null;
    setMissing(lacks);
    if (lacks === null) enter.mutate({ phone, password }, { onSuccess: onDone });
  };
  const wrongPhone = enter.error?.about('phone');
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={signInWords.phone}
        kind="tel"
        autoComplete="username"
        max={20}
        value={phone}
        onChange={setPhone}
        fault={missing === 'phone' ? words.phoneFirst : wrongPhone}
      />
      <Field
        label={words.password}
        hint={words.passwordHint}
        kind="password"
        autoComplete="current-password"
        max={200}
        value={password}
        onChange={setPassword}
        fault={missing === 'password' ? words.passwordFirst : wrongPhone ? undefined : enter.error?.message}
      />
      <Button look="main" wide submit pending={enter.isPending}>
        {signInWords.enter}
      </Button>
    </form>
  );
}
