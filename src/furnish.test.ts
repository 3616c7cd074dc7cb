import { afterAll, beforeAll, expect, test } from 'vitest';
import { refurnish } from './furnish.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('a county that was there before gets the services a new Mulin brings; what it has changed or ended stays as it is', async () => {
  const { owner, now } = world;
  await owner.deleteFrom('leaf').where('id', 'in', ['ask-safety', 'hardship', 'living']).execute();
  await owner.updateTable('leaf').set({ name: '楼里的灯' }).where('id', '=', 'stair-light').execute();
  await owner.updateTable('leaf').set({ ended_at: '2026-03-01T00:00:00Z' }).where('id', '=', 'noise').execute();
  await refurnish(owner, now);
  const leaves = await owner.selectFrom('leaf').select(['id', 'name', 'ended_at']).execute();
  const named = (id: string) => leaves.find((leaf) => leaf.id === id);
  expect(named('ask-safety')?.name).toBe('安全隐患排查');
  expect(named('living')?.name).toBe('生活有难处');
  expect(named('stair-light')?.name).toBe('楼里的灯');
  expect(named('noise')?.ended_at).not.toBeNull();
});
