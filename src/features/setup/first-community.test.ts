import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';
import { signInStaff } from '../accounts/passwords.ts';
import { addCommunity } from '../areas/add-community.ts';
import { communities } from '../areas/communities.ts';
import { appointNewcomer } from '../organizations/appoint-newcomer.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const password = 'a-long-password';

test('an administrator takes a community in and appoints its first secretary, who signs in and appoints a grid worker', async () => {
  const admin = await world.arrive('system-admin');
  const { id: community } = await admin.does(addCommunity, { street: world.places.street.id, name: '新桥社区', phone: '0351-0000001' });
  await admin.does(appointNewcomer, {
    name: '赵明',
    phone: '19900000011',
    kind: 'secretary',
    area: community,
    since: '2026-03-02',
    password,
  });

  const { session } = await world.system.performing(signInStaff, { token: null }, { phone: '19900000011', password });
  const secretary = await world.system.whoIs(session ?? null);
  expect(secretary.posts).toMatchObject([{ kind: 'secretary', area: community, called: '赵明' }]);
  const grid = world.places.otherGrid;
  const newcomer = { name: '钱静', phone: '19900000012', kind: 'grid-worker', area: grid.id, since: '2026-03-02' };
  await expect(world.system.perform(appointNewcomer, { token: session ?? null, key: crypto.randomUUID() }, newcomer)).rejects.toThrow(
    'not_found',
  );
});

test('a community is taken in once, by an administrator, and shows among the communities', async () => {
  const admin = await world.arrive('system-admin');
  const secretary = await world.arrive('secretary');
  const asked = { street: world.places.otherStreet.id, name: '南桥社区' };
  expect(await secretary.isRefused(addCommunity, asked)).toBe('not_allowed');
  await admin.does(addCommunity, asked);
  expect(await admin.isRefused(addCommunity, asked)).toBe('areas.named_already');
  expect((await secretary.sees(communities, {})).communities.map(({ name }) => name)).toContain('南桥社区');
});

test('a first password never replaces one that is there', async () => {
  const admin = await world.arrive('system-admin');
  const post = { name: '孙强', phone: '19900000013', kind: 'street-leader', area: world.places.street.id, since: '2026-03-02' };
  await admin.does(appointNewcomer, { ...post, password });
  await admin.does(appointNewcomer, { ...post, area: world.places.otherStreet.id, password: 'another-password' });
  await expect(world.system.perform(signInStaff, { token: null }, { phone: post.phone, password: 'another-password' })).rejects.toThrow(
    'accounts.password_wrong',
  );
});
