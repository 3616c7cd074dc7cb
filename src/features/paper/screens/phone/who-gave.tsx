import { useState } from 'react';
import type { persons } from '#features/people/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChoiceList } from '#ui/phone/choice.tsx';
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
  const [like, setLike] = useState('');
  const wanted = like.trim();
  const found = useSee<typeof persons>('people.persons', { like: wanted }, { enabled: way === 'name' && wanted.length >= 2 });
  const rows = wanted.length >= 2 ? (found.data?.rows ?? []) : [];
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
        <>
          <Field label={said.name} hint={said.nameHint} kind="search" value={like} onChange={setLike} max={20} />
          {rows.length > 0 && (
            <ChoiceList
              label={said.which}
              value={person}
              onChange={onPerson}
              options={rows.slice(0, 8).map(({ id, masked, dwelling }) => ({ id, name: masked, more: dwelling }))}
            />
          )}
          {wanted.length >= 2 && found.data && rows.length === 0 && <p className="hint">{said.noSuch}</p>}
        </>
      )}
    </>
  );
}
