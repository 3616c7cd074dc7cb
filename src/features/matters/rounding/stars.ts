import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

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
