import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, standingOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { live } from '../../figures/live.ts';
import { tally } from '../intake/tally.ts';
import { confirm } from '../joining/confirm.ts';
import { joining } from '../joining/joining.ts';
import { merge, unmerge } from '../joining/merge.ts';
import { inbox, mine } from '../lists.ts';
import { channelReport } from '../reports.ts';
import { show } from '../show.ts';
import { fill, rate } from '../verbs.ts';
import { behind, entrustedAlike } from './behind.ts';
import { entrust } from './entrust.ts';
import { entrusted, entrusting } from './entrusted.ts';
import { loads, myLoad } from './loads.ts';

let world: World;
let cast: Cast;
let street: Person;
let county: Person;
let lin: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  lin = cast.lin;
  street = await world.arrive('street-leader', { name: '高建平', called: '街道小高' });
  county = await world.arrive('county-leader', { name: '段丽', called: '局里小段' });
});
afterAll(() => world.end());

const grid = (nth = 0) => at(world.places.grids, nth).id;
const asked = {
  department: '应急办',
  leaf: 'ask-safety',
  subject: '楼道堆物排查',
  until: '2026-03-06',
  evidence: '每栋楼看过一遍，写明几处、清了几处',
};
type Asked = Partial<Omit<typeof asked, 'places'> & { places: string[] }>;
const sent = async (by: Person, given: Asked = {}) => {
  await by.does(entrust, { ...asked, places: [grid()], ...given });
  const parts = (await by.sees(entrusted, {})).rows[0]?.parts ?? [];
  return at(parts, 0).matter;
};
const waiting = async (who: Person) => (await who.sees(inbox, {})).rows;

test('[S2-A19] seven departments’ tasks land in one inbox beside what residents asked, the same are put together, the load is shown', async () => {
  await cast.filed();
  const departments = ['应急办', '民政办', '城管队', '卫健办', '武装部'];
  const ids = new Map<string, string>();
  for (const [nth, department] of departments.entries())
    ids.set(department, await sent(street, { department, leaf: nth === 0 ? 'ask-safety' : 'ask-notice', subject: `${department}的事` }));
  ids.set('消防队', await sent(county, { department: '消防队', subject: '查一查楼道堆物', until: '2026-03-09', evidence: '消防通道不堵' }));
  ids.set('住建局', await sent(county, { department: '住建局', leaf: 'ask-facility', subject: '看井盖', until: '2026-03-20' }));
  const [safety = '', fire = ''] = [ids.get('应急办'), ids.get('消防队')];
  expect((await waiting(lin)).map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['楼道灯不亮', '应急办的事', '查一查楼道堆物', '看井盖']),
  );
  expect(await waiting(lin)).toHaveLength(8);
  expect(await lin.sees(myLoad, {})).toMatchObject({ open: 8, week: 6, late: 0, residents: 1 });
  expect((await lin.sees(myLoad, {})).departments.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect((await street.sees(loads, { community: world.places.community.id })).grids).toEqual([
    { id: grid(), name: '1号网格', workers: ['小林'], open: 8, week: 6, late: 0, today: 7, most: 15 },
    { id: grid(1), name: '2号网格', workers: [], open: 0, week: 0, late: 0, today: 0, most: 15 },
  ]);
  expect((await lin.sees(behind, { matter: safety })).alike).toMatchObject([{ matter: fire, department: '消防队' }]);
  expect(await lin.isRefused(merge, { into: fire, matters: [safety] })).toBe('matters.merge_later');
  await lin.does(merge, { into: safety, matters: [fire] });
  expect(await waiting(lin)).toHaveLength(7);
  expect((await lin.sees(behind, { matter: safety })).departments.map(({ department, evidence }) => [department, evidence])).toEqual([
    ['应急办', asked.evidence],
    ['消防队', '消防通道不堵'],
  ]);
  world.pass({ minutes: 1 });
  await lin.does(fill, { matter: safety, step: 'act', outcome: 'done', answers: { did: '三栋楼看过，清了四处', count: 4 } });
  expect((await toldTo(street))[0]).toContain('请看够不够');
  expect((await toldTo(county))[0]).toContain('您也交办的「应急办的事」报上来了');
  expect(await standingOf(lin, safety)).toMatchObject({ status: '等部门查看', waitsFor: '交办的部门' });
  world.pass({ minutes: 1 });
  await street.does(rate, { matter: safety, step: 'look', solved: true });
  expect((await toldTo(county))[0]).toContain('「应急办的事」已办结');
});

test('who is to do it reads what for, until when and by what it is done; whose desk it is, the secretary’s; a grid may say that it is not the grid’s', async () => {
  const matter = await sent(street, { department: '文化站', leaf: 'ask-survey', until: '2026-03-10', evidence: '收回意见纸' });
  expect(await lin.sees(show, { matter })).toMatchObject({
    more: '文化站交办。算办好：收回意见纸',
    channel: '上级交办',
    dueAt: '2026-03-10T10:00:00Z',
    opener: null,
    met: 0,
  });
  expect(await toldTo(lin)).toContainEqual(expect.stringContaining('上级交办：「楼道堆物排查」，请在'));
  await lin.does(fill, { matter, step: 'act', outcome: 'returned', answers: { reason: '这该文化站自己来' } });
  expect((await waiting(lin)).map(({ id }) => id)).not.toContain(matter);
  await cast.he.does(fill, { matter, step: 'weigh', outcome: 'again', answers: { reason: '先帮着发一发' } });
  expect((await cast.he.sees(show, { matter })).dueAt).toBe('2026-03-10T10:00:00Z');
  await lin.does(fill, { matter, step: 'act', outcome: 'returned', answers: { reason: '发过了，收要文化站来' } });
  world.pass({ minutes: 1 });
  await cast.he.does(fill, { matter, step: 'weigh', outcome: 'sent-back', answers: { reason: '请文化站来收' } });
  expect((await toldTo(street))[0]).toContain('已写明情况');
  const desk = await sent(county, { places: [world.places.community.id], subject: '报一次防汛点' });
  expect((await waiting(cast.chen)).map(({ id }) => id)).toContain(desk);
  expect((await waiting(lin)).map(({ id }) => id)).not.toContain(desk);
});

test('to several grids at once, each its own; before it is sent, what is open there already is told', async () => {
  const places = [grid(), grid(1)];
  await street.does(entrust, { ...asked, leaf: 'ask-tidy', places });
  const [first] = (await street.sees(entrusted, {})).rows;
  expect(first?.parts.map(({ place, status }) => [place, status])).toEqual([
    ['1号网格', '等办理'],
    ['2号网格', '等办理'],
  ]);
  expect(
    (await county.sees(entrustedAlike, { leaf: 'ask-tidy', places })).rows.map(({ place, department }) => [place, department]),
  ).toEqual([
    ['1号网格', '应急办'],
    ['2号网格', '应急办'],
  ]);
  expect((await county.sees(entrustedAlike, { leaf: 'ask-benefit', places })).rows).toEqual([]);
  expect((await street.sees(entrusting, {})).departments).toContain('应急办');
});

test('nobody entrusts outside their area, to a home, in the past or a year ahead; residents neither entrust nor find it', async () => {
  const bad: [object, string][] = [
    [{ places: [world.places.otherGrid.id] }, 'matters.not_your_place'],
    [{ places: [grid(), world.places.otherGrid.id] }, 'matters.not_your_place'],
    [{ places: [at(world.places.dwellings, 0).id] }, 'matters.entrust_where'],
    [{ until: '2026-02-27' }, 'matters.entrust_past'],
    [{ until: '2027-03-01' }, 'matters.entrust_too_far'],
    [{ leaf: 'stair-light' }, 'matters.leaf_unknown'],
  ];
  for (const [given, code] of bad) expect(await street.isRefused(entrust, { ...asked, places: [grid()], ...given })).toBe(code);
  for (const person of [cast.wang, lin, cast.chen])
    expect(await person.isRefused(entrust, { ...asked, places: [grid()] })).toBe('not_allowed');
  const matter = await sent(street);
  for (const person of [cast.wang, cast.zhou, county]) expect(await person.seesNot(show, { matter })).toBe('not_found');
  expect((await cast.wang.sees(mine, {})).rows.map(({ id }) => id)).not.toContain(matter);
});

test('the second department has its own word: 还差 brings the grid worker back to it, and parted within a day each goes its own way', async () => {
  const first = await sent(street, { leaf: 'ask-benefit', subject: '发高龄补贴告知' });
  const second = await sent(county, { leaf: 'ask-benefit', department: '民政局', subject: '高龄补贴告知到户' });
  await lin.does(merge, { into: first, matters: [second] });
  expect(at(at((await county.sees(entrusted, {})).rows, 0).parts, 0)).toMatchObject({ status: '已合并', goesOn: { matter: first } });
  expect(await lin.sees(joining, { matter: first })).toMatchObject({ met: 0, people: null });
  await lin.does(fill, { matter: first, step: 'act', outcome: 'done', answers: { did: '都告知了' } });
  world.pass({ minutes: 1 });
  await county.does(confirm, { matter: first, solved: false, said: '三号楼还没发' });
  expect((await toldTo(lin))[0]).toContain('合并的另一个部门说还差');
  await street.does(rate, { matter: first, step: 'look', solved: false, said: '三号楼补上' });
  await lin.does(unmerge, { matter: second });
  expect((await waiting(lin)).map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
});

test('where the department stays silent nothing closes by itself: the community writes what was done', async () => {
  const matter = await sent(street, { department: '统计站', leaf: 'ask-facility', subject: '报一报' });
  await lin.does(fill, { matter, step: 'act', outcome: 'done', answers: { did: '报了' } });
  for (const days of [5, 5]) {
    world.pass({ hours: 24 * days });
    await world.sweep();
  }
  expect(await standingOf(cast.he, matter)).toMatchObject({ status: '等写明办结' });
  await cast.he.does(fill, { matter, step: 'close', outcome: 'closed', answers: { reason: '三号报的表，留底在案' } });
  expect(await standingOf(cast.he, matter)).toMatchObject({ status: '说明' });
});

test('what departments ask is not counted among what residents asked', async () => {
  const community = world.places.community.id;
  const span = { community, from: '2026-03-01', until: '2026-03-31' };
  expect((await cast.chen.sees(channelReport, span)).total).toBe(1);
  expect((await cast.chen.sees(tally, span)).total).toBe(1);
  expect((await cast.chen.sees(live, { area: community })).open).toBeNull();
});
