import { sql } from 'kysely';
import { z } from 'zod';
import type { Context, Expiry } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';

const given = z.looseObject({
  matter: z.uuid(),
  /** The step and the field in which the meeting wrote how many. */
  step: z.string(),
  field: z.string(),
  state: z.looseObject({ answers: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});
const names: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

/** Whether the stars given to a matter `m` still stand: one that was opened again and explained, or taken back, is given none. */
export const stillNamed = sql<boolean>`(m.outcome is null or m.outcome = 'solved')`;

/** A household is given the stars its meeting decided on, in its round. Only who was given some is ever written down. */
export async function starsGiven({ db, now }: Context, asked: unknown): Promise<void> {
  const { matter, step, field, state } = given.parse(asked);
  const stars = names[String(state.answers[step]?.[field])];
  const { round_id } = await db.selectFrom('matter').select('round_id').where('id', '=', matter).executeTakeFirstOrThrow();
  if (stars === undefined || round_id === null) return;
  await db
    .insertInto('star_given')
    .values({ matter_id: matter, round_id, stars, at: stamp(now) })
    .execute();
}

/**
 * A year after the round that came next in the same community was closed, which home was given how many stars is forgotten; how many were given so many is
 * kept (`star_total`), so that no round that is over changes.
 */
export const starsOfRoundsBefore: Expiry = (now) => sql`
  with gone as materialized (
      select r.id from round r where exists (select from star_given s where s.round_id = r.id)
        and exists (select from round n where n.area_id = r.area_id and n.method_id = r.method_id and n.opened_at > r.opened_at and n.closed_at < ${daysBefore(now, 365)})),
    held as (select distinct on (s.matter_id) s.round_id, s.stars from star_given s join matter m on m.id = s.matter_id
      where s.round_id in (select id from gone) and ${stillNamed} order by s.matter_id, s.at desc),
    totals as (insert into star_total (round_id, stars, many) select round_id, stars, count(*) from held group by round_id, stars
      on conflict (round_id, stars) do update set many = star_total.many + excluded.many)
  delete from star_given where round_id in (select id from gone)`;
