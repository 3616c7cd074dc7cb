import type { Answer } from '#kernel/contract.ts';
import { useNow } from '#ui/now.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { ago } from '#ui/when.ts';
import type { joining } from '../contract.ts';
import './joining.css';
import { staffWords as words } from './words.ts';

export type Joining = Answer<typeof joining>;

/** How often the same was met here: on the matter itself, and near by within thirty days. */
export function MetTags({ of: { met, nearby, unsolved } }: { readonly of: Pick<Joining, 'met' | 'nearby' | 'unsolved'> }) {
  if (met === 0 && nearby === null) return null;
  return (
    <p className="met-tags">
      {met > 0 && <Tag kind="go">{words.met(met)}</Tag>}
      {unsolved > 0 && <Tag kind="late">{words.unsolved(unsolved)}</Tag>}
      {nearby && (
        <span title={words.nearbySay}>
          <Tag kind="soon">{words.nearby(words.near[nearby.near], nearby.count)}</Tag>
        </span>
      )}
    </p>
  );
}

/** Who joined, masked, each with their own word. */
export function MetPeople({ people }: { readonly people: NonNullable<Joining['people']> }) {
  const now = useNow();
  return (
    <ul className="met-people">
      {people.map(({ id, masked, place, channel, at, solved, said }) => (
        <li key={id}>
          <b>{masked}</b> {solved !== null && <Tag kind={solved ? 'ok' : 'late'}>{solved ? words.solved : words.notSolved}</Tag>}
          <small>{[place, channel, ago(at, now)].filter(Boolean).join(' · ')}</small>
          {said && <p>{said}</p>}
        </li>
      ))}
    </ul>
  );
}
