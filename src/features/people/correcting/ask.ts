import { sql } from 'kysely';
import { inTheirLanguage, spendCode } from '#features/accounts/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { idFault } from '#kernel/id-number.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { naming } from '#kernel/vault.ts';
import { deadline } from '#method/clock.ts';
import { givenAnew } from '../bringing/anew.ts';
import { themself } from '../own/word.ts';
import { mustStillBeHere } from '../still-here.ts';
import { isCalledByThemself } from './called.ts';
import {
  askCorrection as askContract,
  changeCalled as calledContract,
  changePhone as phoneContract,
  takeBackCorrection as takeBackContract,
} from './contract.ts';
import { openOwn, rewritePhone } from './vault.ts';
import { fieldNames, fits, ledgerSays, told } from './words.ts';

/** The law says 及时 (PIPL 46); fifteen working days is the most the rules for apps allow (App违法违规收集使用个人信息行为认定方法, 6). */
const lawsTime = { unit: 'workdays', count: 15 } as const;

type Asked = Given<typeof askContract>;

export const askCorrection = action(askContract, {
  who: 'person',
  async run(context, { field, to, why }) {
    const { db, actor, now, keys, county } = context;
    const person = themself(actor);
    await mustStillBeHere(context, person);
    const id = newId();
    const due = deadline(now.toString(), lawsTime, await calendarOf(db, county.code));
    const made = await db
      .insertInto('correction')
      .values({
        ...{ id, person_id: person, field, sealed: sealWithOwnKey(keys, JSON.stringify({ to: asLedgerSays(field, to), why }), id) },
        ...{ asked_by: actor.account ?? '', asked_at: stamp(now), due_at: due.at, provisional: due.provisional },
      })
      .onConflict((open) => open.columns(['person_id', 'field']).where('answered_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) refuse('people.correction_asked');
    for (const keeper of await keepersOf(context, person)) await tellPerson(context, keeper, told.asked(fieldNames[field]));
    return { id };
  },
});

const shapes: Partial<Record<Asked['field'], readonly [fits: (to: string) => boolean, say: string]>> = {
  name: [(to) => /^[^\d]{2,40}$/.test(to), fits.name],
  'birth-year': [(to) => /^(19|20)\d\d$/.test(to), fits['birth-year']],
  'id-number': [(to) => idFault(to.toUpperCase()) === undefined, fits['id-number']],
};

/** What somebody chose or wrote, as the ledger says it. Refused where it is neither. */
function asLedgerSays(field: Asked['field'], to: string): string {
  const choices = ledgerSays[field];
  if (choices) return choices[to] ?? refuse('people.correction_unfit', { say: fits.choice });
  const [isFit, say] = shapes[field] ?? [];
  if (isFit && !isFit(to)) refuse('people.correction_unfit', { say: say ?? '' });
  return to;
}

/** Whoever works in the person's grid and has a word in its ledger; the community's office where there is none. */
async function keepersOf({ db, now }: Context, person: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; inGrid: boolean }>`
    select distinct o.person_id as id, o.area_id = p.grid_id as "inGrid" from person p join post o on ${inForce(now, 'o')}
      and ((o.kind = 'grid-worker' and o.area_id = p.grid_id) or (o.kind in ('secretary', 'community-staff') and o.area_id = p.community_id))
    where p.id = ${person}`.execute(db);
  const inGrid = rows.filter((row) => row.inGrid);
  return (inGrid.length > 0 ? inGrid : rows).map(({ id }) => id);
}

/** What was asked is read by nobody from then on. */
export const takeBackCorrection = action(takeBackContract, {
  who: 'person',
  async run({ db, actor, now }, { correction }) {
    const person = themself(actor);
    const { rows } = await sql<{ open: boolean }>`
      select answered_at is null as open from correction where id = ${correction} and person_id = ${person} for update`.execute(db);
    const { open } = rows[0] ?? refuse('not_found');
    if (!open) refuse('people.correction_over');
    await sql`update correction set sealed = '', answered_at = ${stamp(now)}, answer = 'taken-back' where id = ${correction}`.execute(db);
    return { id: correction };
  },
});

/** What was asked and answered goes with the person: nothing of it can be read, and nobody waits for an answer. */
export async function forgetCorrections({ db, now }: Context, person: string): Promise<void> {
  await sql`update correction set sealed = '', reply = '', answered_at = coalesce(answered_at, ${stamp(now)}), answer = coalesce(answer, 'taken-back')
    where person_id = ${person}`.execute(db);
}

/**
 * One's own to say, once the code sent to the new number is given back: it is changed at once, and the next text goes there. The number before hears of it, and
 * not of the new one: whoever has the phone in hand for a moment cannot move it unseen.
 */
export const changePhone = action(phoneContract, {
  who: 'person',
  async run(context, { phone, code = '' }) {
    const { keys, actor } = context;
    const person = themself(actor);
    const { phone: before } = await naming(context, person, (tx) => openOwn(tx, keys, person));
    if (before === phone) return { id: person };
    await spendCode(context, { phone, code, why: 'number' });
    await naming(context, person, (tx) => rewritePhone({ tx, keys, person }, phone));
    await givenAnew(context, person, 'phone');
    await tellPerson(context, person, told.phone);
    const text = await inTheirLanguage(context, { account: actor.account, person }, told.text(told.phone));
    if (before !== null) await context.later({ channel: 'sms', to: before, text });
    return { id: person };
  },
});

/** Where one lends a hand by oneself; a seat of a body and a placed cadre are called as their office says. */
export const changeCalled = action(calledContract, {
  who: 'person',
  async run({ db, actor, now }, { called }) {
    const person = themself(actor);
    const { rows } = await sql`
      update post o set called = ${called} from post_kind k where k.id = o.kind and o.person_id = ${person} and ${isCalledByThemself(now)} returning o.id`.execute(
      db,
    );
    if (rows.length === 0) refuse('people.not_called');
    return { id: person };
  },
});
