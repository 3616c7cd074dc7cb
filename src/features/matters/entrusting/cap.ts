import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { action, type Context } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { OrderPlace } from '../place.ts';
import { setEntrustedCap as setCapContract } from './contract.ts';

/** Until a community says otherwise. */
const usual = 15;

/** How much departments may send to one grid of the community for one day: its secretary says it. */
export const setEntrustedCap = action(setCapContract, {
  who: { posts: ['secretary'] },
  async run(context, { community, most }) {
    const { db, actor, now } = context;
    if (!areasOf(actor, 'community', ['secretary']).includes(community)) refuse('not_found');
    const id = newId();
    await db
      .insertInto('entrusted_cap')
      .values({ id, community_id: community, most, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    return { id };
  },
});

type Full = { name: string; most: number; sent: number };

/** Refuses what would come to a grid beyond its day. The grids are held meanwhile, so that two departments at once take turns. */
export async function mustHaveRoom({ db, now }: Context, places: readonly OrderPlace[]): Promise<void> {
  const grids = places.filter(({ kind }) => kind === 'grid').map(({ id }) => id);
  if (grids.length === 0) return;
  await sql`select from area where id = any(${grids}::uuid[]) order by id for update`.execute(db);
  const { rows } = await sql<Full>`
    select a.name, ${capOf('a')} as most, ${sentToday('a', now)} as sent from area a where a.id = any(${grids}::uuid[]) order by a.sort_key, a.id`.execute(
    db,
  );
  const full = rows.find(({ sent, most }) => sent >= most);
  if (full) refuse('matters.entrust_full', { grid: full.name, most: full.most });
}

/** What a grid may be sent in a day. @param grid its name in the query around it */
export function capOf(grid: string): RawBuilder<number> {
  return sql<number>`coalesce((select c.most from entrusted_cap c where c.community_id = ${sql.ref(`${grid}.community_id`)} order by c.at desc, c.id desc limit 1), ${usual}::int)`;
}

/** How much departments have sent to a grid today; what they took back again does not count. */
export function sentToday(grid: string, now: Temporal.Instant): RawBuilder<number> {
  return sql<number>`(select count(*)::int from entrusted e join entrusted_part p on p.entrusted_id = e.id join matter m on m.id = p.matter_id
    where e.at >= ${dayOf(now)}::date::timestamp at time zone 'Asia/Shanghai' and m.place_id = ${sql.ref(`${grid}.id`)} and m.outcome is distinct from 'withdrawn')`;
}
