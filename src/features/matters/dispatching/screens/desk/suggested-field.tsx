import { Button, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Trouble } from '#ui/console/states.tsx';
import type { suggestHelpers } from '../../contract.ts';
import { noneOf } from '../suggested.tsx';
import { suggestWords as words } from '../words.ts';
import './dispatching.css';

type Suggested = Answer<typeof suggestHelpers>;
type Helper = Suggested['helpers'][number];
const NONE: readonly Helper[] = [];

/** Whom this order could go to, for a field of a form. */
export function useSuggestedHelpers(matter: string) {
  const [everyone, setEveryone] = useState(false);
  const seen = useSee<typeof suggestHelpers>('matters.suggest-helpers', { matter, everyone });
  return { seen, everyone, setEveryone, helpers: seen.data?.helpers ?? NONE };
}

type FieldProps = {
  readonly of: ReturnType<typeof useSuggestedHelpers>;
  readonly value?: string;
  readonly onChange?: (person: string) => void;
  /** Nobody is chosen before somebody chooses. */
  readonly open?: boolean;
};

/** Neighbours as radio buttons, each with why; the first is chosen until another is. */
export function SuggestedField({ of: { seen, everyone, setEveryone, helpers }, value, onChange, open = false }: FieldProps) {
  if (seen.data === undefined)
    return seen.error ? <Trouble error={seen.error} onRetry={() => void seen.refetch()} /> : <Skeleton active title={false} />;
  const { skill } = seen.data;
  return (
    <div className="suggested">
      <p className="desk-quiet">{helpers.length === 0 ? said(noneOf(skill, everyone)) : orderedBy(skill)}</p>
      <Radio.Group
        value={value ?? (open ? undefined : helpers[0]?.person)}
        onChange={(event) => onChange?.(String(event.target.value))}
        options={helpers.map((helper) => ({ value: helper.person, label: <Line of={helper} /> }))}
      />
      {skill !== null && <Everyone of={everyone} onChange={setEveryone} />}
    </div>
  );
}

function said({ title, next }: { readonly title: string; readonly next: string }): string {
  return `${title}。${next}`;
}

function orderedBy(skill: string | null): string {
  return skill === null ? words.plain : words.skill(skill);
}

function Everyone({ of, onChange }: { readonly of: boolean; readonly onChange: (everyone: boolean) => void }) {
  return (
    <Button type="link" size="small" onClick={() => onChange(!of)}>
      {of ? words.fewer : words.everyone}
    </Button>
  );
}

function Line({ of: { called, kindName, why, reached } }: { readonly of: Helper }) {
  return (
    <span className="suggested-line">
      <b>{called}</b> <span className="desk-quiet">{kindName}</span>
      <small>{[why, words.reached[reached]].filter(Boolean).join(' · ')}</small>
    </span>
  );
}
