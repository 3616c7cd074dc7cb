import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../testing/arrive.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { now, taskDone } from './at-work.ts';
import { close, switchOn } from './mode.ts';
import { makePlan } from './plan.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const inDays = (days: number) => dayOf(world.now().add({ hours: 24 * days }));

/** A flood with a task for a grid worker and one for a volunteer, on for a week. */
async function isOnAt(secretary: Person, community: string, name: string): Promise<string> {
  const steps = [
    { post: 'grid-worker', what: '看低洼处' },
    { post: 'volunteer', what: '搬沙袋' },
  ];
  const calls = [{ post: 'secretary', rungBy: null }];
  const { id: plan } = await secretary.does(makePlan, { community, name, advice: '往高处走', steps, calls });
  const order = { order: '并防〔2026〕9号', orderedBy: '区指挥部', until: inDays(7) };
  return (await secretary.does(switchOn, { plan, scope: community, ...order })).id;
}

test('who works in two communities ticks a task only by a post held where it is on, and sees both that are on', async () => {
  const { community, otherCommunity, otherGrid } = world.places;
  const [chen, they] = [await world.arrive('secretary'), await world.arrive('secretary', { area: otherCommunity })];
  const ours = await isOnAt(chen, community.id, '防汛预案');
  world.pass({ minutes: 1 });
  await isOnAt(they, otherCommunity.id, '防火预案');
  const both = await world.arrive('volunteer', { called: '两边跑', area: community });
  const post = { id: newId(), kind: 'grid-worker', person_id: both.id, area_id: otherGrid.id, community_id: otherCommunity.id };
  await world.owner
    .insertInto('post')
    .values({ ...post, called: '两边跑', skills: [], since: inDays(0) })
    .execute();
  expect(await both.isRefused(taskDone, { emergency: ours, nth: 1 })).toBe('emergency.not_your_task');
  expect((await both.sees(now, {})).on?.tasks.map(({ mine }) => mine)).toEqual([false, true]);
  expect((await both.sees(now, {})).others).toEqual([{ community: otherCommunity.id, name: '桥东社区', plan: '防火预案', mine: 1 }]);
  expect((await both.sees(now, { community: otherCommunity.id })).on?.tasks.map(({ mine }) => mine)).toEqual([true, false]);
  await both.does(taskDone, { emergency: ours, nth: 2 });
  await chen.does(close, { emergency: ours, thanks: '谢谢' });
  expect(await both.sees(now, {})).toMatchObject({ on: { name: '防火预案' }, others: [] });
});
