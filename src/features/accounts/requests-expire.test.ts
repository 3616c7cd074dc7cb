import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { list } from '#features/notices/read.ts';
import { expire } from '#kernel/retention.ts';
import { acts } from '../../testing/arrive.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { askBinding, bindingRequests, confirmBinding } from './binding-requests.ts';
import { accounts } from './feature.ts';
import { openSession } from './open-account.ts';
import { requestsOutlived } from './requests-expire.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

async function lettingGo(): Promise<string[]> {
  await world.sweep();
  await world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, [{ ...accounts, expiries: [requestsOutlived] }], world.now());
  });
  return (await world.owner.selectFrom('binding_request').select('id').execute()).map(({ id }) => id);
}

test('a request nobody decides is void after ninety days: what was written goes, whoever asked is told and may ask again', async () => {
  const asker = await world.arrive('resident');
  const asking = { community: world.places.community.id, name: '王小明', address: '1号楼' };
  const { id: request } = await asker.does(askBinding, asking);
  world.pass({ hours: 89 * 24 });
  expect(await lettingGo()).toEqual([request]);
  world.pass({ hours: 24 });
  const token = await openSession(world.owner, world.system.keys, world.now(), asker.account);
  expect(await lettingGo()).toEqual([]);
  const [told] = (await acts(world.system, token).sees(list, {})).rows;
  expect(told?.say).toBe(
    '您的绑定申请过了 90 天还没有人核对，已经作废，写的姓名和住址也删了。要办，请再申请一次，或带证件到社区开一张绑定码。',
  );
  const clerk = await world.arrive('community-staff');
  expect((await clerk.sees(bindingRequests, {})).rows).toEqual([]);
  expect(await clerk.isRefused(confirmBinding, { request, person: asker.id, scope: 'self' })).toBe('not_found');
  expect(await acts(world.system, token).isRefused(askBinding, asking)).toBe('allowed');
});
