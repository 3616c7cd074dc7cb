import type { ReactNode } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import type { meeting } from '../contract.ts';
import { Sat } from './sat.tsx';
import { meetingWords as words } from './words.ts';
import './meetings.css';

type Around = Answer<typeof meeting>;
type Line = Around['decided'][number];

/** On the phone: how the last meeting came out, which units came, what this one decided. */
export function MeetingCard({ matter }: { readonly matter: string }) {
  const around = useSee<typeof meeting>('matters.meeting', { matter }).data;
  if (!isTold(around)) return null;
  return (
    <>
      {around.council && (
        <Card>
          <CardHead title={words.councilShort} />
          <Sat of={around.council} />
        </Card>
      )}
      {around.earlier.length > 0 && (
        <Card>
          <CardHead title={words.earlier} more={words.earlierHint} />
          <Lines of={around.earlier} />
        </Card>
      )}
      {around.decided.length + around.came.length + around.absent.length > 0 && (
        <Card>
          <CardHead title={words.decided} />
          <Lines of={around.decided} />
          <Units of={around} />
        </Card>
      )}
    </>
  );
}

/** The same at the desk. */
export function DeskMeeting({ matter }: { readonly matter: string }) {
  const around = useSee<typeof meeting>('matters.meeting', { matter }).data;
  if (!isTold(around)) return null;
  return (
    <>
      {around.council && (
        <Row label={words.councilShort}>
          <Sat of={around.council} />
        </Row>
      )}
      {around.earlier.length > 0 && (
        <Row label={words.earlier}>
          <Lines of={around.earlier} />
        </Row>
      )}
      {around.decided.length > 0 && (
        <Row label={words.decided}>
          <Lines of={around.decided} />
        </Row>
      )}
      {around.came.length + around.absent.length > 0 && (
        <Row label={words.came}>
          <Units of={around} />
        </Row>
      )}
    </>
  );
}

function isTold(around: Around | undefined): around is Around {
  return around?.meets === true;
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="desk-person">
      <p className="desk-label">{label}</p>
      <div>{children}</div>
    </div>
  );
}

const tags: Readonly<Record<Line['light'], TagKind>> = {
  going: 'go',
  soon: 'soon',
  late: 'late',
  paused: 'q',
  confirm: 'go',
  done: 'ok',
  ended: 'q',
};

function Lines({ of }: { readonly of: readonly Line[] }) {
  return (
    <ul className="meeting-lines">
      {of.map(({ matter, what, owner, unit, due, status, light }) => (
        <li key={matter}>
          <b>{what}</b> <Tag kind={tags[light]}>{status}</Tag>
          <small>{words.line(owner, unit, due)}</small>
        </li>
      ))}
    </ul>
  );
}

function Units({ of: { came, absent } }: { readonly of: Pick<Around, 'came' | 'absent'> }) {
  return (
    <>
      {came.length > 0 && <p className="meeting-units">{words.publicCame(came)}</p>}
      {absent.length > 0 && <p className="meeting-units">{words.publicAbsent(absent)}</p>}
    </>
  );
}
