import { type OperationNodeSource, sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Tell } from '#method/matter.ts';
import { blanksOf, fillBlanks } from './blanks.ts';
import type { Moved } from './save.ts';
import { heldFor } from './seen-by.ts';
import { covering } from './standing.ts';
import { toldWords } from './words.ts';

type Part = readonly [name: string, query: OperationNodeSource];
type Told = { readonly account: string | null; readonly person: string | null; readonly posts: readonly string[]; readonly say: string };

/** Everybody a move lands on is told in the product: the resident, the person it was given to, the staff whose post it waits for. A pool is only stirred. */
export function noticeParts(context: Context, moved: Moved): Part[] {
  const told = moved.move.tells.flatMap((tell) => toldBy(moved, tell, sayTo(context, moved, tell)));
  const direct = told.filter(({ account, person }) => account !== null || person !== null);
  const parts: Part[] =
    direct.length === 0 ? [] : [['told', context.db.insertInto('notice').values(direct.map((to) => row(context, moved, to)))]];
  const staff = told.filter(({ posts }) => posts.length > 0);
  return [...parts, ...staff.map((to, i) => [`told_staff_${i}`, toHolders(context, moved, to)] as const)];
}

function row({ now }: Context, { id }: Moved, { account, person, say }: Told) {
  return { id: newId(), account_id: account, person_id: account === null ? person : null, matter_id: id, say, at: stamp(now) };
}

const nobody = { account: null, person: null, posts: [] } as const;

function toldBy({ move: { state, waiting } }: Moved, { to }: Tell, say: string): Told[] {
  if (to === 'opener') return [{ ...nobody, ...state.opener, say }];
  if (to === 'assignee') return state.assignee ? [{ ...nobody, person: state.assignee.person, say }] : [];
  if (to !== 'waiting') return 'person' in to ? [{ ...nobody, person: to.person, say }] : [{ ...nobody, posts: to.posts, say }];
  if (!waiting) return [];
  const { kind, persons, posts } = waiting.for;
  if (kind === 'opener') return [{ ...nobody, ...state.opener, say }, ...relaying(posts, say)];
  const named = persons.map((person) => ({ ...nobody, person, say }));
  return kind === 'posts' ? [...named, { ...nobody, posts, say }] : named;
}

/** Who has no account answers through the staff, who must know that somebody waits to be asked. */
function relaying(posts: readonly string[], say: string): Told[] {
  return posts.length === 0 ? [] : [{ ...nobody, posts, say: `${toldWords.askThem}${say}` }];
}

function sayTo({ actor }: Context, { subject, called, stamps, move: { events, state } }: Moved, { say }: Tell): string {
  const event = events.at(-1);
  return event ? fillBlanks(say, blanksOf(event, state, { subject, called, by: covering(actor, stamps)[0]?.called ?? null })) : say;
}

const mostHolders = 50;

/** Tells whoever holds the posts today, each once, and not who has just done it; where nobody holds them, the community's secretary. */
function toHolders({ now, actor }: Context, { id, stamps, move: { waiting } }: Moved, { posts, say }: Told) {
  const holding = (kinds: readonly string[]) =>
    sql`select distinct p.person_id from post p where ${heldFor(kinds, stamps, now)} and not p.person_id = any(${[...(waiting?.not ?? [])]}::uuid[])`;
  return sql`insert into notice (id, person_id, matter_id, say, at)
    with holder as (${holding(posts)}), told as (select person_id from holder union all (${holding(['secretary'])} and not exists (select from holder)))
    select gen_random_uuid(), told.person_id, ${id}::uuid, ${say}, ${stamp(now)}::timestamptz
    from told where told.person_id is distinct from ${actor.person}::uuid limit ${sql.lit(mostHolders)}`;
}
