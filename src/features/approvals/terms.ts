import { sql } from 'kysely';
import { action, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { kinds, setTerm as setContract, terms as termsContract } from './contract.ts';

const usual = 3;

/** How many working days a kind waits for its answer, as the county said last. */
export async function daysFor(db: Db | Tx, kind: (typeof kinds)[number]): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    select days from approval_term where kind = ${kind} order by said_at desc, id desc limit 1`.execute(db);
  return rows[0]?.days ?? usual;
}

export const terms = query(termsContract, {
  who: { posts: ['security-admin', 'system-admin'] },
  run: async ({ db }) => ({ terms: await Promise.all(kinds.map(async (kind) => ({ kind, days: await daysFor(db, kind) }))) }),
});

/** For what is asked from now on; what waits keeps its day. */
export const setTerm = action(setContract, {
  who: { posts: ['security-admin'] },
  stepUp: true,
  async run({ db, actor, now }, { kind, days }) {
    const id = newId();
    const said_by = actor.account ?? refuse('not_signed_in');
    await db
      .insertInto('approval_term')
      .values({ id, kind, days, said_by, said_at: stamp(now) })
      .execute();
    return { id };
  },
});
