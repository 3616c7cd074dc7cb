import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { tryOut } from './try-out.ts';

let world: World;
let chen: Person;
let asked: { method: string; community: string; perDay: number };
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary');
  asked = { method: 'three-orders', community: world.places.community.id, perDay: 5 };
});
afterAll(() => world.end());

test('before a method is switched on, the secretary reads where matters would be late with the people who are here', async () => {
  const alone = await chen.sees(tryOut, asked);
  expect(alone.opened).toBeGreaterThan(300);
  expect(lateAtFirst(alone)).toBeGreaterThan(alone.opened / 2); // nobody is here to send orders out in time
  for (const kind of ['grid-worker', 'volunteer', 'volunteer', 'member'] as const) await world.arrive(kind);
  const together = await chen.sees(tryOut, asked);
  expect(together.opened).toBe(alone.opened);
  expect(lateAtFirst(together)).toBeLessThan(together.opened / 10);
  expect(together.solved).toBeGreaterThan(together.opened / 2);
  expect(together.load.find(({ post }) => post === '志愿者')).toMatchObject({ people: 2, busiestWeekHours: expect.any(Number) });
  expect(await chen.sees(tryOut, asked)).toEqual(together);
});

const lateAtFirst = ({ steps }: { steps: { id: string; late: number }[] }) => steps.find(({ id }) => id === 'dispatch')?.late ?? 0;

test('a method nobody knows, and a community of others, are refused', async () => {
  await expect(chen.sees(tryOut, { ...asked, method: 'nothing' })).rejects.toMatchObject({ code: 'methods.unknown' });
  await expect(chen.sees(tryOut, { ...asked, community: crypto.randomUUID() })).rejects.toMatchObject({ code: 'not_found' });
});
