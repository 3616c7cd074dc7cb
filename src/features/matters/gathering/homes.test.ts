import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Method } from '#method/language.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { show } from '../show.ts';
import { fill } from '../verbs.ts';
import { begin } from './begin.ts';
import { deliberation } from './testing/pages.ts';
import { speak } from './verbs.ts';

/** The same deliberation, in which each home has one vote. */
const byHomes: Method = {
  ...deliberation,
  steps: deliberation.steps.map((step) =>
    step.do === 'review' ? { ...step, panels: step.panels.map((panel) => ({ ...panel, homes: true as const })) } : step,
  ),
};

let world: World;
let chen: Person;
let wang: Person;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [byHomes]);
  chen = await world.arrive('secretary', { called: '陈书记', home: at(world.places.dwellings, 7) });
  wang = await world.arrive('resident', { name: '王小明', home: at(world.places.dwellings, 0) });
});
afterAll(() => world.end());

const counted = async (matter: string, by: Person) => (await by.sees(show, { matter })).gathering?.counts;

test('three of one home have one vote between them, who speaks last speaks for it, and two other homes decide', async () => {
  const seat = (name: string, home: number) => world.arrive('council', { name, called: name, home: at(world.places.dwellings, home) });
  const [li, son, wife] = [await seat('李一', 2), await seat('李小', 2), await seat('赵二', 2)];
  const [sun, zhou] = [await seat('孙三', 3), await seat('周四', 4)];
  const kin = await seat('王大伯', 0);
  const asked = { method: byHomes.id, place: wang.dwelling.id, subject: '楼前要不要装灯', more: '天黑看不见' };
  const { id: matter } = await wang.does(begin, asked);
  const answers = { size: 'big', notice: '楼前装三盏灯', inside: '内部的话' };
  await chen.does(fill, { matter, step: 'class', outcome: 'classed', answers });
  const says = (by: Person, outcome: string) =>
    by.does(speak, { matter, step: 'review', outcome, answers: outcome === 'no' ? { reason: '太费电' } : {} });
  for (const by of [li, son, wife]) await says(by, 'yes');
  expect(await counted(matter, li)).toEqual([{ panel: '议事会', seats: 3, yes: 1, no: 0, aside: 1, homes: true }]);
  await says(li, 'no');
  expect(await counted(matter, son)).toEqual([{ panel: '议事会', seats: 3, yes: 0, no: 1, aside: 1, homes: true }]);
  expect(await kin.isRefused(speak, { matter, step: 'review', outcome: 'yes' })).not.toBe('allowed');
  await says(sun, 'yes');
  await says(zhou, 'yes');
  expect((await chen.sees(show, { matter })).status).toBe('公示中');
});
