import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '#features/approvals/decide.ts';
import { mine, waiting } from '#features/approvals/read.ts';
import { layPlaces, place } from '#features/areas/door.ts';
import { addCrewPlace } from '#features/estates/crew/keep.ts';
import { setManagement } from '#features/estates/management.ts';
import { readTables } from '#features/imports/sheet.ts';
import { appoint } from '#features/organizations/appoint.ts';
import { revoke } from '#features/organizations/revoke.ts';
import type { Person } from '../../testing/arrive.ts';
import { at, type Place } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { allot } from './allot.ts';
import { collect } from './collect.ts';
import { exportBook } from './outward.ts';
import { payCrew } from './pay-crew.ts';
import { book, entries } from './read.ts';
import { reverse } from './reverse.ts';
import { sheet } from './words.ts';

let world: World;
let chen: Person;
let estate: string;
let cast: { collector: Person; payer: Person; guard: Person; cleaner: Person; neighbour: Person };
beforeAll(async () => {
  world = await createWorld();
  const own = place({ kind: 'estate', name: '工行小区', parent: world.places.community });
  const homes = Array.from({ length: 5 }, (_, n) => place({ kind: 'dwelling', name: `${101 + n}`, parent: own }));
  await layPlaces(world.owner, [own, ...homes]);
  estate = own.id ?? '';
  chen = await world.arrive('secretary', { called: '陈书记' });
  const lives = (n: number, name: string) => world.arrive('resident', { name, home: at<Place>(homes, n) });
  cast = {
    collector: await lives(0, '赵明'),
    payer: await lives(1, '李强'),
    guard: await lives(2, '孙立'),
    cleaner: await lives(3, '周兰'),
    neighbour: await lives(4, '吴芳'),
  };
});
afterAll(() => world.end());

const given = (person: Person, kind: string, called: string) => ({ person: person.id, kind, area: estate, called, since: '2026-03-02' });
const month = async (by: Person, of = '2026-03') => await by.sees(book, { estate, month: of });
const list = async (by: Person, of = '2026-03') => (await by.sees(entries, { estate, month: of })).rows;
const answers = async (verdict: 'yes' | 'no' = 'yes') => {
  const [first] = (await chen.sees(waiting, {})).rows;
  return await chen.isRefused(decide, { approval: first?.id ?? '', verdict, answer: '核对过单子' });
};
const asked = async (what: Promise<string>) => {
  expect(await what).toBe('approvals.sent');
  expect(await answers()).toBe('allowed');
};
const pays = (lines: readonly { readonly place: string; readonly fen: number }[], of = '2026-03') =>
  cast.payer.isRefused(payCrew, { estate, month: of, lines: [...lines], why: '三月的工资，照班次' });

test('[S4-C16] who collects and who pays are two persons: to give one person both is refused, also by two at once and to whoever changes over within a month, and each entry shows who made it', async () => {
  const { collector, payer, neighbour } = cast;
  await chen.does(setManagement, { estate, mode: 'self', since: '2026-03-01' });
  const { id: post } = await chen.does(appoint, given(collector, 'fee-collector', '老赵'));
  expect(await chen.isRefused(appoint, given(collector, 'fee-payer', '老赵'))).toBe('organizations.two_officers');
  const wang = await world.arrive('secretary', { called: '王书记' });
  const both = [given(neighbour, 'fee-collector', '小吴'), given(neighbour, 'fee-payer', '小吴')] as const;
  const [one, other] = await world.overlapping(
    'post',
    () => chen.isRefused(appoint, both[0]),
    () => wang.isRefused(appoint, both[1]),
  );
  expect([one, other].toSorted()).toEqual(['allowed', 'organizations.two_officers']);
  const held = await world.owner.selectFrom('post').select('id').where('person_id', '=', neighbour.id).execute();
  for (const { id } of held) await chen.does(revoke, { post: id });
  await chen.does(appoint, given(payer, 'fee-payer', '老李'));

  expect(await payer.isRefused(collect, { estate, fen: 50_000, income: 'fee', receipt: '2026-001' })).toBe('not_allowed');
  for (let n = 1; n <= 118; n++)
    await collector.does(collect, { estate, fen: 50_000, income: 'fee', receipt: `2026-${String(n).padStart(3, '0')}` });
  const again = { estate, fen: 50_000, income: 'fee', receipt: '2026-118' } as const;
  expect(await collector.isRefused(collect, again)).toBe('money.booked');
  expect((await month(neighbour)).income).toEqual({ opening: 0, came: 5_900_000, went: 0, closing: 5_900_000 });
  const [newest] = await list(neighbour);
  expect(newest).toMatchObject({ day: '2026-03-02', kind: 'income', income: 'fee', fen: 50_000, by: { kind: '收费记账', called: '老赵' } });
  expect([newest?.receipt, newest?.allowedBy, newest?.mayReverse]).toEqual([null, null, false]);
  expect((await list(chen))[0]?.receipt).toBe('2026-118');

  await chen.does(revoke, { post });
  await chen.does(revoke, { post: (await postOf(payer)).id });
  await chen.does(appoint, given(collector, 'fee-payer', '老赵'));
  expect(await collector.isRefused(allot, { estate, fen: 100, why: '换了岗位来试' })).toBe('money.other_line');
  await chen.does(revoke, { post: (await postOf(collector)).id });
  await chen.does(appoint, given(collector, 'fee-collector', '老赵'));
  await chen.does(appoint, given(payer, 'fee-payer', '老李'));
});

async function postOf({ id }: Person) {
  return await world.owner.selectFrom('post').select('id').where('person_id', '=', id).where('until', 'is', null).executeTakeFirstOrThrow();
}

test('[S4-C15] an expense straight from what was collected is refused, by the door and by the database; it is moved to the line of spending first, allowed by a second person', async () => {
  const { payer, guard, cleaner, collector } = cast;
  await chen.does(appoint, given(guard, 'gate-keeper', '老孙'));
  await chen.does(appoint, given(cleaner, 'cleaner', '小周'));
  const shift = { estate, weekdays: [1, 2, 3, 4, 5], since: '2026-03-02' };
  await chen.does(addCrewPlace, { ...shift, kind: 'gate-keeper', shift: '白班', starts: '08:00', ends: '16:00', pay: 1800 });
  await chen.does(addCrewPlace, { ...shift, kind: 'cleaner', shift: '早班', starts: '06:00', ends: '10:00', pay: 900 });
  const { unpaid, income, spending } = await month(payer);
  expect(unpaid?.map(({ kind, shift: of, fen }) => [kind, of, fen])).toEqual([
    ['gate-keeper', '白班', 180_000],
    ['cleaner', '早班', 90_000],
  ]);
  expect([income.closing, spending.closing]).toEqual([5_900_000, 0]);
  expect(await pays(unpaid ?? [])).toBe('money.spending_short');
  expect((await chen.sees(waiting, {})).rows).toEqual([]);

  const [first] = await list(chen);
  const straight = sql`insert into money_line (id, entry_id, estate_id, from_account, to_account, fen, cause)
    values (gen_random_uuid(), ${first?.id}, ${estate}, 'income', 'paid', 100, 'straight')`.execute(world.owner);
  await expect(straight).rejects.toThrow('money_line_two_lines');

  expect(await payer.isRefused(allot, { estate, fen: 6_000_000, why: '三月要用的钱' })).toBe('money.income_short');
  expect(await payer.isRefused(allot, { estate, fen: 300_000 })).toBe('approvals.why');
  expect(await payer.isRefused(allot, { estate, fen: 300_000, why: '三月要用的钱' })).toBe('approvals.sent');
  expect((await month(payer)).spending.closing).toBe(0); // nothing is moved yet
  expect((await chen.sees(waiting, {})).rows).toMatchObject([
    {
      ...{ kind: 'money', askedAs: '老李', reason: '三月要用的钱', whose: null },
      lines: [
        { label: '哪个小区', says: '工行小区' },
        { label: '从收拨到支', says: '3,000 元' },
      ],
    },
  ]);
  expect(await answers('no')).toBe('allowed');
  expect((await payer.sees(mine, {})).rows[0]).toMatchObject({ state: 'no', answer: '核对过单子' });
  await asked(payer.isRefused(allot, { estate, fen: 300_000, why: '三月要用的钱' }));
  expect(await month(collector)).toMatchObject({
    income: { came: 5_900_000, went: 300_000, closing: 5_600_000 },
    spending: { opening: 0, came: 300_000, went: 0, closing: 300_000 },
  });
});

test('[S4-C25] the pay of gate-keeper and cleaner is booked once a month on the line of spending; owners read what both cost, never what one of them earns', async () => {
  const { payer, neighbour, guard } = cast;
  const unpaid = (await month(payer)).unpaid ?? [];
  expect(await pays(unpaid, '2026-04')).toBe('money.month_to_come');
  expect(await pays(unpaid.slice(0, 1))).toBe('money.crew_left_out');
  expect(await pays(unpaid.map((one) => ({ ...one, fen: one.fen + 1 })))).toBe('money.over_pay');
  expect(await pays(unpaid)).toBe('approvals.sent');
  expect(await pays(unpaid.map((one) => ({ ...one, fen: one.fen - 1 })))).toBe('approvals.asked_already');
  expect(await answers()).toBe('allowed');
  expect(await pays(unpaid)).toBe('money.month_booked');

  const [paid] = await list(neighbour);
  expect(paid).toMatchObject({
    ...{ kind: 'crew', month: '2026-03', fen: 270_000, parts: null },
    ...{ by: { kind: '支出报账', called: '老李' }, allowedBy: { kind: '社区书记', called: '陈书记' } },
  });
  expect(JSON.stringify(await list(neighbour))).not.toContain('180000');
  expect((await list(guard))[0]?.parts).toBeNull();
  expect((await list(chen))[0]?.parts?.map(({ fen }) => fen)).toEqual([180_000, 90_000]);
  expect((await month(neighbour)).spending).toEqual({ opening: 0, came: 300_000, went: 270_000, closing: 30_000 });
  expect((await month(neighbour)).unpaid).toBeNull();
  const next = await month(neighbour, '2026-04');
  expect([next.spending, next.since]).toEqual([{ opening: 30_000, came: 0, went: 0, closing: 30_000 }, '2026-03']);
});

test('what was wrong is put right by its opposite, allowed by a second person, with the reason everybody reads; then it may be booked once more', async () => {
  const { payer, collector, neighbour } = cast;
  const [paid] = await list(payer);
  const wrong = { entry: paid?.id ?? '', why: '门房少上了两天' };
  expect(await collector.isRefused(reverse, wrong)).toBe('not_found');
  expect(await payer.isRefused(reverse, { ...wrong, why: '吴芳说门房少上了两天' })).toBe('money.names');
  await asked(payer.isRefused(reverse, wrong));
  expect(await payer.isRefused(reverse, wrong)).toBe('money.reversed');
  const [opposite, first] = await list(neighbour);
  expect(opposite).toMatchObject({ kind: 'reversal', fen: 270_000, why: '门房少上了两天', reverses: { id: paid?.id, kind: 'crew' } });
  expect([first?.id, first?.reversed]).toEqual([paid?.id, true]);
  expect(await payer.isRefused(reverse, { entry: opposite?.id ?? '', why: '冲错了再冲回来' })).toBe('not_found');
  expect((await month(neighbour)).spending).toMatchObject({ went: 0, closing: 300_000 });

  const unpaid = (await month(payer)).unpaid ?? [];
  await asked(pays(unpaid.map((one, n) => ({ ...one, fen: n === 0 ? 160_000 : one.fen }))));
  expect((await month(neighbour)).spending).toMatchObject({ went: 250_000, closing: 50_000 });
  const [income] = (await list(collector)).filter(({ kind }) => kind === 'income');
  await asked(collector.isRefused(reverse, { entry: income?.id ?? '', why: '收据号写错了' }));
  await collector.does(collect, { estate, fen: 50_000, income: 'fee', receipt: '2026-118' });
  expect((await month(neighbour)).income.came).toBe(5_900_000);
});

test('nobody changes an entry or takes one away, a mirror is put right by nothing, and strangers find no book', async () => {
  const { neighbour } = cast;
  for (const act of [sql`update money_entry set why = 'x'`, sql`delete from money_line`, sql`update money_line set fen = 1`])
    await expect(act.execute(world.system.db)).rejects.toThrow('permission denied');
  const mirror = await world.owner.selectFrom('money_line').selectAll().where('reverses', 'is not', null).executeTakeFirstOrThrow();
  const { is_mirror: _, of_plain: __, after_mirror: ___, ...row } = mirror;
  const backAgain = { ...row, id: crypto.randomUUID(), from_account: row.to_account, to_account: row.from_account, reverses: mirror.id };
  await expect(world.owner.insertInto('money_line').values(backAgain).execute()).rejects.toThrow(/money_line/);
  const stranger = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await stranger.seesNot(book, { estate })).toBe('not_found');
  expect(await stranger.seesNot(entries, { estate, month: '2026-03' })).toBe('not_found');
  expect(await neighbour.seesNot(exportBook, { estate, year: 2026 })).toBe('not_allowed');
  const other = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await other.seesNot(exportBook, { estate, year: 2026 })).toBe('not_found');
});

test('the office takes the year along as a file: two lines, who made and who allowed each entry, and no payer and no single pay', async () => {
  const { bytes, name } = await chen.sees(exportBook, { estate, year: 2026 });
  expect(name).toBe('工行小区收支账-2026.xlsx');
  const text = JSON.stringify(await readTables(bytes, name, new Set(sheet.header)));
  expect(text).toMatch(/全年合计.*59000\.00.*3000\.00.*2500\.00/);
  expect(text).toContain('支出报账 老李');
  for (const hidden of ['1800', '1600.00', '赵明', '吴芳']) expect(text).not.toContain(hidden);
});
