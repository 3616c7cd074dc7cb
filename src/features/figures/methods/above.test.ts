import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { method } from './method.ts';
import { methods } from './overview.ts';
import { methodParts } from './parts.ts';

type Village = Awaited<ReturnType<typeof village>>;
let world: World;
let wang: Person;
let leader: Person;
let [large, middle, small]: Village[] = [];
beforeAll(async () => {
  world = await createWorld();
  wang = await world.arrive('resident');
  leader = await world.arrive('street-leader');
  large = await village(world, '柳溪社区', { grids: 1 });
  middle = await village(world, '桃园社区', { grids: 1 });
  small = await village(world, '杏林社区', { grids: 1 });
});
afterAll(() => world.end());

const here = (of: Village | undefined): Village => of ?? expect.fail('no such community');
const span = { from: '2026-02', until: '2026-02' };
const orders = (of: Village | undefined) => ({ ...span, area: here(of).community.id ?? '', method: 'three-orders' });

/** So many orders of February that ended in such a way. */
async function ended(many: number, of: Village | undefined, outcome: string): Promise<void> {
  const { community, grids } = here(of);
  await sql`
    insert into matter (id, number, method_id, method_version, subject, channel, opener_account, opener_person, street_id, community_id, grid_id, step, state, seq, opened_at, ended_at, outcome)
    select gen_random_uuid(), '0001', m.method_id, m.method_version, '灯坏了', 'online', ${wang.account}, ${wang.id}, ${world.places.street.id}, ${community.id}, ${grids[0]?.id}, null, '{}', 1,
      '2026-02-10T02:00:00Z', '2026-02-11T02:00:00Z', ${outcome}
    from generate_series(1, ${many}), (select id as method_id, max(version) as method_version from method where id = 'three-orders' group by id) m`.execute(
    world.owner,
  );
}
const solved = async (who: Person, of: Village | undefined) => {
  const { numbers } = await who.sees(method, orders(of));
  return [numbers.opened, numbers.ends.solved, numbers.ends.explained, numbers.solved.percent];
};

test('where an end is hidden of a community to protect the one beside it, its own page tells whoever leads the street as little, in every place it is told', async () => {
  await ended(40, large, 'solved');
  await ended(12, middle, 'solved');
  await ended(9, middle, 'explained');
  await ended(30, middle, 'handed-over');
  await ended(3, small, 'solved');
  await ended(30, small, 'handed-over');
  const street = { ...orders(large), area: world.places.street.id ?? '' };
  const { parts, total } = await leader.sees(methodParts, { ...street, pick: 'solved' });
  const count = Object.fromEntries(parts.map(({ name, count: told }) => [name, told]));
  expect([total, count['柳溪社区'], count['桃园社区'], count['杏林社区']]).toEqual([55, 40, null, null]);
  expect(await solved(leader, large)).toEqual([40, 40, 0, 100]);
  const told = await leader.sees(method, orders(middle));
  expect([told.numbers.opened, told.numbers.ends.solved, told.numbers.ends['handed-over'], told.numbers.solved.percent]).toEqual([
    51,
    null,
    30,
    null,
  ]);
  expect(told.numbers.ends.explained).toBeNull();
  expect(told.versions.map(({ opened, solved: share }) => [opened, share.percent])).toEqual([[51, null]]);
  expect((await leader.sees(methodParts, { ...orders(middle), pick: 'solved' })).total).toBeNull();
  const [overview] = (await leader.sees(methods, { ...span, area: orders(middle).area })).methods;
  expect([overview?.opened, overview?.ends.solved]).toEqual([51, null]);
  expect(await solved(here(middle).chen, middle)).toEqual([51, 12, 9, 24]);
});

test('a community with so few orders of a method hides all of it in the one beside it, months and steps and who has it in hand', async () => {
  await sql`truncate matter cascade`.execute(world.owner);
  for (const [of, many] of [
    [large, 40],
    [middle, 12],
    [small, 3],
  ] as const)
    await ended(many, of, 'solved');
  const seen = await leader.sees(method, orders(middle));
  expect([seen.numbers.opened, seen.numbers.channels.online, seen.months[0]?.opened, seen.load.matters]).toEqual([null, null, null, null]);
  expect(new Set(seen.steps.map(({ times }) => times))).toEqual(new Set([null]));
  expect((await leader.sees(methods, { ...span, area: orders(middle).area })).months).toMatchObject([
    { opened: null, inTime: { percent: null } },
  ]);
  const own = await here(middle).chen.sees(method, orders(middle));
  expect([own.numbers.opened, own.months[0]?.opened]).toEqual([12, 12]);
});
