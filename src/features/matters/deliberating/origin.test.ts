import { afterAll, beforeAll, expect, test } from 'vitest';
import { speakAndDo } from '#library/speak-and-do.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { met, speak } from '../gathering/verbs.ts';
import { fill } from '../verbs.ts';
import { origin } from './origin.ts';

let world: World;
let cast: Cast;
let council: Person[];
let gao: Person;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [speakAndDo]);
  cast = await castOf(world);
  gao = await world.arrive('estate-committee', { name: '高立', called: '物管会老高', home: at(world.places.dwellings, 1) });
  council = [];
  for (const name of ['李一', '赵二', '孙三'])
    council.push(await world.arrive('council', { name, called: name, home: at(world.places.dwellings, 2) }));
});
afterAll(() => world.end());

const topic = async (subject: string) => (await cast.wang.does(file, { subject, leaf: 'common-place', place: cast.wang.dwelling.id })).id;
const standsAs = async (matter: string) => (await cast.he.sees(origin, { matter })).stands;

test('[S4-C12] 群众议→群众定→群众办: a task traces back to its decision and its topic; one without a decision is routine', async () => {
  const { wang, he } = cast;
  const matter = await topic('院里装长椅');
  await he.does(fill, { matter, step: 'hear', outcome: 'listed', answers: { topic: '装几把、装在哪' } });
  const minutes = { heard: '老人没处坐', plan: '楼前装两把' };
  await gao.does(met, {
    matter,
    step: 'discuss',
    outcome: 'proposed',
    answers: minutes,
    present: [gao.id, ...council.map(({ id }) => id)],
  });
  expect(await standsAs(matter)).toBe('topic');
  for (const one of council) await one.does(speak, { matter, step: 'decide', outcome: 'yes' });
  await gao.does(fill, { matter, step: 'entrust', outcome: 'taken' });
  const { stands, decided } = await wang.sees(origin, { matter });
  expect([stands, decided?.by, decided?.topic.matter, decided?.topic.subject]).toEqual(['decided', '群众定', matter, '院里装长椅']);
  expect(decided?.at.slice(0, 10)).toBe('2026-03-02');

  const daily = await topic('凉亭灯泡坏了');
  await he.does(fill, { matter: daily, step: 'hear', outcome: 'routine' });
  await gao.does(fill, { matter: daily, step: 'entrust', outcome: 'taken' });
  expect(await wang.sees(origin, { matter: daily })).toEqual({ stands: 'routine', deliberates: true, decided: null });
  expect(await standsAs(await cast.filed())).toBe('routine'); // an order between neighbours was never to be decided
});

test('a part of what was decided traces back to the decision of the whole', async () => {
  const whole = await topic('院墙重新刷');
  await cast.he.does(fill, { matter: whole, step: 'hear', outcome: 'listed', answers: { topic: '刷什么颜色' } });
  const present = [gao.id, ...council.map(({ id }) => id)];
  await gao.does(met, { matter: whole, step: 'discuss', outcome: 'proposed', answers: { heard: '都说刷', plan: '刷米色' }, present });
  for (const one of council) await one.does(speak, { matter: whole, step: 'decide', outcome: 'yes' });
  const part = await cast.filed();
  await world.owner.updateTable('matter').set({ parent_id: whole }).where('id', '=', part).execute();
  expect((await cast.wang.sees(origin, { matter: part })).decided?.topic.matter).toBe(whole);
});

test('who does not see the matter does not see where it comes from', async () => {
  const matter = await topic('车棚往哪搭');
  const neighbour = await world.arrive('resident', { name: '周邻', home: at(world.places.dwellings, 3) });
  expect(await neighbour.seesNot(origin, { matter })).toBe('not_found');
});
