import type { Insertable } from 'kysely';
import type { Task } from '#kernel/db-types.ts';
import type { Waiting } from '#method/matter.ts';
import { levelOf } from './levels.ts';
import type { Moved } from './save.ts';
import { areaAt, type Stamps } from './standing.ts';

type Row = Insertable<Task>;
type For = Pick<Row, 'post_kind' | 'area_id' | 'person_id' | 'account_id'>;

/** What waits for whom after a move: a row for each post or person, the first of which carries the time the clock looks again. */
export function taskRows({ id, stamps, move: { waiting, state } }: Pick<Moved, 'id' | 'stamps' | 'move'>): Row[] {
  if (!waiting) return [];
  const all = recipients(waiting, stamps, state.opener);
  return all.map((who, slot) => ({
    matter_id: id,
    seq: state.seq,
    slot,
    step: waiting.step,
    what: waiting.do,
    ...who,
    except_persons: [...waiting.not, ...stamps.kept_from],
    opened_at: waiting.since,
    due_at: waiting.dueAt ?? waiting.since,
    next_at: slot === 0 ? waiting.nextAt : null,
  }));
}

function recipients(
  { for: { kind, posts, persons } }: Waiting,
  stamps: Stamps & { community_id: string },
  opener: { person: string | null; account: string | null },
): For[] {
  const named = persons.map((person) => ({ person_id: person }));
  const account = kind === 'opener' && opener.account ? [{ account_id: opener.account }] : [];
  const held = posts.flatMap((post) => {
    const area = areaAt(levelOf(post), stamps);
    return area === null ? [] : [{ post_kind: post, area_id: area }];
  });
  const all = [...(account.length > 0 && kind === 'opener' ? account : named), ...held];
  // A place without a grid has nobody of the grid: the community must see that.
  return all.length > 0 || kind === 'clock' ? (all.length > 0 ? all : [{}]) : [{ post_kind: 'secretary', area_id: stamps.community_id }];
}
