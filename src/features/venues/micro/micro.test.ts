import { afterAll, beforeAll, expect, test } from 'vitest';
import { file } from '#features/matters/file.ts';
import { convene } from '#features/matters/gathering/verbs.ts';
import { keepMinutes } from '#features/matters/meetings/minutes.ts';
import { dispatch, fill, rate, take } from '#features/matters/verbs.ts';
import { end as endSeries } from '#features/series/keep.ts';
import { list as seriesList } from '#features/series/list.ts';
import { set } from '#features/series/set.ts';
import { livelihoodMeeting } from '#library/regular-meetings.ts';
import type { Rule } from '#method/recurrence.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { revoke } from '../../organizations/revoke.ts';
import { book } from '../book.ts';
import { close, open, plan } from '../keep.ts';
import { microGrounds, microHome, microHomes } from './homes.ts';
import { endMicroHome, openMicroHome, setMicroHome } from './keep.ts';

let world: World;
let cast: Cast;
let chen: Person;
let committee: Person[];
beforeAll(async () => {
  world = await createWorld(); // Monday, 2 March 2026
  await switchOn(world, [livelihoodMeeting]);
  cast = await castOf(world);
  chen = cast.chen;
  committee = [
    await world.arrive('two-committees', { name: '白志强', called: '白委员' }),
    await world.arrive('two-committees', { name: '田保国', called: '田委员' }),
  ];
});
afterAll(() => world.end());

const here = () => world.places.community.id;
async function room(name: string): Promise<string> {
  const { estate } = world.places;
  const { id } = await chen.does(plan, { community: here(), area: estate.id, name, what: '坐一坐、议一议', seats: 12, from: 9, until: 21 });
  await chen.does(open, { venue: id });
  return id;
}
async function talks(name: string, method = 'livelihood-meeting'): Promise<string> {
  const rule: Rule = { when: { every: 'month', on: { day: 3 } }, shift: 'none', from: '2026-03-01', until: null, except: [] };
  return (
    await chen.does(set, { community: here(), name, begins: { kind: 'matter', method, subject: name }, owner: chen.post ?? '', rule })
  ).id;
}
const openly = (home: string) => world.system.see(microHome, { token: null }, { home });
const listed = async () => (await world.system.see(microHomes, { token: null }, { community: here() })).rows;

/** A neighbour asks for a hand, a volunteer lends it. */
async function helped(by: Person, nth: number): Promise<void> {
  const { id: matter } = await by.does(file, { subject: `代买第 ${nth} 样东西`, leaf: 'shopping', place: by.dwelling.id });
  await cast.lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await cast.zhou.does(take, { matter, step: 'offer' });
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '买回来了' } });
  await by.does(rate, { matter, step: 'confirm', solved: true });
}

test('[S0-A35] one 党建微家 near the door carries its room, its talks and the help around it: each is kept where it is, and everybody reads all three on one page', async () => {
  const venue = await room('1号楼架空层');
  const series = await talks('楼前议一议');
  const [bai] = committee;
  const { id: home } = await chen.does(openMicroHome, {
    ...{ community: here(), name: '楼前党建微家', area: world.places.estate.id, venue, series, host: bai?.post ?? '' },
  });
  expect((await listed()).map(({ name, host, talksOn }) => [name, host?.called, talksOn])).toEqual([
    ['楼前党建微家', '白委员', '2026-03-03'],
  ]);

  // 微阵地: the room itself, booked as any other.
  const { room: place } = await openly(home);
  expect(place).toMatchObject({ name: '1号楼架空层', from: 9, until: 21, standing: 'open' });
  await cast.wang.does(book, { venue, day: '2026-03-05', hours: [19] });

  // 微议事: what was talked over there becomes an order with somebody who does it and a day.
  world.pass({ hours: 24 });
  await world.sweep();
  const matter = (await chen.sees(seriesList, { community: here() })).rows.find(({ id }) => id === series)?.history[0]?.matter?.id ?? '';
  await chen.does(fill, { matter, step: 'topics', outcome: 'set', answers: { topics: '楼前那盏灯' } });
  await chen.does(convene, { matter, at: world.now().add({ hours: 2 }).toString(), place: '1号楼架空层' });
  const decided = { what: '楼前加一盏灯', post: bai?.post ?? '', due: '2026-03-20' };
  const present = [chen, ...committee].map(({ id }) => id);
  await chen.does(keepMinutes, {
    matter,
    step: 'meet',
    outcome: 'held',
    answers: { heard: '都说晚上看不清' },
    present,
    resolutions: [decided],
  });
  const { talks: met } = await openly(home);
  expect(met?.next.map(({ day }) => day)).toEqual(['2026-04-03', '2026-05-03', '2026-06-03']);
  expect(met?.decided).toMatchObject([{ what: '楼前加一盏灯', due: '2026-03-20', state: 'open' }]);
  expect(JSON.stringify(met)).not.toMatch(/白|田|陈/);

  // 微服务: help around it; nobody reads who was helped, and under five not how often.
  for (let nth = 1; nth <= 4; nth += 1) await helped(cast.wang, nth);
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 8) }); // another community's
  await far.does(file, { subject: '代买药', leaf: 'shopping', place: far.dwelling.id });
  await cast.wang.does(file, { subject: '代买米', leaf: 'shopping', place: cast.wang.dwelling.id });
  expect(await openly(home)).toMatchObject({ helped: null, desk: null });
  expect((await chen.sees(microHome, { home })).desk).toEqual({ open: 1, helped: 4 });
  for (let nth = 5; nth <= 7; nth += 1) await helped(cast.wang, nth);
  expect((await openly(home)).helped).toBe(5); // in full fives
  expect((await chen.sees(microHome, { home })).desk).toEqual({ open: 1, helped: 7 });
  expect(JSON.stringify(await openly(home))).not.toMatch(/代买|王/);
});

test('it is put together only from what is here: a room that is open to all, a place near the door, a post that is held, meetings that come again; nothing belongs to two', async () => {
  const asked = { community: here(), name: '邻里微家', area: at(world.places.grids, 0).id };
  const venue = await room('门球场边小屋');
  const { otherCommunity } = world.places;
  const refused = (more: object) => chen.isRefused(openMicroHome, { ...asked, venue, ...more });
  expect(await refused({ area: here() })).toBe('venues.micro_place'); // a community is not near the door
  expect(await refused({ area: otherCommunity.id })).toBe('not_found');
  expect(await refused({ venue: here() })).toBe('venues.micro_room');
  expect(await refused({ host: cast.wang.id })).toBe('venues.micro_host');
  expect(await refused({ series: venue })).toBe('venues.micro_talks');
  const [first] = await listed();
  const taken = first?.series ?? '';
  expect(await refused({ series: taken })).toBe('venues.micro_known');
  expect(await refused({ name: '楼前党建微家' })).toBe('venues.micro_known');
  const stranger = await world.arrive('secretary', { area: otherCommunity });
  expect(await stranger.isRefused(openMicroHome, { ...asked, venue })).toBe('not_found');
  const grounds = await chen.sees(microGrounds, { community: here() });
  expect(grounds.venues.map(({ name }) => name)).toEqual(['门球场边小屋']);
  expect(grounds.series.map(({ name }) => name)).toEqual(['楼前议一议']);

  const { id: home } = await chen.does(openMicroHome, { ...asked, venue });
  expect(await openly(home)).toMatchObject({ host: null, talks: null });
  expect(await chen.isRefused(setMicroHome, { home, series: taken })).toBe('venues.micro_known');
  expect(await stranger.isRefused(setMicroHome, { home })).toBe('not_found');
  const own = await talks('小屋夜话');
  const tian = at(committee, 1);
  await chen.does(setMicroHome, { home, series: own, host: tian.post ?? '' });
  expect(await openly(home)).toMatchObject({ host: { called: '田委员' }, talks: { name: '小屋夜话' } });
});

test('whose post has ended looks after it no longer, a series that ended is no talk, a room that closed is said to be; taken down, it stands nowhere', async () => {
  const home = (await listed()).find(({ name }) => name === '邻里微家');
  const { id = '', series } = home ?? {};
  const venue = (await world.owner.selectFrom('micro_home').select('venue_id').where('id', '=', id).executeTakeFirstOrThrow()).venue_id;
  await chen.does(revoke, { post: at(committee, 1).post ?? '' });
  await chen.does(endSeries, { series: series ?? '' });
  await chen.does(close, { venue, why: '漏水检修' });
  expect(await openly(id)).toMatchObject({ host: null, talks: null, room: { standing: 'closed', closing: '漏水检修' } });
  await chen.does(endMicroHome, { home: id });
  expect((await listed()).map(({ name }) => name)).toEqual(['楼前党建微家']);
  expect(await cast.wang.seesNot(microHome, { home: id })).toBe('not_found');
});

test('[S0-A36] a micro place tells where it is, who looks after it and when its door is open, among those near the same estate or grid', async () => {
  const [one, two] = [await room('2号楼门厅'), await room('凉亭')];
  const { estate, grids } = world.places;
  const add = (name: string, area: string, venue: string) =>
    chen.does(openMicroHome, { community: here(), name, area, venue, host: cast.sun.post ?? '' });
  await add('门厅微家', estate.id, one);
  await add('凉亭微家', at(grids, 1).id, two);
  const byNear = Map.groupBy(await listed(), ({ near }) => near);
  expect([...byNear].map(([near, some]) => [near, some.map(({ name }) => name)])).toEqual(
    expect.arrayContaining([
      [estate.name, ['楼前党建微家', '门厅微家']],
      [at(grids, 1).name, ['凉亭微家']],
    ]),
  );
  expect((await listed()).find(({ name }) => name === '凉亭微家')).toMatchObject({
    place: `${estate.name} 凉亭`,
    from: 9,
    until: 21,
    host: { called: '老孙' },
  });
});

test('of two micro homes that are given the same talks at once one has them', async () => {
  const [mine, free, series] = [await room('3号楼门厅'), await room('3号楼凉亭'), await talks('三号楼夜话')];
  const asked = { community: here(), area: world.places.estate.id };
  const { id: home } = await chen.does(openMicroHome, { ...asked, name: '三号楼微家', venue: mine });
  const said = await world.overlapping(
    'micro_home',
    () => chen.isRefused(openMicroHome, { ...asked, name: '凉亭旁微家', venue: free, series }),
    () => chen.isRefused(setMicroHome, { home, series }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'venues.micro_known']);
});
