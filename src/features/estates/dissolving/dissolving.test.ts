import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { decision, partiesOf } from '../../../testing/dissolving.ts';
import { at, type Place } from '../../../testing/neighbourhood.ts';
import { asks, founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { body as bodyPage } from '../../organizations/bodies/body.ts';
import { endBody, foundBody } from '../../organizations/bodies/found.ts';
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

  const asked = { body, decidedOn: since, paper: '业主大会第 3 号决定', ...decision, items, giver, taker };
  const refusedWith = (more: object) => chen.isRefused(openEnding, { ...asked, ...more });
  expect(await refusedWith({ voted: 79, agreed: 60 })).toBe('estates.too_few_persons'); // two thirds of 120 are 80
  expect(await refusedWith({ agreed: 45 })).toBe('estates.not_agreed_persons');
  expect(await refusedWith({ votedArea: 7000, agreedArea: 5600 })).toBe('estates.too_little_area');
  expect(await refusedWith({ decidedOn: '2026-12-01' })).toBe('estates.not_yet');
  expect(await refusedWith({ giver: taker, taker: giver })).toBe('estates.giver_sits');
  expect(await refusedWith({ taker: giver })).toBe('estates.taker_other');
  const { id: ending } = await chen.does(openEnding, asked);

  expect(await chen.isRefused(dissolve, { ending })).toBe('estates.not_signed');
  expect(await (await member('路人')).isRefused(signEnding, { ending })).toBe('not_found');
  await gives.does(signEnding, { ending });
  expect(await chen.isRefused(dissolve, { ending })).toBe('estates.not_signed');
  expect(await chen.isRefused(foundBody, asks('owners-committee', estate))).toBe('organizations.body_single');
  await takes.does(signEnding, { ending });
  await chen.does(dissolve, { ending });
  expect(await chen.isRefused(foundBody, asks('owners-committee', estate))).toBe('allowed');

  const page = await chen.sees(bodyPage, { body });
  expect([page.ended, page.seats.flatMap(({ holders }) => holders), page.past.map(({ called }) => called)]).toEqual([true, [], ['老主任']]);
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
  expect([fromOutside?.committee, fromOutside?.items]).toEqual(['业主自治委员会', null]);
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
