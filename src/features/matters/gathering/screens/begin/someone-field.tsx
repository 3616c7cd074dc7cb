import { useState } from 'react';
import { moreOf, PickPerson } from '#features/people/screens/phone/door.tsx';
import { Button } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import type { Someone } from './begin-draft.ts';
import { beginHereWords as words } from './words.ts';

type SomeoneProps = {
  readonly label: string;
  readonly value: Someone | null;
  readonly onChange: (someone: Someone | null) => void;
  /** Whether a phone that stands in nobody's row will do. */
  readonly phones?: boolean | undefined;
};

/** One person of the ledger, shown masked; never a list to leaf through. */
export function SomeoneField({ label, value, onChange, phones = false }: SomeoneProps) {
  if (value === null) return <Finding label={label} phones={phones} onChange={onChange} />;
  const [name, more] = 'phone' in value ? [value.phone, undefined] : [value.masked, value.more];
  return (
    <Card>
      <CardHead title={`${label}：${name}`} more={more} />
      <Button onPress={() => onChange(null)}>{words.change}</Button>
    </Card>
  );
}

function Finding({ label, phones, onChange }: Required<Pick<SomeoneProps, 'label' | 'phones' | 'onChange'>>) {
  const [typed, setTyped] = useState('');
  const phone = phoneIn(typed);
  return (
    <>
      <PickPerson
        label={label}
        none={phones ? words.foundNone : undefined}
        value={null}
        onTyped={setTyped}
        onPick={(one) => onChange({ id: one.id, masked: one.masked, more: moreOf(one) })}
      />
      {phones && phone !== null && (
        <Button wide onPress={() => onChange({ phone })}>
          {words.asPhone(phone)}
        </Button>
      )}
    </>
  );
}

function phoneIn(typed: string): string | null {
  const digits = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
