import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { SidePanel, SideSection } from '#ui/console/frame.tsx';
import { Shown } from '#ui/console/states.tsx';
import { Facts } from '#ui/phone/card.tsx';
import type { bodies, body } from '../contract.ts';
import { EndDialog } from './body-dialogs.tsx';
import { BodyFacts } from './body-facts.tsx';
import { BodySeats } from './body-seats.tsx';
import { words } from './desk-words.ts';
import { ChangeBodyDialog } from './found-dialog.tsx';
import { Mission } from './mission.tsx';

type Page = Answer<typeof body>;
type SideProps = {
  readonly id: string;
  readonly bodies: Answer<typeof bodies>['rows'];
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** One body beside the tree: its path, its seats and who sits in them, what changed with it, with whom it exchanges people. */
export function BodySide({ id, bodies: known, onOpen, onClose }: SideProps) {
  const seen = useSee<typeof body>('organizations.body', { body: id });
  return (
    <SidePanel title={seen.data?.name ?? words.title} under={seen.data?.kindName} onClose={onClose}>
      <Shown of={seen}>{(page) => <Inside of={page} bodies={known} onOpen={onOpen} onClose={onClose} />}</Shown>
    </SidePanel>
  );
}

function Inside({ of: page, bodies: known, onOpen, onClose }: Omit<SideProps, 'id'> & { readonly of: Page }) {
  return (
    <>
      <SideSection title={words.path}>
        <p className="bodies-path">
          {page.path.map(({ id, name }) => (id === page.id ? <b key={id}>{name}</b> : <To key={id} id={id} name={name} onOpen={onOpen} />))}
        </p>
      </SideSection>
      {page.standing !== null && <Mission of={page} />}
      <About of={page} onClose={onClose} />
      <BodySeats of={page} bodies={known} />
      <Exchanged of={page} />
      <BodyFacts of={page} />
      {page.below.length > 0 && (
        <SideSection title={words.below}>
          <p className="bodies-path">
            {page.below.map(({ id, name }) => (
              <To key={id} id={id} name={name} onOpen={onOpen} />
            ))}
          </p>
        </SideSection>
      )}
    </>
  );
}

function To({ id, name, onOpen }: { readonly id: string; readonly name: string; readonly onOpen: (id: string) => void }) {
  return (
    <Button type="link" size="small" className="bodies-name" onClick={() => onOpen(id)}>
      {name}
    </Button>
  );
}

function About({ of, onClose }: { readonly of: Page; readonly onClose: () => void }) {
  const [open, show] = useState<'change' | 'end' | null>(null);
  const { area, founded, place, phone, theme, members } = of;
  const rows = [
    [words.columns.area, area],
    [words.columns.founded, founded],
    [words.columns.theme, theme],
    [words.columns.members, members],
    [words.columns.place, place],
    [words.columns.phone, phone],
  ] as const;
  return (
    <SideSection title={words.about}>
      <Facts of={rows.filter(([, value]) => value !== null)} />
      {of.ended && <p>{words.ended}</p>}
      {of.mayKeep && (
        <p className="bodies-acts">
          <Button onClick={() => show('change')}>{words.change}</Button>
          <Button onClick={() => show('end')}>{words.end}</Button>
        </p>
      )}
      {open === 'change' && <ChangeBodyDialog of={of} onClose={() => show(null)} />}
      {open === 'end' && <EndDialog body={of.id} onEnded={onClose} onClose={() => show(null)} />}
    </SideSection>
  );
}

function Exchanged({ of: { exchanged } }: { readonly of: Page }) {
  if (exchanged.length === 0) return null;
  return (
    <SideSection title={words.exchanged}>
      <Facts
        of={exchanged.map(({ with: other, here, there }) => [
          other,
          [...here.map(({ called, seat }) => words.here(called, seat)), ...there.map(({ called, seat }) => words.there(called, seat))].join(
            '；',
          ),
        ])}
      />
    </SideSection>
  );
}
