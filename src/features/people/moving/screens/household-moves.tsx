import { Button } from 'antd';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { SideSection } from '#ui/console/frame.tsx';
import type { householdHistory } from '../contract.ts';
import { MoveHomeDialog, MoveInDialog, MoveOutDialog, type Mover, NameHeadDialog, RELATIONS } from './move-dialogs.tsx';
import { words } from './words.ts';

type PersonProps = { readonly person: Mover; readonly everybody: readonly Mover[]; readonly onMoved: () => void };

/** What may be entered beside the line of somebody who lives here. */
export function PersonMoves({ person, everybody, onMoved }: PersonProps) {
  const [open, setOpen] = useState<'home' | 'away' | null>(null);
  const close = () => {
    setOpen(null);
    onMoved();
  };
  return (
    <>
      <Button size="small" aria-label={words.homeOf(person.masked)} onClick={() => setOpen('home')}>
        {words.home}
      </Button>
      <Button size="small" aria-label={`${words.away}：${person.masked}`} onClick={() => setOpen('away')}>
        {words.away}
      </Button>
      {open === 'home' && <MoveHomeDialog persons={everybody} first={person} onClose={close} />}
      {open === 'away' && <MoveOutDialog person={person} onClose={close} />}
    </>
  );
}

export function MoveInButton({ dwelling, onMoved }: { readonly dwelling: string; readonly onMoved: () => void }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onMoved();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.into}</Button>
      {open && <MoveInDialog dwelling={dwelling} onClose={close} />}
    </>
  );
}

/** Names the next head, where more than one lives; says so where there is none. */
export function NameHeadButton({ persons, onMoved }: { readonly persons: readonly Mover[]; readonly onMoved: () => void }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onMoved();
  };
  if (persons.length < 2) return null;
  return (
    <>
      {!persons.some(({ relation }) => relation === RELATIONS[0]) && <p className="ledger-quiet">{words.headLess}</p>}
      <Button onClick={() => setOpen(true)}>{words.head}</Button>
      {open && <NameHeadDialog persons={persons} onClose={close} />}
    </>
  );
}

/** What became of this household, the newest first. */
export function HouseholdMoves({ household }: { readonly household: string }) {
  const { data } = useSee<typeof householdHistory>('people.household-history', { household });
  return (
    <SideSection title={words.title}>
      {data?.events.length === 0 && <p className="ledger-quiet">{words.none}</p>}
      <ul className="ledger-events">
        {data?.events.map(({ id, what, masked, other, onDay, byCalled, why }) => (
          <li key={id}>
            <span>{onDay}</span>
            <span>{[words.happened[what], masked, other, why && words.headReasons[why]].filter(Boolean).join(' · ')}</span>
            <small>{words.by(byCalled)}</small>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
