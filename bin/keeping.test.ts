import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Expiry } from '#kernel/action.ts';
import { kernelExpiries } from '#kernel/retention.ts';
import { features } from '../src/features.ts';
import { growOneOfEach } from '../src/testing/one-of-each.ts';
import { createWorld, type World } from '../src/testing/world.ts';
import { readCascades, rulesIn } from './keeping.ts';
import { readColumns } from './personal-register.ts';

// Each rule of the hourly round by itself, as the one role that may delete: when it begins to take something of a row whose instants all are today.
let world: World;
beforeAll(async () => {
  world = await createWorld();
  await growOneOfEach(world.owner, world.now());
});
afterAll(() => world.end());

const year = 365;
const atOnce = -1;
const days = [1, 7, 30, 60, 90, 180, ...[1, 2, 3, 5].map((many) => many * year)];

/** What must be so besides, for a rule that asks for more than that its time is over. */
const besides: Readonly<Record<string, RawBuilder<unknown>>> = {
  'delete from team_filling': sql`delete from team_member`,
  "delete from separate_consent c where c.purpose = 'pledge'": sql`
    with gone as (delete from pledge) update separate_consent set purpose = 'pledge', withdrawn_at = null`,
  "delete from separate_consent c where c.purpose = 'agent-card'": sql`
    with gone as (delete from agent_card) update separate_consent set purpose = 'agent-card', withdrawn_at = null`,
  "delete from separate_consent c where c.purpose = 'moving'": sql`
    with gone as (delete from bringing) update separate_consent set purpose = 'moving', withdrawn_at = null, until = null`,
  'delete from separate_consent c using matter': sql`
    with shut as (update matter set key_wrapped = null) update separate_consent set withdrawn_at = null`,
  'delete from person_index where name_bigrams': sql`update person_index set name_bigrams = '{}'`,
  'delete from skill_profile': sql`update skill_profile set pairs = '{}'`,
  'delete from photo where': sql`update photo set matter_id = null`,
  'with changes as (delete from promise_change': sql`update promise set matter_id = null`,
  'delete from hall_reuse': sql`update matter set key_wrapped = null`,
  'delete from care_carer': sql`update care_carer set named = false`,
  'with gone as materialized ( select r.id from round': sql`
    insert into round select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'opened_at', r.opened_at + interval '1 hour'))).* from round r`,
};

/** After how many days a rule begins, where its table names nobody, the register says it in other words, or the row itself holds the day. */
const otherwise: Readonly<Record<string, number>> = {
  'delete from idempotency': 7,
  'delete from session': atOnce,
  'delete from binding_code': 30,
  'delete from screen_code': 1,
  'delete from taken_out': 1,
  'delete from plaque_name': year, // the name itself goes in the act of taking back
  'delete from team_member': year,
  'delete from team_filling': year,
  'delete from separate_consent c where c.purpose =': atOnce, // what was agreed to is not there any more
  'delete from separate_consent c using matter': atOnce,
  'delete from office_term where dropped_at': year,
  'delete from line_read': 1,
  'delete from card_read': 1,
  'delete from household_wish': atOnce,
  'delete from household_touched': 1,
  'delete from open_rating': atOnce,
  'delete from marked_opening': 1,
  'delete from first_wish': 30,
  'delete from call_back_sign': 30,
  'delete from ended_by': 28,
  'delete from end_plate': 60,
  'update import_batch': atOnce, // the row holds the seventh day
  'delete from industry_plot': year,
  'delete from hall_reuse': atOnce, // with the words of its matter, which hold out three years
  'delete from points_entry e where e.period': atOnce, // the row holds the year
  'delete from chore_slot': 2 * year,
  'delete from chore_done': 2 * year,
  'delete from dose_ask': atOnce,
  'delete from dose_table': year,
};

type Rule = { readonly expiry: Expiry; readonly says: string };
function rules(): Rule[] {
  const all = [...kernelExpiries, ...features.flatMap(({ expiries = [] }) => expiries)];
  return all.map((expiry) => ({ expiry, says: expiry(world.now()).compile(world.owner).sql.replace(/\s+/g, ' ').trim() }));
}

function saidOf<T>(table: Readonly<Record<string, T>>, { says }: Rule): T | undefined {
  return Object.entries(table).find(([begins]) => says.startsWith(begins))?.[1];
}

/** The first of the days, or of the second day before each, on which the rule takes something; null when it never does. */
async function firstDay(rule: Rule): Promise<number | null> {
  for (const day of days.flatMap((kept) => [kept - 2, kept])) if (await takes(rule, day)) return day;
  return null;
}

/** In the small hours of the day after, for what is kept to a civil day. */
async function takes(rule: Rule, day: number): Promise<boolean> {
  const tx = await world.owner.startTransaction().execute();
  try {
    await sql`set local session_replication_role = replica`.execute(tx);
    await saidOf(besides, rule)?.execute(tx);
    await sql`set local role mulin_retention`.execute(tx);
    const { numAffectedRows = 0n } = await rule.expiry(world.now().add({ hours: day * 24 + 25 })).execute(tx);
    return numAffectedRows > 0n;
  } finally {
    await tx.rollback().execute();
  }
}

/** The days a keeping time of the register names: 「办结后3年，未用的24小时」 are two of them. */
function daysIn(keeping: string): number[] {
  const units: Readonly<Record<string, number>> = { 年: year, 天: 1, 小时: 1 / 24 };
  const named = [...keeping.matchAll(/(\d+)(年|天|小时)/g)].map(([, many, unit = '']) => Number(many) * (units[unit] ?? 0));
  return /即|公示期满/.test(keeping) ? [...named, atOnce] : named;
}

test('each rule of the hourly round takes what is over, as the one role that may, and on the day the register says', async () => {
  const [columns, cascades] = [await readColumns(world.owner), await readCascades(world.owner)];
  const promised = (rule: Rule): number[] =>
    rulesIn([rule.says]).flatMap(({ table, columns: of }) =>
      columns
        .filter((one) => one.table === table || cascades.some((cascade) => cascade.with === table && cascade.table === one.table))
        .filter((one) => one.comment?.startsWith('personal |') && (of === 'all' || of.includes(one.column) || of.includes('key_wrapped')))
        .flatMap(({ comment }) => daysIn(comment?.split('|')[3] ?? '')),
    );
  const wrong: [string, number | null, readonly number[]][] = [];
  for (const rule of rules()) {
    const [first, due] = [await firstDay(rule), saidOf(otherwise, rule)];
    const said = due === undefined ? [...new Set(promised(rule))] : [due];
    if (first === null || !said.includes(first)) wrong.push([rule.says, first, said]);
  }
  expect(rules().length).toBeGreaterThan(100);
  const known = [...Object.keys(besides), ...Object.keys(otherwise)];
  expect(known.filter((begins) => !rules().some(({ says }) => says.startsWith(begins)))).toEqual([]);
  expect(wrong).toEqual([]);
});
