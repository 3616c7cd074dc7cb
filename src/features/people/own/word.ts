import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { bigrams } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { speaker } from '../consenting/speaking.ts';
import { mustStillBeHere } from '../still-here.ts';
import { myWord as myWordContract, sayConsent as sayContract, tellSkills as tellContract } from './contract.ts';

/** The person, and nobody for them: a wish is the wisher's own (S1-B19, S1-F4). */
export function themself({ person, family }: Actor): string {
  if (family) refuse('people.own_word_only');
  return person ?? refuse('not_bound');
}

/** Given and taken back by one and the same act; what was taken back holds from the next question on. For a child a parent says it. */
export const sayConsent = action(sayContract, {
  who: 'person',
  family: 'confirm',
  async run(context, { purpose, given }) {
    const { person, by } = await speaker(context, 'people.own_word_only');
    await mustStillBeHere(context, person);
    const at = stamp(context.now);
    await naming(context, person, async (tx) => {
      const said = given ? { given_at: at, withdrawn_at: null, said_by: by } : { withdrawn_at: at };
      await tx
        .insertInto('consent')
        .values({ person_id: person, purpose, given_at: at, ...said })
        .onConflict((known) => known.columns(['person_id', 'purpose']).doUpdateSet(said))
        .execute();
    });
    return { id: person };
  },
});

export const tellSkills = action(tellContract, {
  who: 'person',
  async run(context, { unit, profession, specialty }) {
    const person = themself(context.actor);
    await mustStillBeHere(context, person);
    if (profession === '') await forgetSkills(context, person);
    else {
      const said = { unit, profession, specialty, pairs: bigrams(`${profession} ${specialty} ${unit}`), at: stamp(context.now) };
      await context.db
        .insertInto('skill_profile')
        .values({ person_id: person, ...said })
        .onConflict((known) => known.column('person_id').doUpdateSet(said))
        .execute();
    }
    return { id: person };
  },
});

/** The row is emptied at once, so that nothing is found, and goes with the next clearing. */
export async function forgetSkills({ db, now }: Context, person: string): Promise<void> {
  await sql`update skill_profile set unit = '', profession = '——', specialty = '', pairs = '{}', at = ${stamp(now)} where person_id = ${person}`.execute(
    db,
  );
}

type Mine = Answer<typeof myWordContract>;

export const myWord = query(myWordContract, {
  who: 'person',
  async run(seeing) {
    const { db, actor } = seeing;
    const person = themself(actor);
    const given = await naming(seeing, person, async (tx) => {
      const { rows } = await sql<{ purpose: Mine['given'][number] }>`
        select purpose from consent where person_id = ${person} and withdrawn_at is null order by purpose`.execute(tx);
      return rows.map(({ purpose }) => purpose);
    });
    const skills = await db
      .selectFrom('skill_profile')
      .select(['unit', 'profession', 'specialty'])
      .where('person_id', '=', person)
      .where(sql<boolean>`pairs <> '{}'`)
      .executeTakeFirst();
    return { given, skills: skills ?? null };
  },
});
