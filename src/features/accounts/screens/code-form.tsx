import { type SubmitEvent, useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { language } from '#ui/language.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Field } from '#ui/phone/field.tsx';
import type { requestCode, signIn } from '../contract.ts';
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
      <Field
        label={words.code}
        hint={words.codeHint}
        kind="text"
        digits="whole"
        autoComplete="one-time-code"
        max={10}
        value={code}
        onChange={setCode}
        fault={codeFault}
      />
      <Button look="main" wide submit pending={enter.isPending}>
        {words.enter}
      </Button>
    </form>
  );
}

type PhoneProps = {
  readonly phone: string;
  readonly fault: string | undefined;
  readonly onPhone: (phone: string) => void;
  readonly onFillIn: (code: string) => void;
};

function PhoneAndCode({ phone, fault, onPhone, onFillIn }: PhoneProps) {
  const send = useAsk<typeof requestCode>('accounts.request-code');
  const [sentAt, setSentAt] = useState(0);
  const wait = send.data?.resendInSeconds ?? 0;
  const left = Math.min(wait, Math.ceil((sentAt - useNow(1000)) / 1000) + wait);
  const ask = () => send.mutate({ phone, language }, { onSuccess: () => setSentAt(Date.now()) });
  const waiting = send.data !== undefined && left > 0;
  const demoCode = send.data?.demoCode ?? null;
  return (
    <>
      <Field
        label={words.phone}
        kind="tel"
        autoComplete="tel-national"
        max={20}
        value={phone}
        onChange={onPhone}
        fault={fault ?? send.error?.about('phone') ?? send.error?.message}
        after={
          <Button onPress={ask} pending={send.isPending} disabled={waiting}>
            {waiting ? words.again(left) : words.getCode}
          </Button>
        }
      />
      <div role="status">
        {demoCode !== null && (
          <Callout kind="calm" title={words.demoCode(demoCode)}>
            <Buttons>
              <Button onPress={() => onFillIn(demoCode)}>{words.fillIn}</Button>
            </Buttons>
          </Callout>
        )}
        {send.data && demoCode === null && <p className="hint">{words.sent}</p>}
      </div>
    </>
  );
}

function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\D/g, '');
}
