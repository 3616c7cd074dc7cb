import { useState } from 'react';
import { PickPerson } from '#features/people/screens/phone/door.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Segments } from '#ui/phone/segments.tsx';
import { words } from '../words.ts';

const said = words.phone;
const ways = [
  { id: 'name', name: said.byName },
  { id: 'phone', name: said.byPhone },
] as const;

type Props = {
  readonly person: string | null;
  readonly onPerson: (person: string | null) => void;
  readonly phone: string;
  readonly onPhone: (phone: string) => void;
};

/** Whoever gave back a blank sheet: found in the ledger, or by the number they wrote on it. */
export function WhoGave({ person, onPerson, phone, onPhone }: Props) {
  const [way, setWay] = useState<string>('name');
  const choose = (next: string) => {
    setWay(next);
    onPerson(null);
    onPhone('');
  };
  return (
    <>
      <Segments label={said.who} options={ways} value={way} onChange={choose} />
      {way === 'phone' ? (
        <Field label={words.returning.phone} kind="tel" value={phone} onChange={onPhone} max={20} />
      ) : (
        <PickPerson label={said.name} none={said.noSuch} value={person} onPick={({ id }) => onPerson(id)} />
      )}
    </>
  );
}
