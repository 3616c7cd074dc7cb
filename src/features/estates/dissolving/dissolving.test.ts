import { afterAll, beforeAll, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import type { Person } from '../../../testing/arrive.ts';
import { decision, dissolved, partiesOf } from '../../../testing/dissolving.ts';
import { at, type Place } from '../../../testing/neighbourhood.ts';
import { asks, founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { body as bodyPage } from '../../organizations/bodies/body.ts';
import { endBody, foundBody } from '../../organizations/bodies/found.ts';
import { takeSeat } from '../../organizations/bodies/seats.ts';
import { eraseMe } from '../../people/own/erase.ts';
import { outlived } from '../outlived.ts';
import { estatePage } from '../page.ts';
import { openEnding } from './open.ts';
import { endings } from './read.ts';
import { dissolve, signEnding, signEndingOnPaper } from './sign.ts';

let world: World;
let chen: Person;
let community: Place;
let estate: Place;
let gives: Person;
let takes: Person;
let member: (called: string) => Promise<Person>;
beforeAll(async () => {
  world = await createWorld();
  const here = await village(world, '工行社区', { estates: 1 });
  ({ chen, community, member } = here);
  estate = at(here.estates, 0);
  [gives, takes] = [await member('老孙'), await member('小周')];
});
afterAll(() => world.end());

const since = '2026-03-02';
const items = ['公章一枚', '2019 年以来的账本 4 本', '门房钥匙 3 把'];

test('[S4-C11] the committee owners once formed by themselves is dissolved by their recorded decision and a hand-over list both have signed; without either it stands, and afterwards its record is read', async () => {
  const body = await founds(chen, 'self-committee', estate, { name: '业主自治委员会', founded: '2016-04-01' });
  const { giver, taker } = await partiesOf({ chen, community, body, since }, [gives, takes], 'self-committee-member');
  expect(await chen.isRefused(endBody, { body, why: '大家不干了，撤了吧' })).toBe('organizations.body_by_owners');

  const other = await member('老委员');
  await chen.does(takeSeat, { body, seat: 'self-committee-member', person: other.id, called: '老委员', since });
  const asked = { body, decidedOn: since, paper: '业主大会第 3 号决定', ...decision, items, giver, taker };
  const refusedWith = (more: object) => chen.isRefused(openEnding, { ...asked, ...more });
  expect(await refusedWith({ voted: 79, agreed: 60 })).toBe('estates.too_few_persons'); // two thirds of 120 are 80
  expect(await refusedWith({ agreed: 45 })).toBe('estates.not_agreed_persons');
  expect(await refusedWith({ votedArea: 7000, agreedArea: 5600 })).toBe('estates.too_little_area');
  expect(await refusedWith({ decidedOn: '2026-12-01' })).toBe('estates.not_yet');
  expect(await refusedWith({ giver: taker, taker: giver })).toBe('estates.giver_sits');
  expect(await refusedWith({ taker: giver })).toBe('estates.taker_other');
  const { id: ending } = await chen.does(openEnding, asked);
  const told = async (by: Person) => (await by.sees(notices, {})).rows.map(({ say }) => say);
  for (const by of [gives, takes]) expect(await told(by)).toContainEqual(expect.stringContaining('交接清单请您核对'));
  expect(await told(other)).toContainEqual(expect.stringContaining('您在里面的任职就结束了'));
  const [toSign] = (await takes.sees(estatePage, { estate: estate.id })).endings; // who lives elsewhere
  expect(toSign).toMatchObject({ items, giver: '老主任', taker: '新当家', waitsForMe: true });

  expect(await chen.isRefused(dissolve, { ending })).toBe('estates.not_signed');
  expect(await (await member('路人')).isRefused(signEnding, { ending })).toBe('not_found');
  await gives.does(signEnding, { ending });
  expect(await chen.isRefused(dissolve, { ending })).toBe('estates.not_signed');
  expect(await chen.isRefused(foundBody, asks('owners-committee', estate))).toBe('organizations.body_single');
  await takes.does(signEnding, { ending });
  await chen.does(dissolve, { ending });
  expect(await chen.isRefused(foundBody, asks('owners-committee', estate))).toBe('allowed');

  const page = await chen.sees(bodyPage, { body });
  expect([page.ended, page.seats.flatMap(({ holders }) => holders), page.past.map(({ called }) => called).toSorted()]).toEqual([
    true,
    [],
    ['老主任', '老委员'],
  ]);
  const [kept] = (await chen.sees(estatePage, { estate: estate.id })).endings;
  const today = { givenOn: since, takenOn: since, endedOn: since };
  const counted = { persons: { all: 120, voted: 90, agreed: 60 }, area: { all: 11_000, voted: 8200, agreed: 5600 } };
  expect(kept).toMatchObject({
    committee: '业主自治委员会',
    paper: '业主大会第 3 号决定',
    items,
    giver: '老主任',
    taker: '新当家',
    ...today,
    ...counted,
  });
  const [fromOutside] = (await world.system.see(estatePage, { token: null }, { estate: estate.id })).endings;
  expect(fromOutside).toMatchObject({ committee: '业主自治委员会', items: null, giver: null, taker: null });
});

test('written anew the list is signed anew; on paper it is signed before a secretary who is neither of the two, and another community reads nothing', async () => {
  const { rows } = await chen.sees(endings, { community: community.id });
  expect(rows.map(({ name, ending }) => [name, ending?.endedOn ?? null])).toEqual([
    ['1号小区owners-committee', null],
    ['业主自治委员会', since],
  ]);
  const other = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await other.seesNot(endings, { community: community.id })).toBe('not_found');
  const second = await village(world, '另一个社区', { estates: 1 });
  const body = await founds(second.chen, 'self-committee', at(second.estates, 0), { name: '自治会' });
  const parties = await partiesOf(
    { chen: second.chen, community: second.community, body, since },
    [await second.member('甲'), await second.member('乙')],
    'self-committee-member',
  );
  const asked = { body, decidedOn: since, paper: '业主大会决定', ...decision, items: ['账本'], ...parties };
  const { id: first } = await second.chen.does(openEnding, asked);
  await second.chen.does(signEndingOnPaper, { ending: first });
  const { id: ending } = await second.chen.does(openEnding, { ...asked, items: ['账本', '公章'] });
  expect(await second.chen.isRefused(dissolve, { ending: first })).toBe('not_found');
  expect(await second.chen.isRefused(dissolve, { ending })).toBe('estates.not_signed');
  expect(await chen.isRefused(signEndingOnPaper, { ending })).toBe('not_found');
  await second.chen.does(signEndingOnPaper, { ending });
  expect(await second.chen.isRefused(dissolve, { ending })).toBe('allowed');
});

test('a committee on which nobody sits any more is dissolved by the secretary’s written reason and whoever takes over; one that never had a seat just ends', async () => {
  const { chen: own, community: here, estates: places, member: arrives } = await village(world, '无人社区', { estates: 2 });
  const body = await founds(own, 'self-committee', at(places, 0), { name: '老自治会' });
  const [left, heir] = [await arrives('走了的'), await arrives('接的')];
  const { taker } = await partiesOf({ chen: own, community: here, body, since }, [left, heir], 'self-committee-member');
  await world.owner.updateTable('post').set({ until: since }).where('person_id', '=', left.id).execute();
  const asked = { body, decidedOn: since, paper: '业主大会决定', ...decision, items: ['账本'], taker };
  expect(await own.isRefused(openEnding, asked)).toBe('estates.why_nobody');
  const whyNobody = '2019 年届满后没有换届';
  const { id: ending } = await own.does(openEnding, { ...asked, whyNobody });
  expect(await own.isRefused(dissolve, { ending })).toBe('estates.not_signed');
  await heir.does(signEnding, { ending });
  await own.does(dissolve, { ending });
  const [kept] = (await own.sees(estatePage, { estate: at(places, 0).id })).endings;
  expect(kept).toMatchObject({ giver: null, whyNobody, taker: '新当家', endedOn: since });

  const empty = await founds(own, 'self-committee', at(places, 1), { name: '没人坐过的' });
  await own.does(endBody, { body: empty, why: '登记错了，从来没有选过人' });
});

test('the names on the record outlive the post they were held by, go when somebody erases themself, and three years after the hand-over', async () => {
  const { chen: own, community: here, estates: places, member: arrives } = await village(world, '记名社区', { estates: 1 });
  const body = await founds(own, 'self-committee', at(places, 0), { name: '自管会' });
  const [gone, heir] = [await arrives('要注销的'), await arrives('接的')];
  const parties = await partiesOf({ chen: own, community: here, body, since }, [gone, heir], 'self-committee-member');
  await dissolved({ chen: own, community: here, body, since }, parties);
  await world.owner.updateTable('post').set({ called: '——' }).where('id', '=', parties.taker).execute();
  const names = async () => {
    const { giver, taker } = at((await own.sees(estatePage, { estate: at(places, 0).id })).endings, 0);
    return [giver, taker];
  };
  expect(await names()).toEqual(['老主任', '新当家']);
  await gone.does(eraseMe, { sure: true });
  expect(await names()).toEqual(['——', '新当家']);
  const [, fading] = outlived;
  for (const years of [2, 4]) await fading?.(world.now().add({ hours: 24 * 365 * years })).execute(world.owner);
  expect(await names()).toEqual(['——', '——']);
});
