import { sql } from 'kysely';
import { mustBeAllowed } from '#features/approvals/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context, passingAction, query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { endAllConsents } from '../consenting/withdraw.ts';
import { forgetCorrections } from '../correcting/ask.ts';
import { forget } from '../door.ts';
import { headWhoIsAlone } from '../moving/heads.ts';
import { endEmpty } from '../moving/home.ts';
import { endPairingsGone } from '../pairing/gone.ts';
import { beforeErasing as beforeContract, eraseMe as eraseContract, erasePerson as personContract } from './contract.ts';
import { forgetSkills, themself } from './word.ts';
import { told } from './words.ts';

type Before = Answer<typeof beforeContract>;

export const beforeErasing = query(beforeContract, {
  who: 'person',
  run: ({ db, actor, now }) => standing(db, themself(actor), dayOf(now)),
});

async function standing(db: Db | Tx, person: string, today: string): Promise<Before> {
  const { rows } = await sql<Before>`
    select (select count(*)::int from post where person_id = ${person} and (until is null or until > ${today}::date)) as posts,
      (select count(*)::int from matter where opener_person = ${person} and ended_at is null) as open,
      (select count(*)::int from matter where assignee_person = ${person} and ended_at is null) as "inHand",
      (select count(*)::int from matter where opener_person = ${person} and ended_at is not null) as ended,
      (select count(*)::int from rating r join matter m on m.id = r.matter_id where m.opener_person = ${person}) as ratings`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/**
 * The key goes, so nothing sealed with it can be opened by anybody again; the marks to find by go, and every feature is told to let go of what was by
 * the person's wish alone. Matters, stars and sums stay and count, without a name. Refused while somebody waits for an answer (PIPL 47).
 */
export const eraseMe = passingAction(eraseContract, {
  who: 'person',
  async run(context) {
    const person = themself(context.actor);
    await mustBeErasable(context, person);
    await erase(context, person);
    context.handSession(null);
    return { id: person };
  },
});

/**
 * Somebody without a phone asks the office, which does for them what they would do themself; it is theirs to ask and the secretary's to begin, and a second person's to
 * allow. Where the county has none yet it waits: what is destroyed never comes back.
 */
export const erasePerson = action(personContract, {
  who: { posts: ['secretary'] },
  ledger: true,
  stepUp: true,
  async run(context, { person, why }) {
    const { db, actor } = context;
    const led = areasOf(actor, 'community', ['secretary']);
    const found = await db
      .selectFrom('person')
      .select(['masked', 'community_id'])
      .where('id', '=', person)
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!found || !led.includes(found.community_id ?? '')) return refuse('not_found');
    if (person === actor.person) refuse('people.erase_oneself');
    await mustBeErasable(context, person);
    if (!context.allowed) await tellPerson(context, person, told.erasing);
    await mustBeAllowed(context, {
      kind: 'erasure',
      what: personContract,
      input: { person },
      why,
      about: person,
      whose: found.masked,
      lines: [],
    });
    if (!context.allowed) refuse('people.erase_alone');
    await erase(context, person);
    return { id: person };
  },
});

/** Whoever still has work here, or waits for an answer, is not erased. They are held before anything is asked: who is given a post in that moment has it, or is gone. */
async function mustBeErasable({ db, now }: Context, person: string): Promise<void> {
  await sql`select from person where id = ${person} for update`.execute(db);
  const { posts, inHand, open } = await standing(db, person, dayOf(now));
  if (posts > 0) refuse('people.still_on_post');
  if (inHand > 0) refuse('people.still_in_hand');
  if (open > 0) refuse('people.still_open');
}

async function erase(context: Context, person: string): Promise<void> {
  const { db, now } = context;
  const { rows } = await sql<{
    household: string | null;
    community: string | null;
  }>`select household_id as household, community_id as community from person where id = ${person}`.execute(db);
  await forgetSkills(context, person);
  await forgetCorrections(context, person);
  await naming(context, person, (tx) =>
    sql`update consent set withdrawn_at = coalesce(withdrawn_at, ${now.toString()}) where person_id = ${person}`.execute(tx),
  );
  await endAllConsents(context, person);
  await forget(context, [person]); // first of all: afterwards nobody acts for them any more
  await context.effect('person-erased', { person });
  await sql`update person set masked = '**', sex = null, birth_year = null, relation = null, household_id = null where id = ${person}`.execute(
    db,
  );
  await sql`update party_member set ended_at = ${now.toString()} where person_id = ${person} and ended_at is null`.execute(db);
  const { household = null, community = null } = rows[0] ?? {};
  if (household) {
    await endEmpty(context, [household], dayOf(now));
    await headWhoIsAlone(context, [household]);
  }
  await endPairingsGone(context, community === null ? [] : [community]);
}
