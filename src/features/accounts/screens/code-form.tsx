import { type SubmitEvent, useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import type { signIn } from '../contract.ts';
import { CodeField, digitsOf, PhoneAndCode } from './phone/phone-and-code.tsx';
import { signInWords as words } from './words.ts';

/** Signs in with a phone and the code sent to it. What it says is alike for every phone: nobody learns here who has an account. */
export function CodeForm({ onDone }: { readonly onDone: () => void }) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState<'phone' | 'code' | null>(null);
  const enter = useAsk<typeof signIn>('accounts.sign-in');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const lacks = digitsOf(phone).length === 0 ? 'phone' : digitsOf(code).length === 6 ? null : 'code';
    setMissing(lacks);
    if (lacks === null) enter.mutate({ phone, code: digitsOf(code) }, { onSuccess: onDone });
  };
  const codeFault =
    missing === 'code' ? words.codeFirst : (enter.error?.about('code') ?? (enter.error?.about('phone') ? undefined : enter.error?.message));
  return (
    <form onSubmit={submit} noValidate>
      <PhoneAndCode
        phone={phone}
        fault={missing === 'phone' ? words.phoneFirst : enter.error?.about('phone')}
        onPhone={setPhone}
        onFillIn={setCode}
      />
      <CodeField value={code} onChange={setCode} fault={codeFault} />
      <Button look="main" wide submit pending={enter.isPending}>
        {words.enter}
      </Button>
    </form>
  );
}
