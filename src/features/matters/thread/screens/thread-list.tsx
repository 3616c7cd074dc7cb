import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import type { thread } from '../contract.ts';
import { words } from './words.ts';
import './thread.css';

export type Thread = Answer<typeof thread>;
type Matter = Thread['matters'][number];
type Thing = Thread['things'][number];

/** Whether anything at all belongs to it. */
export function isBare({ matters, things, hidden }: Thread): boolean {
  return matters.length === 0 && things.length === 0 && hidden === 0;
}

type ListProps = { readonly of: Thread; readonly undo?: ((link: string) => ReactNode) | undefined };

/** One line for each that belongs here: when, how, what, and how it stands. The newest first. */
export function ThreadList({ of: { matters, things, hidden }, undo }: ListProps) {
  const lines = [
    ...matters.map((matter) => ({ key: matter.id, at: matter.at, line: <MatterLine of={matter} undo={undo} /> })),
    ...things.map((thing) => ({ key: `${thing.what}${thing.id}`, at: thing.at, line: <ThingLine of={thing} /> })),
  ].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <>
      <ul className="thread">
        {lines.map(({ key, at, line }) => (
          <li key={key}>
            <Day at={at} />
            <div>{line}</div>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="thread-hidden">{words.hidden(hidden)}</p>}
    </>
  );
}

function Day({ at }: { readonly at: string }) {
  return <time dateTime={at}>{whichDay(at, useNow())}</time>;
}

function MatterLine({ of: { id, how, number, subject, status, link }, undo }: { readonly of: Matter } & Pick<ListProps, 'undo'>) {
  return (
    <>
      <small>{words.hows[how]}</small>
      <p>
        <Link to="/matters/$id" params={{ id }}>
          {number} {subject}
        </Link>
      </p>
      <small>{status}</small>
      {link && <p className="thread-why">{words.why(link.reason)}</p>}
      {link?.mayUndo && undo?.(link.id)}
    </>
  );
}

function ThingLine({ of: { id, what, name, state } }: { readonly of: Thing }) {
  if (what === 'household')
    return (
      <p>
        <Link to="/households" search={{ open: id }}>
          {words.whats.household}
        </Link>
      </p>
    );
  return (
    <>
      <small>{words.whats[what]}</small>
      {name !== '' && <p>{what === 'slip' ? words.slip(name) : name}</p>}
      {state !== null && <small>{words.stateOf(state)}</small>}
    </>
  );
}
