import { sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context, type EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { speaker } from '../consenting/speaking.ts';
import type { Withdrawn } from '../consenting/withdraw.ts';
import { consentTold } from '../consenting/words.ts';
import { openOwn } from '../correcting/vault.ts';
import { consent, endConsent } from '../door.ts';
import { bringAlong as bringContract, type Part } from './contract.ts';
import { receiverOf } from './words.ts';

/** How long it may be read before somebody is entered. */
const goodForDays = 60;

/** What comes along, with the name whoever enters them must be told by themself. */
export type Brought = {
  readonly name: string;
  readonly phone: string | null;
  readonly idNumber: string | null;
  readonly sex: '男' | '女' | null;
  readonly birthYear: number | null;
};

/** Refused for where one lives already, and while something is agreed to that is not entered yet. What the ledger does not have comes along as nothing. */
export const bringAlong = action(bringContract, {
  who: 'person',
  family: 'confirm',
  async run(context, { community, parts }) {
    const { db, now, keys } = context;
    const { person, by } = await speaker(context, 'people.own_word_only');
    const to = await stampsOf(db, community);
    if (to.kind !== 'community') refuse('not_found');
    const from = await communityOf(context, person);
    if (from === community) refuse('people.lives_here');
    await mustBeTheOnly(context, person);
    const [id, until] = [newId(), stamp(now.add({ hours: goodForDays * 24 }))];
    const sealed = sealWithOwnKey(keys, JSON.stringify(await chosen(context, person, parts)), id);
    await db
      .insertInto('bringing')
      .values({
        ...{ id, person_id: person, from_community: from, community_id: community, parts },
        ...{ sealed, said_by: by, given_at: stamp(now), until },
      })
      .execute();
    await consent(context, { person, purpose: 'moving', about: id, receiver: { called: receiverOf(to.name, parts), person: null }, until });
    return { id };
  },
});

async function communityOf({ db }: Context, person: string): Promise<string> {
  const found = await db.selectFrom('person').select('community_id').where('id', '=', person).forUpdate().executeTakeFirst();
  return found?.community_id ?? refuse('not_bound');
}

/** What ran out, or was taken back elsewhere, hinders nobody. */
async function mustBeTheOnly({ db, now }: Context, person: string): Promise<void> {
  await sql`update bringing set ended_at = ${stamp(now)}, sealed = '' where person_id = ${person} and taken_at is null and ended_at is null
    and (until <= ${stamp(now)} or not consent_stands(person_id, 'moving', id, null, ${stamp(now)}::timestamptz))`.execute(db);
  const { rows } = await sql`select from bringing where person_id = ${person} and taken_at is null and ended_at is null`.execute(db);
  if (rows.length > 0) refuse('people.brings_already');
}

/** Out of one's own vault and line, only what was chosen. */
async function chosen(context: Context, person: string, parts: readonly Part[]): Promise<Brought> {
  const { name, phone, idNumber } = await naming(context, person, (tx) => openOwn(tx, context.keys, person));
  const { rows } = await sql<Pick<Brought, 'sex' | 'birthYear'>>`
    select sex, birth_year as "birthYear" from person where id = ${person}`.execute(context.db);
  const has = (part: Part) => parts.includes(part);
  return {
    name,
    phone: has('phone') ? phone : null,
    idNumber: has('id-number') ? idNumber : null,
    sex: has('sex') ? (rows[0]?.sex ?? null) : null,
    birthYear: has('birth-year') ? (rows[0]?.birthYear ?? null) : null,
  };
}

/** Before it was entered nobody can open it any more; afterwards what came along leaves the new ledger, but for what was given anew. Whoever entered it is told. */
const letGo = async (context: Context, { purpose, about }: Withdrawn): Promise<void> => {
  if (purpose !== 'moving') return;
  const { db, now } = context;
  const { rows: whose } = await sql<{ person: string }>`
    select unnest(array[person_id, new_person]) as person from bringing where id = ${about}`.execute(db);
  for (const { person } of whose) if (person !== null) await endConsent(context, { person, purpose, about });
  const { rows } = await sql<{ community: string; by: string | null }>`
    select community_id as community, taken_by as by from let_go_brought(${about}::uuid, ${stamp(now)}::timestamptz)`.execute(db);
  for (const { community, by } of rows) {
    if (by !== null) await tellPerson(context, by, consentTold.ended);
    context.stir('people', [`area:${community}`]);
  }
};

export const bringingEffects: Readonly<Record<string, EffectHandler>> = { 'consent-withdrawn': letGo };
