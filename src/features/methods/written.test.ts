import { afterAll, beforeAll, expect, test } from 'vitest';
import { opinion } from '#library/opinion.ts';
import type { Method } from '#method/language.ts';
import { switchOn } from '../../testing/methods.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { methodPage } from '../matters/method-page.ts';
import { publishMethods } from './publish.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** The outcomes of every step in the order of its page, the longest names first: jsonb would put the shortest first. */
function longestFirst(id: string): Method {
  const turned = (to: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(to).toSorted(([one], [other]) => other.length - one.length || (one < other ? 1 : -1)));
  return {
    ...opinion,
    id,
    opens: { ...opinion.opens, catalogue: `${id}s` },
    steps: opinion.steps.map((step) => ({ ...step, to: turned(step.to) })),
  };
}
const orderOf = ({ steps }: Method) => steps.map(({ to }) => Object.keys(to));

test('the outcomes of a step keep the order of their page, so that its first is its main button, whatever their names', async () => {
  const method = longestFirst('turned-round');
  await switchOn(world, [method]);
  const kept = await methodPage(world.owner, 'one-county', method.id, method.version);
  expect(kept).toEqual(method);
  expect(orderOf(kept)).toEqual(orderOf(method));
});

test('a version published before its order was kept is given it, once, where it says the same; one that says something else is left as it is', async () => {
  const { owner, now } = world;
  const [same, changed] = [longestFirst('as-it-was'), longestFirst('changed-since')];
  await publishMethods(owner, now(), [same, changed]);
  await owner.updateTable('method').set({ written: null }).where('id', 'in', [same.id, changed.id]).execute();
  await publishMethods(owner, now(), [same, { ...changed, name: '改过的' }]);
  expect(orderOf(await methodPage(owner, 'another-county', same.id, same.version))).toEqual(orderOf(same));
  const row = await owner.selectFrom('method').select('written').where('id', '=', changed.id).executeTakeFirstOrThrow();
  expect(row.written).toBeNull();
});
