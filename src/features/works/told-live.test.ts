import { afterAll, beforeAll, expect, test } from 'vitest';
import { everybody } from '#kernel/live.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { plan, start } from './plan.ts';
import { report } from './progress.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('a resident whose screen is open looks again when works of theirs go on', async () => {
  const chen = await world.arrive('secretary');
  const lamps = { kind: 'lighting', name: '村里的路灯', plan: '东头立十二盏灯', year: 2026, budget: 6_000_000 } as const;
  const { id: work } = await chen.does(plan, { ...lamps, area: world.places.estate.id });
  await chen.does(start, { work, contractor: '自建' });
  const heard: string[] = [];
  const leave = world.system.live.join([everybody], (about) => heard.push(about));
  await chen.does(report, { work, percent: 40, said: '立了一半的灯杆' });
  leave();
  expect(heard).toEqual(['works']);
});
