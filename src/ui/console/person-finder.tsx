import { Button, Input } from 'antd';
import { useState } from 'react';
import { Icon } from '../phone/icon.tsx';
import { words } from '../words.ts';

type Person = {
  readonly id: string;
  readonly masked: string;
  readonly sex: string | null;
  readonly age: number | null;
  readonly dwelling: string | null;
};

type FinderProps = {
  readonly value?: string | undefined;
  readonly onChange?: ((person: string | undefined) => void) | undefined;
  /** What is looked for now; empty before the first search. */
  readonly like: string;
  readonly onLike: (like: string) => void;
  readonly found: {
    readonly data: { readonly rows: readonly Person[] } | undefined;
    readonly error: Error | null;
    readonly isFetching: boolean;
  };
};

const MOST = 8;
const { finder: said } = words;

/** A form's field for one person, found by a name, a phone or the end of an ID number and shown masked; never a list to leaf through. */
export function PersonFinder({ value, onChange, like, onLike, found }: FinderProps) {
  const [picked, setPicked] = useState<Person | null>(null);
  const pick = (person: Person | null) => {
    setPicked(person);
    onChange?.(person?.id);
  };
  if (value && picked)
    return (
      <p className="finder-picked">
        <Line of={picked} />
        <Button type="link" size="small" onClick={() => pick(null)}>
          {said.change}
        </Button>
      </p>
    );
  return (
    <>
      <Input.Search
        aria-label={said.search}
        placeholder={said.search}
        allowClear
        loading={like !== '' && found.isFetching}
        onSearch={(typed) => onLike(typed.trim())}
      />
      {like !== '' && <Found of={found} onPick={pick} />}
    </>
  );
}

function Found({ of: { data, error }, onPick }: { readonly of: FinderProps['found']; readonly onPick: (person: Person) => void }) {
  if (error) return <p className="finder-note">{error.message}</p>;
  if (data?.rows.length === 0) return <p className="finder-note">{said.none}</p>;
  return (
    <>
      <ul className="finder-found">
        {data?.rows.slice(0, MOST).map((person) => (
          <li key={person.id}>
            <button type="button" onClick={() => onPick(person)}>
              <Line of={person} />
              <Icon of="forward" />
            </button>
          </li>
        ))}
      </ul>
      {data && data.rows.length > MOST && <p className="finder-note">{said.more}</p>}
    </>
  );
}

function Line({ of: { masked, sex, age, dwelling } }: { readonly of: Person }) {
  return (
    <span>
      <b>{masked}</b> {[sex, age === null ? null : said.age(age), dwelling].filter(Boolean).join(' · ')}
    </span>
  );
}
