import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { readersOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { methodServing } from '../gathering/on-at.ts';
import { methodPage } from '../method-page.ts';
import type { OrderPlace } from '../place.ts';
import { heldOn } from '../seen-by.ts';
import { serves } from './serving.ts';

export type Heard = { readonly method: Method; readonly keptFrom: readonly string[] };

/**
 * Who hears what names somebody: nobody it is about, and one level up where that would be the very post that hears it.
 * Refuses names where a method asks for none, posts that do not serve the place, and whoever would complain of themself.
 */
export async function heardBy(context: Context, method: Method, place: OrderPlace, about: readonly string[]): Promise<Heard> {
  if (about.length === 0) return { method, keptFrom: [] };
  const rule = method.opens.about ?? refuse('matters.names_nobody');
  const named = await holders(context, place, about);
  const keptFrom = [...new Set(named.map(({ person }) => person))];
  if (readersOf(context.actor).some((reader) => keptFrom.includes(reader))) refuse('matters.about_yourself');
  if (!(await hears(context, rule.posts, keptFrom, place))) return { method, keptFrom };
  const above = await methodServing(context.db, place.community_id, rule.method);
  return { method: await methodPage(context.db, context.county.code, above.method_id, above.method_version), keptFrom };
}

async function holders({ db, now }: Context, place: OrderPlace, about: readonly string[]): Promise<{ person: string }[]> {
  const { rows } = await sql<{ person: string }>`
    select p.person_id as person from post p where p.id = any(${about}::uuid[]) and ${heldOn(now)} and ${serves(place)}`.execute(db);
  return rows.length === new Set(about).size ? rows : refuse('matters.post_unknown');
}

/** Whether one of them holds a post that would hear it, whichever of their posts was named. */
async function hears({ db, now }: Context, posts: readonly string[], persons: readonly string[], place: OrderPlace): Promise<boolean> {
  const { rows } = await sql`
    select from post p where p.person_id = any(${persons}::uuid[]) and p.kind = any(${posts}::text[]) and p.area_id = ${place.community_id}
      and ${heldOn(now)} limit 1`.execute(db);
  return rows.length > 0;
}
