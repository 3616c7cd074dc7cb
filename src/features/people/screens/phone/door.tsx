import { type ReactNode, useState } from 'react';
import type { persons } from '#features/people/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useOnline } from '#ui/online.ts';
import { Button } from '#ui/phone/button.tsx';
import { CardLink } from '#ui/phone/card.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { findWords as words } from './words.ts';

export type FoundPerson = Answer<typeof persons>['rows'][number];

const MOST = 8;

type SearchProps = {
  readonly label: string;
  /** What is said where nobody was found, if something else can be done there. */
  readonly none?: string | undefined;
  readonly onTyped?: ((typed: string) => void) | undefined;
  readonly children: (found: readonly FoundPerson[]) => ReactNode;
};

/** Somebody of the ledger, looked for by whatever is known of them and shown masked; asked for on Enter or by the button, not with every key. */
function PersonSearch({ label, none = words.none, onTyped, children }: SearchProps) {
  const isOnline = useOnline();
  const [typed, setTyped] = useState('');
  const [like, setLike] = useState('');
  const seen = useSee<typeof persons>('people.persons', { like }, { enabled: like !== '' });
  const rows = like === '' || seen.isPlaceholderData ? [] : (seen.data?.rows ?? []);
  const wanted = typed.trim();
  const type = (text: string) => {
    setTyped(text);
    onTyped?.(text);
  };
  return (
    <>
      <Field
        label={label}
        hint={isOnline ? words.hint : words.needsSignal}
        kind="search"
        value={typed}
        max={40}
        onChange={type}
        onEnter={() => wanted.length >= 2 && setLike(wanted)}
        after={
          <Button pending={like !== '' && seen.isFetching} disabled={wanted.length < 2} onPress={() => setLike(wanted)}>
            {words.search}
          </Button>
        }
      />
      {seen.error && like !== '' && <ErrorBox error={seen.error} />}
      {rows.length > 0 && children(rows.slice(0, MOST))}
      {rows.length > MOST && <p className="hint">{words.more}</p>}
      {like !== '' && seen.data?.rows.length === 0 && <p role="status">{none}</p>}
    </>
  );
}

type PickProps = {
  readonly label: string;
  readonly none?: string | undefined;
  readonly value: string | null;
  readonly onTyped?: ((typed: string) => void) | undefined;
  readonly onPick: (person: FoundPerson) => void;
};

/** One person picked out of those found. */
export function PickPerson({ label, none, value, onTyped, onPick }: PickProps) {
  return (
    <PersonSearch label={label} none={none} onTyped={onTyped}>
      {(found) => (
        <ChoiceList
          label={words.found}
          value={value}
          onChange={(id) => found.filter((one) => one.id === id).forEach(onPick)}
          options={found.map((one) => ({ id: one.id, name: one.masked, more: moreOf(one) }))}
        />
      )}
    </PersonSearch>
  );
}

/** From a person found to the card of their household; whoever lives nowhere here has none. */
export function PersonToHousehold() {
  return (
    <PersonSearch label={words.label}>
      {(found) => (
        <ul aria-label={words.label}>
          {found.map((one) => (
            <li key={one.id}>
              {one.household === null ? (
                <p className="hint">{`${one.masked} · ${words.outside}`}</p>
              ) : (
                <CardLink to="/household/$id" params={{ id: one.household }} title={one.masked} more={moreOf(one)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </PersonSearch>
  );
}

/** What tells one masked person from another: 女 · 41 岁 · 3号楼 2单元 501. */
export function moreOf({ sex, age, dwelling }: Pick<FoundPerson, 'sex' | 'age' | 'dwelling'>): string {
  return [sex, age === null ? null : words.ageOf(age), dwelling].filter(Boolean).join(' · ');
}
