import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { newId } from '#kernel/ids.ts';
import { castOf } from '../../../testing/orders.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { setLoadLimit, staffLoads } from './loads.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('[S4-D7] 20 000 residents and 10 workers are 2000 to each, told to the level above over the ratio it set; nobody is named or ranked', async () => {
  const { community, home } = await village(world, '文昌路社区');
  for (let nth = 1; nth < 10; nth++) await world.arrive('community-staff', { area: community, home, called: `小何${nth}` });
  const household = newId();
  const stamps = { street_id: world.places.street.id, community_id: community.id };
  await world.owner.updateTable('household').set({ ended_at: world.now().toString() }).where('dwelling_id', '=', home.id).execute();
  await world.owner
    .insertInto('household')
    .values({ id: household, dwelling_id: home.id, ...stamps })
    .execute();
  await sql`insert into person (id, masked, household_id, street_id, community_id, created_at)
    select gen_random_uuid(), '居*', ${household}, ${stamps.street_id}, ${stamps.community_id}, now() from generate_series(1, 19989)`.execute(
    world.owner,
  );
  const street = await world.arrive('street-leader', { called: '街道小高', home });
  const row = async () => (await street.sees(staffLoads, {})).rows.find((one) => one.community === '文昌路社区');
  expect(await row()).toEqual({
    ...{
      id: community.id,
      community: '文昌路社区',
      street: world.places.street.name,
      workers: 10,
      residents: 20_000,
      residentsEach: 2000,
      open: 0,
      openEach: 0,
      over: ['residents'],
    },
  });
  const area = world.places.street.id;
  await street.does(setLoadLimit, { area, residents: 2000, open: 30 });
  expect((await row())?.over).toEqual([]);
  await street.does(setLoadLimit, { area, residents: 1999, open: 30 });
  expect((await row())?.over).toEqual(['residents']);
  const { rows, limits } = await street.sees(staffLoads, {});
  expect(limits).toEqual([{ area, name: world.places.street.name, residents: 1999, open: 30 }]);
  expect(JSON.stringify(rows)).not.toContain('小何');
  expect(rows.map((one) => one.community)).toEqual(['劲松社区', '文昌路社区']);
});

test('open matters for each worker stand beside it; a community without workers is told; the community itself and another street read nothing of it', async () => {
  const street = await world.arrive('street-leader');
  const here = async () => (await street.sees(staffLoads, {})).rows.find((one) => one.community === '劲松社区');
  expect(await here()).toMatchObject({ workers: 0, residentsEach: null, over: ['nobody'] });
  const cast = await castOf(world);
  await cast.filed();
  await cast.filed({ subject: '另一盏灯不亮' });
  await cast.filed({ subject: '第三盏灯不亮' });
  expect(await here()).toMatchObject({ workers: 2, open: null, openEach: null }); // three would be known
  await cast.filed({ subject: '第四盏灯不亮' });
  await cast.filed({ subject: '第五盏灯不亮' });
  await street.does(setLoadLimit, { area: world.places.street.id, residents: 2000, open: 1 });
  expect(await here()).toMatchObject({ workers: 2, open: 5, openEach: 3, over: ['open'] });
  const far = await world.arrive('street-leader', { area: world.places.otherStreet });
  expect((await far.sees(staffLoads, {})).rows.map(({ community }) => community)).toEqual(['桥东社区']);
  expect(await far.isRefused(setLoadLimit, { area: world.places.street.id, residents: 2000, open: 1 })).toBe('not_found');
  for (const who of [cast.chen, cast.lin, cast.wang]) expect(await who.seesNot(staffLoads, {})).toBe('not_allowed');
  const county = await world.arrive('county-leader');
  expect((await county.sees(staffLoads, {})).rows.map(({ community }) => community).toSorted()).toEqual(
    ['劲松社区', '文昌路社区', '桥东社区'].toSorted(),
  );
});

test('a community of a few residents is not reckoned from its street and the community beside it: neither is told', async () => {
  const street = place({ kind: 'street', name: '柳巷街道', parent: world.places.county });
  await layPlaces(world.owner, [street]);
  for (const [name, residents] of [
    ['柳北社区', 40],
    ['柳南社区', 12],
    ['柳东社区', 3],
  ] as const) {
    const community = place({ kind: 'community', name, parent: street });
    const home = place({ kind: 'dwelling', name: '101', parent: community });
    await layPlaces(world.owner, [community, home]);
    for (let nth = 0; nth < residents; nth++) await world.arrive('resident', { home });
  }
  const leader = await world.arrive('street-leader', { area: street });
  const { rows } = await leader.sees(staffLoads, {});
  expect(Object.fromEntries(rows.map(({ community, residents }) => [community, residents]))).toEqual({
    柳北社区: 40,
    柳南社区: null,
    柳东社区: null,
  });
});
