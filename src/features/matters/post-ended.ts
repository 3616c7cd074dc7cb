import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { inForce } from '#features/organizations/door.ts';
import type { Context, EffectHandler, Sweep } from '#kernel/action.ts';
import { eachApart } from '#kernel/apart.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { act } from '#method/act.ts';
import { theSystem } from '#method/matter.ts';
import { isRefusal } from '#method/refusals.ts';
import { saveActed, standing } from './act.ts';
import type { MatterRecord } from './standing.ts';

const given = z.object({ posts: z.array(z.uuid()) });
const atOnce = 50;
const everySeconds = 600;

/** Somebody who may have a part in a matter by a post that ended. */
type Part = { readonly matter: string; readonly person: string };
const places = sql`(m.street_id, m.community_id, m.estate_id, m.grid_id, m.micro_grid_id, m.building_id)`;

/** Whoever has left a post has no part in anything by it any more: the work, an offer by name, what they were called in for (row S2-A42). What stood on their hand-over stands there still. */
const workGoesBack: EffectHandler = async (context, asked) => {
  const { posts } = given.parse(asked);
  const parts = await partsOf(context.db, context.now, sql<boolean>`p.id = any(${posts}::uuid[])`, sql`order by matter, person`);
  for (const part of parts) await leave(context, part, sql`for update of m`);
};

/** What was in hand, what somebody was called in for and what was offered them by name, of those posts `p` that are over. */
async function partsOf(db: Db | Tx, now: Temporal.Instant, which: RawBuilder<boolean>, last: RawBuilder<unknown>): Promise<Part[]> {
  const { rows } = await sql<Part>`
    with gone as (select p.person_id as person, p.kind, p.area_id as area from post p join post_kind k on k.id = p.kind where ${which} and not ${inForce(now, 'p')})
    select matter, person from (
      select m.id as matter, g.person from gone g join matter m on m.assignee_person = g.person and m.assignee_as = g.kind where m.ended_at is null and g.area in ${places}
        and not exists (select from post o where o.person_id = g.person and o.kind = g.kind and o.area_id in ${places} and ${inForce(now, 'o')})
      union select m.id, g.person from gone g join matter m on m.team @> array[g.person::text] and m.team <> '{}' where m.ended_at is null and g.area in ${places}
      union select m.id, g.person from gone g join task t on t.person_id = g.person and t.closed_at is null and t.what = 'claim' join matter m on m.id = t.matter_id where g.area in ${places}
    ) as part ${last}`.execute(db);
  return rows;
}

type Held = MatterRecord & { readonly still: string[] };

/** By the posts they still hold for its place they may keep their part. @returns whether they had one and lost it */
async function leave(context: Context, { matter, person }: Part, lock: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<Held>`
    select m.*, array(select o.kind from post o where o.person_id = ${person} and o.area_id in ${places} and ${inForce(context.now, 'o')}) as still
    from matter m where m.id = ${matter} and m.ended_at is null ${lock}`.execute(context.db);
  const [held] = rows;
  if (!held) return false;
  const { still: posts, ...record } = held;
  const { method, state, setting } = await standing(context, record);
  const move = act(method, state, { kind: 'left', by: theSystem, person, posts }, setting);
  if (isRefusal(move)) return false;
  await saveActed(context, record, method, move);
  return true;
}

/** Posts that end by their day, in whatever way: a staff post once its hand-over lists what was in hand. */
export const workOfEnded: Sweep = {
  name: 'matters.posts-ended',
  every: everySeconds,
  async run(context) {
    const today = sql`${dayOf(context.now)}::date`;
    const lately = sql<boolean>`p.until <= ${today} and p.until > ${today} - 7 and (k.work <> 'staff' or exists (select from handover h where h.post_id = p.id))`;
    const ones = await partsOf(context.db, context.now, lately, sql`order by random() limit ${atOnce}`);
    return await eachApart(context, {
      sweep: workOfEnded.name,
      ones,
      run: (apart, part) => leave(apart, part, sql`for update of m skip locked`), // whoever moves it now is looked at the next time
      putOff: async () => undefined,
    });
  },
};

export const postEndedEffects: Readonly<Record<string, EffectHandler>> = { 'posts-ended': workGoesBack };
