import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { inMyAreas, wordsOf } from '#features/areas/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { action, type Context, passingAction, query, type Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { type Answer, moment } from '#kernel/contract.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import type { Tx } from '#kernel/db.ts';
import type { Correction } from '#kernel/db-types.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { givenAnew } from '../bringing/anew.ts';
import { noteLook } from '../door.ts';
import { answerCorrection as answerContract, isReason, corrections as listContract, openCorrection as openContract } from './contract.ts';
import { said } from './said.ts';
import { isByHand } from './screens/by-hand.ts';
import { rename, rewriteIdNumber } from './vault.ts';
import { fieldNames, head, told } from './words.ts';

type Row = Answer<typeof listContract>['rows'][number];
const size = 30;

/** Of the actor's areas: what waits, the soonest due first; or what was answered, the newest first. Nothing of what it says. */
export const corrections = query(listContract, {
  who: { work: ['staff'] },
  async run({ db, actor }, { answered, after: mark }) {
    const usual = answered ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : ['-infinity', '00000000-0000-0000-0000-000000000000'];
    const [at, id] = after(mark, z.tuple([moment, z.uuid()])) ?? usual;
    const from = answered
      ? sql`c.answered_at is not null and (c.answered_at, c.id) < (${at}::timestamptz, ${id}::uuid)`
      : sql`c.answered_at is null and (c.due_at, c.id) > (${at}::timestamptz, ${id}::uuid)`;
    const { rows } = await sql<Row & { mark: string }>`
      select c.id, c.field, p.masked, case when d.id is not null then ${wordsOf('d')} end as dwelling, (select name from area where id = p.grid_id) as grid,
        c.asked_at as at, c.due_at as "dueAt", c.provisional, c.answer, coalesce(c.answered_at, c.due_at) as mark
      from correction c join person p on p.id = c.person_id and p.ended_at is null left join household h on h.id = p.household_id left join area d on d.id = h.dwelling_id
      where ${from} and ${inMyAreas(actor, 'p')}
      order by ${answered ? sql`c.answered_at desc, c.id desc` : sql`c.due_at, c.id`} limit ${size + 1}`.execute(db);
    const page = paged(rows, size, (row) => [row.mark, row.id]);
    return { ...page, rows: page.rows.map(({ mark: _, ...row }) => row) };
  },
});

/** In its own words, while it waits: whoever answered it has no more need of them. Who opened it stands among who looked. */
export const openCorrection = passingAction(openContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { correction }) {
    const row = await openHere(context, correction);
    await noteLook(context, { person: row.person_id, about: row.id, reason: told.looked });
    return said(context.keys, row);
  },
});

/** Nobody answers what they asked themself. Done writes the very words asked for into the ledger, so that both mean the same; where nothing can be written it says what was done. */
export const answerCorrection = action(answerContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { correction, answer, reply }) {
    const { db, actor, now, keys } = context;
    const row = await openHere(context, correction);
    if (row.person_id === actor.person) refuse('not_allowed');
    const { field } = said(keys, row);
    const byHand = answer === 'done' && isByHand(field);
    if (byHand && !isReason(reply)) refuse('people.correction_unsaid');
    if (answer === 'done') await putRight(context, row);
    if (answer === 'done') await givenAnew(context, row.person_id, field);
    await db
      .updateTable('correction')
      .set({
        ...{ answered_at: stamp(now), answer, answered_by: actor.account, answered_called: actor.posts[0]?.called ?? '' },
        reply: reply === '' ? null : sealWithOwnKey(keys, reply, `${correction}:reply`),
      })
      .where('id', '=', correction)
      .execute();
    await tellPerson(context, row.person_id, told[byHand ? 'byHand' : answer](fieldNames[field]));
    return { id: correction };
  },
});

/** Locked, of the actor's areas, and not answered yet. */
async function openHere({ db, actor }: Context, correction: string): Promise<Selectable<Correction>> {
  const { rows } = await sql<Selectable<Correction>>`
    select c.* from correction c join person p on p.id = c.person_id and p.ended_at is null
    where c.id = ${correction} and ${inMyAreas(actor, 'p')} for update of c`.execute(db);
  const row = rows[0] ?? refuse('not_found');
  return row.answered_at === null ? row : refuse('people.correction_over');
}

/** Where somebody lives is changed by moving them; what is not a field is done by hand, and the answer says what. */
async function putRight(context: Context, row: Selectable<Correction>): Promise<void> {
  const { db, keys } = context;
  const { field, to } = said(keys, row);
  const person = row.person_id;
  const sealed = (run: (tx: Tx) => Promise<void>) => naming(context, person, run);
  if (field === 'name' || field === 'id-number') await noteLook(context, { person, about: row.id, reason: told.looked });
  if (field === 'name') await sealed((tx) => rename({ tx, keys, person }, to));
  if (field === 'id-number') await sealed((tx) => rewriteIdNumber({ tx, keys, person }, to.toUpperCase()));
  if (field === 'sex') await sql`update person set sex = ${to} where id = ${person}`.execute(db);
  if (field === 'birth-year') await sql`update person set birth_year = ${Number(to)} where id = ${person}`.execute(db);
  if (field === 'relation' && to === head) await mustBeOnlyHead(db, person);
  if (field === 'relation') await sql`update person set relation = ${to} where id = ${person}`.execute(db);
  if (field === 'residence') await sql`update person set residence = ${to} where id = ${person}`.execute(db);
}

/** The household is locked, so that of two who are to be its head at once the second is seen. */
async function mustBeOnlyHead(db: Tx, person: string): Promise<void> {
  await sql`select from household where id = (select household_id from person where id = ${person}) for update`.execute(db);
  const { rows } = await sql`
    select from person p join person o on o.household_id = p.household_id and o.id <> p.id and o.ended_at is null and o.relation = ${head}
    where p.id = ${person} limit 1`.execute(db);
  if (rows.length > 0) refuse('people.head_known');
}

/** Past the law's time the community's secretary hears of it, once. */
export const correctionsLate: Sweep = {
  name: 'people.corrections-late',
  every: 600,
  async run(context) {
    const { rows } = await sql<{ id: string; field: keyof typeof fieldNames; secretaries: string[] }>`
      update correction c set late_told_at = ${stamp(context.now)} from person p
      where p.id = c.person_id and c.id in (select id from correction where answered_at is null and late_told_at is null and due_at < ${stamp(context.now)} order by due_at limit 20 for update skip locked)
      returning c.id, c.field, array(select o.person_id from post o where o.kind = 'secretary' and ${inForce(context.now, 'o')} and o.area_id = p.community_id) as secretaries`.execute(
      context.db,
    );
    for (const { field, secretaries } of rows)
      for (const secretary of secretaries) await tellPerson(context, secretary, told.late(fieldNames[field]));
    return rows.length;
  },
};
