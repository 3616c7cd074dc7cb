import { sql } from 'kysely';
import type { EffectHandler } from '#kernel/action.ts';

/** Whoever erases themself is called nothing any more in the record of an old committee. */
export const namelessParty: EffectHandler = async ({ db }, { person }: { readonly person: string }) => {
  await sql`
    update committee_ending set giver_called = null where giver_called is not null and giver_post in (select id from post where person_id = ${person})`.execute(
    db,
  );
  await sql`
    update committee_ending set taker_called = null where taker_called is not null and taker_post in (select id from post where person_id = ${person})`.execute(
    db,
  );
};
