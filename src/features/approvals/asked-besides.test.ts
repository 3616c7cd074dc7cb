import { afterAll, beforeAll, expect, test } from 'vitest';
import { appoint } from '#features/organizations/appoint.ts';
import { dayOf } from '#kernel/clock.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { decide } from './decide.ts';
import { count, waiting } from './read.ts';

const why = '换届选出来的';
let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.owner
    .updateTable('post_kind')
    .set({ two_from: dayOf(world.now()) })
    .where('id', 'in', ['secretary', 'community-staff'])
    .execute();
});
afterAll(() => world.end());

test('what the security administrator asks as the secretary they are besides is put before whoever stands next, and they answer it from no other phone', async () => {
  const guard = await world.arrive('security-admin', { called: '秦守安' });
  const admin = await world.arrive('system-admin');
  const besides = {
    ...{ id: crypto.randomUUID(), person_id: guard.id, area_id: world.places.community.id },
    ...{ kind: 'secretary', called: '秦守安', since: '2026-03-02', skills: [] },
  };
  await world.owner.insertInto('post').values(besides).execute();
  const leader = await world.arrive('county-leader', { called: '郑县长' });
  const neighbour = await world.arrive('resident');
  const desk = { person: neighbour.id, kind: 'community-staff', area: world.places.community.id, called: '小赵', since: '2026-03-02' };
  expect(await guard.isRefused(appoint, { ...desk, why })).toBe('approvals.sent');
  const [asked] = (await leader.sees(waiting, {})).rows;
  expect(asked).toMatchObject({ askedAs: '秦守安', reason: why });
  await world.owner
    .updateTable('approval')
    .set({ asked_by: admin.account, by_kind: 'security-admin' })
    .where('id', '=', asked?.id ?? '')
    .execute(); // as if it had been asked from another phone of theirs
  expect((await guard.sees(waiting, {})).rows).toEqual([]);
  expect((await guard.sees(count, {})).waiting).toBe(0);
  expect(await guard.isRefused(decide, { approval: asked?.id ?? '', verdict: 'yes', answer: '核对过' })).toBe('not_found');
});
