import { useState } from 'react';
import type { persons } from '#features/people/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useOnline } from '#ui/online.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { Someone } from './begin-draft.ts';
import { beginHereWords as words } from './words.ts';

type SomeoneProps = {
  readonly label: string;
  readonly value: Someone | null;
  readonly onChange: (someone: Someone | null) => void;
  /** Whether a phone that stands in nobody's row will do. */
  readonly phones?: boolean | undefined;
};

const MOST = 6;

/** One person, found by a name, a phone or the end of an ID number and shown masked; never a list to leaf through. */
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
  const isOnline = useOnline();
  const [typed, setTyped] = useState('');
  const [like, setLike] = useState('');
  const seen = useSee<typeof persons>('people.persons', { like }, { enabled: like !== '' });
  const rows = like === '' || seen.isPlaceholderData ? [] : (seen.data?.rows.slice(0, MOST) ?? []);
  const phone = phoneIn(typed);
  const pick = (id: string) => {
    const row = rows.find((one) => one.id === id);
    if (row) onChange({ id, masked: row.masked, more: moreOf(row) });
  };
  return (
    <>
      <Field
        label={label}
        hint={isOnline ? words.find : words.needsSignal}
        value={typed}
        max={20}
        onChange={setTyped}
        after={
          <Button pending={seen.isFetching} disabled={typed.trim().length < 2} onPress={() => setLike(typed.trim())}>
            {words.search}
          </Button>
        }
      />
      {seen.error && like !== '' && <ErrorBox error={seen.error} />}
      {rows.length > 0 && (
        <ChoiceList
          label={words.found}
          value={null}
          onChange={pick}
          options={rows.map((row) => ({ id: row.id, name: row.masked, more: moreOf(row) }))}
        />
      )}
      {like !== '' && seen.data?.rows.length === 0 && <p role="status">{words.foundNone}</p>}
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

type Found = { readonly sex: string | null; readonly age: number | null; readonly dwelling: string | null };
function moreOf({ sex, age, dwelling }: Found): string {
  return [sex, age === null ? null : words.ageOf(age), dwelling].filter(Boolean).join(' · ');
}
