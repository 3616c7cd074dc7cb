import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { rateOpenly as rateOpenlyContract } from './contract.ts';

/** Stars for a deed that is done, by whoever lives in its community; given again, the later ones stand. Refuses what is not done yet (`matters.openly_not_done`). */
export const rateOpenly = action(rateOpenlyContract, {
  who: 'person',
  async run({ db, actor, now }, { record, stars }) {
    const { rows } = await sql<{ done: boolean }>`
      select r.rated_from is not null as done from open_record r join person p on p.community_id = r.community_id and p.ended_at is null
      where r.id = ${record} and p.id = ${actor.person}::uuid and r.shown_at is not null and r.hidden_at is null`.execute(db);
    const { done } = rows[0] ?? refuse('not_found');
    if (!done) refuse('matters.openly_not_done');
    const person_id = actor.person ?? refuse('not_bound');
    await db
      .insertInto('open_rating')
      .values({ record_id: record, person_id, stars, at: stamp(now) })
      .onConflict((conflict) => conflict.columns(['record_id', 'person_id']).doUpdateSet({ stars, at: stamp(now) }))
      .execute();
    return { id: record };
  },
});
