import { type OperationNodeSource, sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Tell } from '#method/matter.ts';
import { blanksOf, fillBlanks } from './blanks.ts';
import { levelOf } from './levels.ts';
import type { Moved } from './save.ts';
import { areaAt } from './standing.ts';

type Part = readonly [name: string, query: OperationNodeSource];
type Told = { readonly account: string | null; readonly person: string | null; readonly posts: readonly string[]; readonly say: string };

/** Everybody a move lands on is told in the product: the resident, the person it was given to, the staff whose post it waits for. A pool is only stirred. */
export function noticeParts(context: Context, moved: Moved): Part[] {
  const told = moved.move.tells.flatMap((tell) => recipients(moved, tell).map((to) => ({ ...to, say: sayTo(context, moved, tell) })));
  const direct = told.filter(({ account, person }) => account !== null || person !== null);
  const parts: Part[] = direct.length === 0 ? [] : [['told', context.db.insertInto('notice').values(direct.map((to) => row(context, moved, to)))]];
  const staff = told.filter(({ posts }) => posts.length > 0);
  return [...parts, ...staff.map((to, i) => [`told_staff_${i}`, toHolders(context, moved, to)] as const)];
}

function row({ now }: Context, { id }: Moved, { account, person, say }: Told) {
  return { id: newId(), account_id: account, person_id: account === null ? person : null, matter_id: id, say, at: stamp(now) };
}

type To = Omit<Told, 'say'>;
const nobody: To = { account: null, person: null, posts: [] };

function recipients({ move: { state, waiting } }: Moved, { to }: Tell): To[] {
  if (to === 'opener') return [{ ...nobody, ...state.opener }];
  if (to === 'assignee') return state.assignee ? [{ ...nobody, person: state.assignee.person }] : [];
  if (to !== 'waiting') return 'person' in to ? [{ ...nobody, person: to.person }] : [{ ...nobody, posts: to.posts }];
  if (!waiting) return [];
  const { kind, persons, posts } = waiting.for;
  if (kind === 'opener') return [{ ...nobody, ...state.opener }];
  const named = persons.map((person) => ({ ...nobody, person }));
  return kind === 'posts' ? [...named, { ...nobody, posts }] : named;
}

function sayTo({ actor }: Context, { subject, called, move: { events, state } }: Moved, { say }: Tell): string {
  const event = events.at(-1);
  return event ? fillBlanks(say, blanksOf(event, state, { subject, called, by: actor.posts[0]?.called ?? null })) : say;
}

const mostHolders = 50;
function toHolders({ now }: Context, { id, stamps }: Moved, { posts, say }: Told) {
  const held = posts.flatMap((post) => {
    const area = areaAt(levelOf(post), stamps);
    return area === null ? [] : [sql`(p.area_id = ${area}::uuid and p.kind = ${post})`];
  });
  const where = held.length === 0 ? sql`false` : sql.join(held, sql` or `);
  return sql`insert into notice (id, person_id, matter_id, say, at)
    select gen_random_uuid(), p.person_id, ${id}::uuid, ${say}, ${stamp(now)}::timestamptz from post p where p.until is null and (${where}) limit ${sql.lit(mostHolders)}`;
}
