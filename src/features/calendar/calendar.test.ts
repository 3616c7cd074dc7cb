import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { castOf, storyOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { show } from '../matters/show.ts';
import { list } from '../notices/read.ts';
import { loadNotice, setDay, setHours, undo } from './edit.ts';
import { readNotice, year } from './year.ts';

let world: World;
let admin: Person;
let cast: Awaited<ReturnType<typeof castOf>>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  admin = await world.arrive('system-admin', { called: '小罗' });
});
/** Whatever a story left to be reckoned is over before the next begins. */
beforeEach(async () => {
  world.pass({ minutes: 2 });
  await world.sweep();
});
afterAll(() => world.end());

/** Stair lights are promised in one working day after they are taken: Monday, so until Tuesday at six. */
const tuesday = '2026-03-03T10:00:00.000Z';
const wednesday = '2026-03-04T10:00:00.000Z';

async function dueOf(matter: string): Promise<string | null> {
  const { dueAt } = await cast.zhou.sees(show, { matter });
  return dueAt && new Date(dueAt).toISOString();
}
async function taskDueOf(matter: string): Promise<string[]> {
  const rows = await world.owner
    .selectFrom('task')
    .select('due_at')
    .where('matter_id', '=', matter)
    .where('closed_at', 'is', null)
    .execute();
  return rows.map(({ due_at }) => new Date(due_at).toISOString());
}

test('a day that becomes a day of rest moves the deadlines of open matters in the same transaction, and taking it back moves them back', async () => {
  const matter = await cast.taken();
  expect(await dueOf(matter)).toBe(tuesday);
  const { id } = await admin.does(setDay, { day: '2026-03-03', kind: 'rest', why: '暴雪停工' });
  expect(await dueOf(matter)).toBe(wednesday);
  expect(await taskDueOf(matter)).toEqual([wednesday]);
  expect((await storyOf(cast.wang, matter)).at(-1)).toMatch(/^上班日历有变，到期改为/);
  const { days, edits } = await cast.chen.sees(year, { year: 2026 });
  expect(days).toContainEqual({ day: '2026-03-03', kind: 'rest', name: '暴雪停工' });
  expect(edits[0]).toMatchObject({ by: '小罗', what: '2026-03-03 改为休息', why: '暴雪停工', moved: 1, underWay: false, undone: false });
  await admin.does(undo, { edit: id, why: '雪停了' });
  expect(await dueOf(matter)).toBe(tuesday);
  const after = await cast.chen.sees(year, { year: 2026 });
  expect(after.days.map(({ day }) => day)).not.toContain('2026-03-03');
  expect(after.edits.slice(0, 2)).toMatchObject([
    { what: '撤回：2026-03-03 改为休息', moved: 1 },
    { id, undone: true },
  ]);
});

test('whoever waits for a deadline that moved is told once, with the reason; one that did not move is not spoken of', async () => {
  const matter = await cast.taken();
  const waits = await cast.filed();
  const { id } = await admin.does(setDay, { day: '2026-03-03', kind: 'rest', why: '管道抢修停工' });
  world.pass({ seconds: 61 });
  await world.sweep();
  const told = async (by: Person, about: string) =>
    (await by.sees(list, {})).rows.filter((one) => one.matter === about && one.say.includes('上班日历')).map(({ say }) => say);
  const said = [expect.stringMatching(/^「楼道灯不亮」上班日历有变，期限改为 3月4日\s18:00。原因：管道抢修停工$/)];
  expect([await told(cast.wang, matter), await told(cast.zhou, matter)]).toEqual([said, said]);
  expect(await told(cast.wang, waits)).toEqual([]);
  expect((await storyOf(cast.wang, matter)).at(-1)).toMatch(/。管道抢修停工$/);
  await admin.does(undo, { edit: id, why: '修好了' });
});

test('a matter filed right after an edit is promised by the new calendar; one promised meanwhile by the old is found by the second look', async () => {
  const { id } = await admin.does(setDay, { day: '2026-03-03', kind: 'rest', why: '停电检修' });
  const matter = await cast.taken();
  expect(await dueOf(matter)).toBe(wednesday);
  // Another process has not heard of the edit yet: it writes what the old calendar says.
  const { state } = await world.owner.selectFrom('matter').select('state').where('id', '=', matter).executeTakeFirstOrThrow();
  const old = JSON.stringify(state).replaceAll(wednesday, tuesday);
  await world.owner.updateTable('matter').set({ state: old, due_at: tuesday }).where('id', '=', matter).execute();
  await world.sweep();
  expect(await dueOf(matter)).toBe(tuesday);
  world.pass({ seconds: 61 });
  await world.sweep();
  expect(await dueOf(matter)).toBe(wednesday);
  await admin.does(undo, { edit: id, why: '检修改期' });
});

test('working hours are the county’s own', async () => {
  const before = await admin.sees(year, { year: 2026 });
  expect([before.morning, before.afternoon]).toEqual([
    { from: '09:00', until: '12:00' },
    { from: '14:00', until: '18:00' },
  ]);
  const matter = await cast.taken();
  const summer = { morning: { from: '08:30', until: '12:00' }, afternoon: { from: '15:00', until: '18:30' } };
  const { id } = await admin.does(setHours, { ...summer, why: '夏季作息' });
  expect(await dueOf(matter)).toBe('2026-03-03T10:30:00.000Z');
  expect(await admin.sees(year, { year: 2026 })).toMatchObject(summer);
  await admin.does(undo, { edit: id, why: '恢复' });
  expect(await dueOf(matter)).toBe(tuesday);
  expect(setHours.contract.input.safeParse({ morning: summer.afternoon, afternoon: summer.morning, why: '填反了' }).success).toBe(false);
});

test('next year is 暂定 until its notice is pasted, and again once the notice is taken back', async () => {
  const text = '一、元旦：1月1日（周五）至3日（周日）放假，共3天。二、春节：2月5日至11日放假调休，共7天。1月31日、2月13日上班。';
  expect((await cast.he.sees(year, { year: 2027 })).source).toBeNull();
  const read = await admin.sees(readNotice, { year: 2027, text });
  expect(read.unread).toEqual([]);
  expect(read.days).toContainEqual({ day: '2027-01-31', kind: 'work', name: '春节' });
  expect(read.days).not.toContainEqual(expect.objectContaining({ day: '2027-01-02' }));
  const { id } = await admin.does(loadNotice, { year: 2027, text });
  expect(await cast.he.sees(year, { year: 2027 })).toMatchObject({ source: '国务院办公厅放假通知', days: read.days });
  expect(await admin.isRefused(loadNotice, { year: 2027, text })).toBe('calendar.year_loaded');
  await admin.does(undo, { edit: id, why: '通知有更正' });
  expect(await cast.he.sees(year, { year: 2027 })).toMatchObject({ source: null, days: [] });
  await admin.does(loadNotice, { year: 2027, text });
});

test('what cannot be changed is refused with its reason', async () => {
  expect(await admin.isRefused(setDay, { day: '2026-03-01', kind: 'work', why: '补班' })).toBe('calendar.past');
  expect(await admin.isRefused(setDay, { day: '2026-03-09', kind: 'work', why: '周一' })).toBe('calendar.same_already');
  expect(await admin.isRefused(loadNotice, { year: 2028, text: '一、元旦：1月1日和周末连休，大家注意安全。' })).toBe('calendar.unread');
  expect(await admin.isRefused(loadNotice, { year: 2028, text: '明年的放假安排另行通知，请等候。' })).toBe('calendar.nothing_read');
  const { id } = await admin.does(setDay, { day: '2026-03-14', kind: 'work', why: '补班' });
  const later = await admin.does(setDay, { day: '2026-03-14', kind: 'rest', why: '不补了' });
  expect(await admin.isRefused(undo, { edit: id, why: '撤回' })).toBe('calendar.changed_since');
  await admin.does(undo, { edit: later.id, why: '还是补' });
  await admin.does(undo, { edit: id, why: '撤回' });
  expect(await admin.isRefused(undo, { edit: id, why: '再撤' })).toBe('calendar.undone_already');
});

test('where more is open than one transaction should hold, the rest is reckoned by itself', async () => {
  const many = 210;
  await Promise.all(Array.from({ length: many }, () => cast.filed()));
  const { id } = await admin.does(setDay, { day: '2026-03-02', kind: 'rest', why: '临时放假' });
  const first = await editOf(id);
  expect(first).toMatchObject({ underWay: true });
  expect(first?.moved).toBeLessThanOrEqual(200);
  await world.sweep();
  const last = await editOf(id);
  expect(last).toMatchObject({ underWay: false });
  expect(last?.moved).toBeGreaterThanOrEqual(many);
  await admin.does(undo, { edit: id, why: '取消放假' });
});

async function editOf(id: string) {
  return (await admin.sees(year, { year: 2026 })).edits.find((edit) => edit.id === id);
}
