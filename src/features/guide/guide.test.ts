import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencies } from '../../library/agency.ts';
import { sixSteps } from '../../library/six-steps.ts';
import { hallOf } from '../../testing/halls.ts';
import { switchOn } from '../../testing/methods.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { handIn } from '../hall/receiving/hand-in.ts';
import { begin } from '../matters/gathering/begin.ts';
import { show } from '../matters/show.ts';
import { entries } from './entries.ts';
import { entry } from './entry.ts';

let world: World;
let cast: Cast;
let community: string;
let other: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  community = world.places.community.id;
  await switchOn(world, agencies);
  const laid = await hallOf(world, cast.chen, [
    {
      name: '民政',
      place: '进门左手',
      takes: [{ leaf: 'hall-civil', name: '老年优待证', affair: 'government', documents: ['身份证', '一寸照片'] }],
    },
    {
      name: '综合',
      place: '大厅中间',
      takes: [{ leaf: 'hall-other', name: '杂事', affair: 'neighbourhood', documents: ['身份证、户口簿'] }],
    },
  ]);
  other = at(laid[1]?.services ?? [], 0);
});
afterAll(() => world.end());

const stranger = { token: null };

test('whoever has not signed in reads everything that may be asked for, found by the words people use', async () => {
  const guide = await world.system.see(entries, stranger, { community });
  const named = (name: string) => guide.entries.find((one) => one.name === name);
  expect(named('漏水')).toMatchObject({ kind: 'leaf', topic: 'fix', within: '24 小时', papers: 0 });
  expect(named('漏水')?.words).toContain('水龙头');
  expect(named('老年优待证')).toMatchObject({ kind: 'service', papers: 2 });
  expect(guide.topics.map(({ name }) => name)).toContain('窗口办');
  expect(guide.entries.some(({ name }) => name.includes('吹哨'))).toBe(false);
});

test('one thing is told whole before anybody comes: what to bring, how long, who, in which steps, and that it costs nothing', async () => {
  const told = await world.system.see(entry, stranger, { community, kind: 'leaf', id: 'water-leak' });
  expect(told).toMatchObject({ name: '漏水', within: '24 小时', documents: [], priced: true, sealed: false, method: { name: '三单服务' } });
  expect(told.words.map(({ word }) => word)).toEqual(['收到', '派单', '办理', '反馈', '评价']);
  expect(told.words[1]).toMatchObject({ who: expect.stringContaining('专职网格员'), within: expect.any(String) });
  expect(told.channels).toEqual(expect.arrayContaining(['电话', '柜台', '上门']));
  expect(told.place).toMatchObject({ hall: true });
});

test('a method that no service stands for is begun by who lives there, from the guide', async () => {
  await switchOn(world, [{ ...sixSteps, id: 'own-talk', opens: { ...sixSteps.opens, residents: true, catalogue: 'own-talk-list' } }]);
  const { entries: all } = await world.system.see(entries, stranger, { community });
  const talk = at(
    all.filter(({ kind }) => kind === 'method'),
    0,
  );
  expect(talk).toMatchObject({ id: 'own-talk', name: sixSteps.name });
  const told = await cast.wang.sees(entry, { community, kind: 'method', id: 'own-talk' });
  expect(told).toMatchObject({ about: sixSteps.about, within: null, priced: false });
  const { id } = await cast.wang.does(begin, { method: 'own-talk', place: community, subject: '单元门口装个扶手' });
  expect(await cast.wang.sees(show, { matter: id })).toMatchObject({ subject: '单元门口装个扶手' });
});

test('a paper the hall has seen within a year is said to be known, to its owner alone', async () => {
  const relief = { community, kind: 'leaf', id: 'agency-relief' } as const;
  const before = await cast.wang.sees(entry, relief);
  expect(before.documents.map(({ seenOn }) => seenOn).every((day) => day === null)).toBe(true);
  await cast.wang.does(handIn, { community, items: [{ service: other, brought: ['身份证、户口簿'] }] });
  const seen = await cast.wang.sees(entry, relief);
  expect(seen.documents.find(({ name }) => name === '身份证、户口簿')?.seenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const others = await cast.zhou.sees(entry, relief);
  expect(others.documents.every(({ seenOn }) => seenOn === null)).toBe(true);
});

test('what is not offered here, and a place that is no community, are refused', async () => {
  const asks = (kind: 'leaf' | 'method', id: string, where = community) =>
    world.system.see(entry, stranger, { community: where, kind, id });
  await expect(asks('leaf', 'whistle-gate')).rejects.toMatchObject({ code: 'guide.gone' });
  await expect(asks('method', 'three-orders')).rejects.toMatchObject({ code: 'guide.gone' });
  await expect(asks('leaf', 'water-leak', crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' });
});
