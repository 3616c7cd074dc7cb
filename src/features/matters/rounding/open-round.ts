import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { gatesOf } from '#method/rounds.ts';
import { methodPage } from '../method-page.ts';
import { openRound as openRoundContract } from './contract.ts';
import { conductors, openFor } from './round.ts';

type Place = { id: string; name: string; version: number | null; running: boolean };

/** 抓: each community gets a register of its own, all by one plan (rows S1-C1, S1-C5). */
export const openRound = action(openRoundContract, {
  who: { posts: conductors },
  async run(context, { method, communities, name, plan }) {
    const places = await placesFor(context, method, [...new Set(communities)]);
    const series = newId();
    const rounds = places.map(({ id, version }) => ({
      ...{ id: newId(), series, method_id: method, method_version: version ?? 0, area_id: id, name, plan },
      opened_by: context.actor.account ?? '',
      opened_at: stamp(context.now),
    }));
    await context.db.insertInto('round').values(rounds).execute();
    for (const { id } of places) context.stir('matters', [`area:${id}`]);
    return { id: rounds[0]?.id ?? '' };
  },
});

/** The communities, locked so that two who open at once take turns. Refuses what is not the actor's, where the method is not on, and where a round still runs. */
async function placesFor({ db, actor, county }: Context, method: string, ids: readonly string[]): Promise<Place[]> {
  const [own, streets] = (['community', 'street'] as const).map((level) => areasOf(actor, level, conductors));
  const { rows } = await sql<Place>`
    select a.id, a.name, (select u.method_version from method_use u where u.area_id = a.id and u.method_id = ${method} and u.until is null) as version,
      exists (select from round r where r.area_id = a.id and ${openFor(sql`(select u.catalogue from method_use u where u.area_id = a.id and u.method_id = ${method} and u.until is null)`)}) as running
    from area a where a.id = any(${ids}::uuid[]) and a.kind = 'community' and a.ended_at is null
      and (a.id = any(${own}::uuid[]) or a.street_id = any(${streets}::uuid[])) order by a.sort_key, a.id for update of a`.execute(db);
  if (rows.length !== ids.length) return refuse('matters.not_your_place');
  for (const { name, version, running } of rows) {
    if (version === null) return refuse('matters.round_method', { community: name });
    if (gatesOf(await methodPage(db, county.code, method, version)).length === 0) refuse('matters.round_alone');
    if (running) refuse('matters.round_running', { community: name });
  }
  return rows;
}
