import type { Insertable } from 'kysely';
import type { Task } from '#kernel/db-types.ts';
import type { Waiting } from '#method/matter.ts';
import { levelOf } from './levels.ts';
import type { Moved } from './moved.ts';
import { areaAt, type Stamps } from './standing.ts';

type Row = Insertable<Task>;
type For = Pick<Row, 'post_kind' | 'area_id' | 'person_id' | 'account_id'>;

const nobody: For = { post_kind: null, area_id: null, person_id: null, account_id: null };

/** What waits for whom after a move: a row for each post or person, the first of which carries the time the clock looks again. */
export function taskRows({ id, stamps, move: { waiting, state } }: Pick<Moved, 'id' | 'stamps' | 'move'>): Row[] {
  if (!waiting) return [];
  const ofStep = recipients(waiting, stamps, state.opener).map((who) => ({ who, what: waiting.do, not: waiting.not }));
  const beside = waiting.also.flatMap(({ what, not, persons, posts }) => [
    ...persons.map((person) => ({ who: { person_id: person }, what, not })),
    ...heldAt(posts, stamps).map((who) => ({ who, what, not })),
  ]);
  return [...ofStep, ...beside].map(({ who, what, not }, slot) => ({
    matter_id: id,
    seq: state.seq,
    slot,
    step: waiting.step,
    what,
    ...nobody,
    ...who,
    except_persons: [...not, ...stamps.kept_from],
    opened_at: waiting.since,
    due_at: waiting.dueAt ?? waiting.since,
    next_at: slot === 0 ? waiting.nextAt : null,
  }));
}

function recipients(
  { for: { kind, posts, persons, accounts = [] }, not }: Waiting,
  stamps: Stamps & { community_id: string },
  opener: { person: string | null; account: string | null },
): For[] {
  const named = [
    ...persons.map((person) => ({ person_id: person })),
    ...accounts.filter((account) => !not.includes(account)).map((account) => ({ account_id: account })),
  ];
  const account = kind === 'opener' && opener.account ? [{ account_id: opener.account }] : [];
  const held = heldAt(posts, stamps);
  const all = [...(account.length > 0 && kind === 'opener' ? account : named), ...held];
  // A place without a grid has nobody of the grid: the community must see that.
  return all.length > 0 || kind === 'clock' ? (all.length > 0 ? all : [{}]) : [{ post_kind: 'secretary', area_id: stamps.community_id }];
}

function heldAt(posts: readonly string[], stamps: Stamps): For[] {
  return posts.flatMap((post) => {
    const area = areaAt(levelOf(post), stamps);
    return area === null ? [] : [{ post_kind: post, area_id: area }];
  });
}
