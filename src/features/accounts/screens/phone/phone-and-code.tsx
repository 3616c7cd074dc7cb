import { useState } from 'react';
import type { Given } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { language } from '#ui/language.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Field } from '#ui/phone/field.tsx';
import type { requestCode } from '../../contract.ts';
import { signInWords as words } from '../words.ts';

type PhoneProps = {
  /** Left out: the number to sign in with. */
  readonly label?: string;
  readonly why?: Given<typeof requestCode>['why'];
  readonly phone: string;
  readonly fault: string | undefined;
  readonly onPhone: (phone: string) => void;
  readonly onFillIn: (code: string) => void;
};

/** A number, and a button that has a code sent to it. It says the same for every phone. */
export function PhoneAndCode({ label = words.phone, why = 'sign-in', phone, fault, onPhone, onFillIn }: PhoneProps) {
  const send = useAsk<typeof requestCode>('accounts.request-code');
  const [sentAt, setSentAt] = useState(0);
  const wait = send.data?.resendInSeconds ?? 0;
  const left = Math.min(wait, Math.ceil((sentAt - useNow(1000)) / 1000) + wait);
  const ask = () => send.mutate({ phone, why, language }, { onSuccess: () => setSentAt(Date.now()) });
  const waiting = send.data !== undefined && left > 0;
  const demoCode = send.data?.demoCode ?? null;
  return (
    <>
      <Field
        label={label}
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

/** The code as it is typed: a line for six figures. */
export function CodeField({
  value,
  fault,
  onChange,
}: {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (code: string) => void;
}) {
  return (
    <Field
      label={words.code}
      hint={words.codeHint}
      kind="text"
      digits="whole"
      autoComplete="one-time-code"
      max={10}
      value={value}
      onChange={onChange}
      fault={fault}
    />
  );
}

/** The figures alone of what was typed, also in full width. */
export function digitsOf(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\D/g, '');
}
