import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveOut } from '#features/people/moving/move.ts';
import { eraseMe } from '#features/people/own/erase.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { now, takeRoles } from './at-work.ts';
import { switchOn } from './mode.ts';
import { makePlan } from './plan.ts';
import { report, reports } from './reporting.ts';
import { askHome, homes, openHome } from './serving.ts';

let world: World;
let cast: Cast;
let emergency: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  const community = world.places.community.id;
  const steps = [{ post: 'volunteer', what: '帮老人搬到二楼' }];
  const calls = [{ post: 'secretary', rungBy: null }];
  const { id: plan } = await cast.chen.does(makePlan, { name: '防汛预案', advice: '往高处走，打社区电话。', steps, calls, community });
  const order = { order: '并迎防指〔2026〕3号', orderedBy: '区防汛抗旱指挥部', until: '2026-03-20' };
  emergency = (await cast.chen.does(switchOn, { ...order, plan, scope: community })).id;
  await cast.zhou.does(takeRoles, { emergency, roles: ['attendant'] });
});
afterAll(() => world.end());

const ways: readonly [string, (gone: Person) => Promise<unknown>][] = [
  ['moved away', (gone) => cast.chen.does(moveOut, { person: gone.id, why: 'moved-out', onDay: '2026-03-01' })],
  ['died', (gone) => cast.chen.does(moveOut, { person: gone.id, why: 'died', onDay: '2026-03-01' })],
  ['erased themself', (gone) => gone.does(eraseMe, { sure: true })],
];

test.each(ways)(
  'whoever asked to be served at the door and %s is served no more: the address stands nowhere, and nobody opens it',
  async (_, goes) => {
    const { zhou } = cast;
    const gone = await world.arrive('resident', { name: '要走的', home: at(world.places.dwellings, 3) });
    await gone.does(askHome, { emergency, need: '降压药快没了', agreed: true });
    const [home = { id: '' }] = (await zhou.sees(homes, { emergency })).rows;
    expect(await zhou.isRefused(openHome, { home: home.id })).toBe('allowed');
    await goes(gone);
    expect((await zhou.sees(homes, { emergency })).rows).toEqual([]);
    expect(await zhou.isRefused(openHome, { home: home.id })).toBe('not_found');
    const kept = await sql`select sealed = '' as nothing, left_at is not null as left from emergency_home where id = ${home.id}`.execute(
      world.owner,
    );
    expect(kept.rows).toEqual([{ nothing: true, left: true }]);
    const consents = await sql`select withdrawn_at is not null as ended from separate_consent where person_id = ${gone.id}`.execute(
      world.owner,
    );
    expect(consents.rows).toEqual([{ ended: true }]);
  },
);

const helping = async () => (await cast.chen.sees(now, {})).on?.roles.flatMap(({ called }) => called);

test.each(ways)('whoever offered to help and %s is counted on no more, and is called nothing in what is kept', async (_, goes) => {
  const gone = await world.arrive('volunteer', { name: '来帮忙的', called: '小孙', home: at(world.places.dwellings, 3) });
  await gone.does(takeRoles, { emergency, roles: ['messenger'] });
  await gone.does(report, { emergency, called: '小孙', roles: ['messenger'] });
  expect([await helping(), (await cast.chen.sees(reports, { emergency })).rows.map(({ called }) => called)]).toEqual([
    ['小孙', '周师傅'],
    ['小孙'],
  ]);
  await world.owner.updateTable('post').set({ until: '2026-03-02' }).where('person_id', '=', gone.id).execute();
  await goes(gone);
  expect([await helping(), (await cast.chen.sees(reports, { emergency })).rows]).toEqual([['周师傅'], []]);
  const { rows } = await sql`
    select called from emergency_role where person_id = ${gone.id}
    union all select called from emergency_report where person_id = ${gone.id} and left_at is not null`.execute(world.owner);
  expect(rows).toEqual([{ called: '——' }]);
});
