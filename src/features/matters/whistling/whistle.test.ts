import { afterAll, beforeAll, expect, test } from 'vitest';
import { whistleVolunteers } from '#library/whistle.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { inbox } from '../lists.ts';
import { fill } from '../verbs.ts';
import { blow } from './blow.ts';
import { blowWhistle } from './contract.ts';
import { whistles } from './whistles.ts';

let world: World;
let gate: Person;
let lin: Person;
let firm: Person;
let he: Person;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  gate = await world.arrive('gate-keeper', { called: '老门房' });
  lin = await world.arrive('grid-worker', { called: '小林' });
  firm = await world.arrive('property', { called: '安居物业' });
  he = await world.arrive('community-staff');
  chen = await world.arrive('secretary');
});
afterAll(() => world.end());

const waiting = async (who: Person) => (await who.sees(inbox, {})).rows;
const last = async () => (await gate.sees(whistles, {})).whistles[0];

test('[S3-A48] one tap calls the grid worker and the property firm at once, each for five minutes, each says 「我去」; a problem, never a person', async () => {
  const pressed = world.now();
  await gate.does(blow, { problem: 'flood' });
  const five = pressed.add({ minutes: 5 }).epochMilliseconds;
  for (const called of [lin, firm]) {
    const [row] = await waiting(called);
    expect(row).toMatchObject({ subject: '跑水、漏水', main: '我去' });
    expect(Date.parse(row?.dueAt ?? '')).toBe(five);
    expect((await toldTo(called))[0]).toBe('门房吹哨：「跑水、漏水」，请五分钟内回「我去」。');
  }
  expect(Object.keys(blowWhistle.input.shape)).toEqual(['problem']);
  const [row] = await waiting(lin);
  await lin.does(fill, { matter: row?.id ?? '', step: 'answer', outcome: 'taken' });
  expect((await last())?.calls.map(({ called, state, who }) => [called, state, who])).toEqual([
    ['专职网格员', 'going', '小林'],
    ['物业', 'calling', null],
  ]);
});

test('who does not answer within five minutes is climbed over: the community’s desk is called, then the secretary; who answered is left in peace', async () => {
  expect(await waiting(he)).toEqual([]);
  world.pass({ minutes: 5 });
  await world.sweep();
  expect((await last())?.calls.map(({ called, state }) => [called, state])).toEqual([
    ['专职网格员', 'going'],
    ['物业', 'climbed'],
  ]);
  const [row] = await waiting(he);
  expect(row).toMatchObject({ subject: '跑水、漏水' });
  expect(await waiting(chen)).toEqual([]);
  world.pass({ minutes: 5 });
  await world.sweep();
  expect(await waiting(chen)).toHaveLength(1);
  await firm.does(fill, { matter: row?.id ?? '', step: 'answer', outcome: 'taken' });
  await firm.does(fill, { matter: row?.id ?? '', step: 'deal', outcome: 'done', answers: { did: '关了总阀，换了一截管' } });
  expect((await last())?.calls[1]).toMatchObject({ state: 'done', who: '安居物业' });
  expect((await toldTo(gate))[0]).toContain('处理好了');
});

test('a second press for the same thing calls nobody anew; only whoever sits at a gate whistles', async () => {
  await gate.does(blow, { problem: 'blackout' });
  expect(await gate.isRefused(blow, { problem: 'blackout' })).toBe('matters.whistled_just_now');
  expect(await gate.isRefused(blow, { problem: 'stair-light' })).toBe('matters.whistle_unknown');
  const wang = await world.arrive('resident');
  expect(await wang.isRefused(blow, { problem: 'flood' })).toBe('not_allowed');
  expect(await wang.isRefused(file, { subject: '跑水了', leaf: 'flood', place: wang.dwelling.id })).toBe('method.may_not_open');
});

test('two presses in the same moment are one whistle', async () => {
  const said = await world.overlapping(
    'whistle',
    () => gate.isRefused(blow, { problem: 'blocked' }),
    () => gate.isRefused(blow, { problem: 'blocked' }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'matters.whistled_just_now']);
});

test('where the community has one more to call, one press calls three units, and all three say where they are', async () => {
  await switchOn(world, [whistleVolunteers]);
  const bai = await world.arrive('volunteer', { called: '白师傅' });
  world.pass({ minutes: 10 });
  expect((await gate.sees(whistles, {})).calls).toEqual(['专职网格员', '物业', '志愿者']);
  await gate.does(blow, { problem: 'smoke' });
  for (const one of [lin, firm, bai]) {
    const row = (await waiting(one)).find(({ subject }) => subject === '冒烟、着火');
    await one.does(fill, { matter: row?.id ?? '', step: 'answer', outcome: 'taken' });
  }
  expect((await last())?.calls.map(({ called, state, who }) => [called, state, who])).toEqual([
    ['专职网格员', 'going', '小林'],
    ['物业', 'going', '安居物业'],
    ['志愿者', 'going', '白师傅'],
  ]);
});
