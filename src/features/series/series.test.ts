import { afterAll, beforeAll, expect, test } from 'vitest';
import { livelihoodMeeting } from '#library/regular-meetings.ts';
import type { Rule } from '#method/recurrence.ts';
import type { Person } from '../../testing/arrive.ts';
import { inPlace } from '../../testing/designs.ts';
import { switchOn } from '../../testing/methods.ts';
import { toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { show } from '../matters/show.ts';
import { switchOff } from '../methods/switch.ts';
import { begin } from '../plans/begin.ts';
import { board } from '../plans/board.ts';
import { mine as myItems } from '../plans/mine.ts';
import { grounds } from './grounds.ts';
import { again, end, pause, resume } from './keep.ts';
import { ahead, list } from './list.ts';
import { set } from './set.ts';

let world: World;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld(); // Monday, 2 March 2026, ten in the morning
  await switchOn(world, [livelihoodMeeting]);
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
  community = world.places.community.id;
});
afterAll(() => world.end());

const monthly = (day: number, more: Partial<Rule> = {}): Rule => ({
  when: { every: 'month', on: { day } },
  shift: 'behind',
  from: '2026-03-01',
  until: null,
  except: [],
  ...more,
});
const meets = { kind: 'matter', method: 'livelihood-meeting', subject: '民生实事例会' } as const;
const setUp = async (name: string, rule: Rule, owner = chen.post ?? '') =>
  (await chen.does(set, { community, name, begins: meets, owner, rule })).id;
const rowOf = async (id: string, by = chen) => (await by.sees(list, { community })).rows.find((row) => row.id === id);
const days = async (id: string) => (await rowOf(id))?.history.map(({ day, missed }) => [day, missed]);

test('a series shows its next three days, says its rule in words, and begins each by itself, once', async () => {
  const rule = monthly(7);
  expect((await chen.sees(ahead, { rule })).times.map(({ day }) => day)).toEqual(['2026-03-09', '2026-04-07', '2026-05-07']);
  const id = await setUp('每月例会', rule);
  expect(await rowOf(id)).toMatchObject({
    rule: '每月7 日，遇休息日顺延',
    by: '民生实事例会',
    owner: { called: '陈书记', held: true },
    history: [],
  });
  expect((await rowOf(id))?.next.map(({ day }) => day)).toEqual(['2026-03-09', '2026-04-07', '2026-05-07']);
  await world.sweep();
  expect(await days(id)).toEqual([]); // not before its day
  world.pass({ hours: 7 * 24 });
  await Promise.all([world.sweep(), world.sweep()]);
  await world.sweep();
  expect(await days(id)).toEqual([['2026-03-09', 0]]);
  expect((await rowOf(id))?.history[0]?.matter).toMatchObject({ ended: false });
  expect(await toldTo(chen)).toContain('定期的「每月例会」到日子了，已经开始，请到待办里看。');
  await chen.does(end, { series: id });
});

test('after a long time in which nobody swept, what was missed is begun once, not once for each', async () => {
  const id = await setUp('每天看一看', { ...monthly(1), when: { every: 'day' }, shift: 'none', from: '2026-03-10' });
  world.pass({ hours: 10 * 24 });
  await world.sweep();
  expect(await days(id)).toEqual([['2026-03-19', 9]]);
  await chen.does(end, { series: id });
  world.pass({ hours: 24 });
  await world.sweep();
  expect(await days(id)).toHaveLength(1);
});

test('what falls into a pause is not made up for; it goes on behind it', async () => {
  const id = await setUp('每周一次', { ...monthly(1), when: { every: 'week', weekdays: [3] }, from: '2026-03-20' });
  await chen.does(pause, { series: id });
  expect(await chen.isRefused(pause, { series: id })).toBe('series.paused');
  world.pass({ hours: 8 * 24 });
  await world.sweep();
  await chen.does(resume, { series: id });
  expect(await days(id)).toEqual([]);
  expect((await rowOf(id))?.next[0]?.day).toBe('2026-04-01');
  await chen.does(end, { series: id });
  expect(await chen.isRefused(resume, { series: id })).toBe('series.ended');
});

test('what would be refused on its day is refused when it is set, with its own reason', async () => {
  const wished = { community, name: '办不到的', owner: chen.post ?? '', rule: monthly(7) };
  expect(await chen.isRefused(set, { ...wished, begins: { ...meets, method: 'joint-meeting' } })).toBe('matters.method_not_on');
  const helper = await world.arrive('volunteer', { name: '林志愿' });
  expect(await chen.isRefused(set, { ...wished, begins: meets, owner: helper.post ?? '' })).toBe('method.may_not_open');
  expect(await chen.isRefused(set, { ...wished, begins: meets, rule: monthly(7, { until: '2026-03-01' }) })).toBe('series.never');
  expect(await chen.isRefused(set, { ...wished, begins: meets, place: world.places.otherCommunity.id })).toBe('series.place_outside');
  const far = await world.arrive('secretary', { name: '段丽', area: world.places.otherCommunity });
  expect([await far.isRefused(set, { ...wished, begins: meets }), await far.seesNot(list, { community })]).toEqual([
    'not_found',
    'not_found',
  ]);
  expect((await chen.sees(list, { community })).rows.filter(({ name }) => name === '办不到的')).toEqual([]);
  const { count } = await world.owner
    .selectFrom('matter')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('subject', '=', '办不到的')
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(0);
});

test('a time that cannot be begun says why, whoever set it is told, and it is begun once the way is clear', async () => {
  const id = await setUp('又一个例会', { ...monthly(1), when: { every: 'week', weekdays: [1] }, from: '2026-03-29' });
  const use = await world.owner
    .selectFrom('method_use')
    .select('id')
    .where('method_id', '=', 'livelihood-meeting')
    .where('until', 'is', null)
    .executeTakeFirstOrThrow();
  await chen.does(switchOff, { use: use.id });
  world.pass({ hours: 3 * 24 });
  await world.sweep();
  const [time] = (await rowOf(id))?.history ?? [];
  expect(time).toMatchObject({ day: '2026-03-30', matter: null, fault: '这里没有启用这个工作法，请社区书记先启用。' });
  expect((await toldTo(chen)).filter((say) => say.includes('「又一个例会」2026-03-30 这一次没能开始'))).toHaveLength(1);
  expect(await chen.isRefused(again, { series: id, of: '2026-03-30' })).toBe('matters.method_not_on');
  await switchOn(world, [livelihoodMeeting]);
  await chen.does(again, { series: id, of: '2026-03-30' });
  expect((await rowOf(id))?.history[0]).toMatchObject({ fault: null, matter: { ended: false } });
  expect(await chen.isRefused(again, { series: id, of: '2026-03-30' })).toBe('series.begun_already');
});

test('an item of a plan comes again too, each with its own day, in the list of whoever owns it', async () => {
  const liu = await world.arrive('secretary', { name: '刘敏' });
  const { id: sheet } = await liu.does(begin, { pattern: 'targets', area: community, name: '安全清单', startsOn: '2026-03-01' });
  const column = (await liu.sees(board, { sheet })).columns[0]?.id ?? '';
  expect((await liu.sees(grounds, { community })).sheets.map(({ id }) => id)).toContain(sheet);
  const item = { kind: 'item', sheet, column, subject: '查一遍消防栓', measure: '逐楼看一遍', dueIn: 5 } as const;
  await liu.does(set, { community, name: '查消防栓', begins: item, owner: liu.post ?? '', rule: monthly(15, { shift: 'none' }) });
  world.pass({ hours: 20 * 24 });
  await world.sweep();
  const rows = (await liu.sees(myItems, {})).rows.filter(({ subject }) => subject === '查一遍消防栓');
  expect(rows.map(({ due }) => due)).toEqual(['2026-04-20']);
});

test('where the community made a method its own, its series are listed by the name it gave it, and so is what begins', async () => {
  const gao = await world.arrive('secretary', { name: '高敏' });
  const owner = gao.post ?? '';
  const { id } = await gao.does(set, {
    community,
    name: '天天碰头',
    begins: meets,
    owner,
    rule: { ...monthly(1), when: { every: 'day' }, shift: 'none' } satisfies Rule,
  });
  const listed = () => rowOf(id, gao);
  expect(await listed()).toMatchObject({ by: '民生实事例会' });
  await inPlace(gao, { community, method: 'livelihood-meeting', edits: [{ do: 'name-method', name: '院坝例会' }] });
  expect(await listed()).toMatchObject({ by: '院坝例会' });
  world.pass({ hours: 2 * 24 });
  await world.sweep();
  const matter = (await listed())?.history[0]?.matter?.id ?? '';
  expect(await gao.sees(show, { matter })).toMatchObject({ method: '院坝例会' });
});
