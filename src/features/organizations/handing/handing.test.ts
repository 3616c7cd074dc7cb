import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { file } from '#features/matters/file.ts';
import { inbox } from '#features/matters/lists.ts';
import { queue } from '#features/matters/queue.ts';
import { dispatch, take } from '#features/matters/verbs.ts';
import { list } from '#features/notices/read.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { wordsOn } from '../../../testing/printed-words.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { holdForTerm } from '../door.ts';
import { revoke } from '../revoke.ts';
import { addItem, confirmHandover, nameTaker, signedOnPaper } from './confirm.ts';
import { handovers, myHandovers, sheetOfHandover } from './read.ts';

let world: World;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { called: '陈书记' });
});
afterAll(() => world.end());

const asked = () => ({ community: world.places.community.id });
const packs = async () => (await chen.sees(handovers, asked())).rows;
const told = async (who: Person) => (await who.sees(list, {})).rows.map(({ say }) => say);

test('a secretary ends a post: the next request of who held it is refused, and what they had in hand stands on a list both confirm', async () => {
  const li = await world.arrive('grid-worker', { name: '李网格', called: '小李' });
  const wang = await world.arrive('resident');
  const { id: matter } = await wang.does(file, { leaf: 'stair-light', place: wang.dwelling.id, subject: '楼道灯不亮' });
  await chen.does(appoint, { person: li.id, kind: 'volunteer', area: world.places.community.id, called: '小李', since: '2026-03-02' });
  await li.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await li.does(take, { matter, step: 'offer' });
  expect((await li.sees(queue, { pick: 'open' })).rows).toHaveLength(1);
  await chen.does(revoke, { post: li.post ?? '' });
  expect(await li.seesNot(queue, { pick: 'open' })).toBe('not_allowed');

  const pack = at(await packs(), 0);
  expect([pack.giver, pack.kindName, pack.taker, pack.givenAt]).toEqual(['小李', '专职网格员', null, null]);
  expect(pack.items).toEqual([expect.objectContaining({ kind: 'matter', what: expect.stringContaining('楼道灯不亮') })]);
  expect((await told(li)).some((say) => say.includes('交接单'))).toBe(true);
  expect((await told(chen)).some((say) => say.includes('交接'))).toBe(true);

  await li.does(addItem, { handover: pack.id, kind: 'key', what: '活动室钥匙两把' });
  expect(await li.isRefused(confirmHandover, { handover: pack.id })).toBe('organizations.handover_no_taker');
  const zhao = await world.arrive('resident', { name: '赵接手' });
  expect(await chen.isRefused(nameTaker, { handover: pack.id, person: li.id, called: '小李' })).toBe('organizations.handover_oneself');
  await chen.does(nameTaker, { handover: pack.id, person: zhao.id, called: '小赵' });
  await li.does(confirmHandover, { handover: pack.id });
  expect((await chen.sees(handovers, asked())).open).toBe(1);
  expect(await li.isRefused(addItem, { handover: pack.id, kind: 'key', what: '事后再加的' })).toBe('organizations.handover_begun');
  expect((await zhao.sees(myHandovers, {})).rows).toMatchObject([{ iGive: false, done: false, items: { length: 2 } }]);
  await zhao.does(confirmHandover, { handover: pack.id });
  expect((await chen.sees(handovers, asked())).open).toBe(0);
  const other = { handover: pack.id, person: wang.id, called: '老王' };
  expect(await chen.isRefused(nameTaker, other)).toBe('organizations.handover_done');
  expect(await wang.isRefused(confirmHandover, { handover: pack.id })).toBe('not_found');
  expect((await wang.sees(myHandovers, {})).rows).toEqual([]);
  expect(await wang.seesNot(sheetOfHandover, { handover: pack.id, online: 'https://mulin.test' })).toBe('not_found');
  const { bytes } = await li.sees(sheetOfHandover, { handover: pack.id, online: 'https://mulin.test' });
  expect(wordsOn(bytes)).toContain('小李（志愿者）2026年3月2日10:00打印只供办事用，请勿外传');
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a term that ends by its day takes the rights with it that day and leaves a list; both may sign it with a pen', async () => {
  const { community } = world.places;
  const sun = await world.arrive('resident', { name: '孙主任' });
  const term = { person: sun.id, kind: 'community-staff', called: '老孙', area: community.id, community: community.id };
  const body = randomUUID();
  await world.owner
    .insertInto('organization')
    .values({ id: body, kind: 'residents-committee', name: '居委会', area_id: community.id })
    .execute();
  await world.owner
    .transaction()
    .execute((db) => holdForTerm(db, { ...term, organization: body, since: '2023-03-03', until: '2026-03-03' }));
  expect((await sun.sees(queue, { pick: 'open' })).rows).toBeDefined();
  world.pass({ hours: 24 });
  await world.sweep();
  expect(await sun.seesNot(queue, { pick: 'open' })).toBe('not_allowed');
  const pack = at(
    (await packs()).filter(({ giver }) => giver === '老孙'),
    0,
  );
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(signedOnPaper, { handover: pack.id })).toBe('not_found');
  expect(await chen.isRefused(signedOnPaper, { handover: pack.id })).toBe('organizations.handover_no_taker');
  const zhou = await world.arrive('resident', { name: '周接手' });
  await chen.does(nameTaker, { handover: pack.id, person: zhou.id, called: '小周' });
  await chen.does(signedOnPaper, { handover: pack.id });
  const signed = at(
    (await packs()).filter(({ giver }) => giver === '老孙'),
    0,
  );
  expect([signed.givenAt, signed.takenAt]).toEqual(['2026-03-03', '2026-03-03']);
  expect(await zhou.sees(inbox, {})).toBeDefined();
});

test('a helper who leaves has no pack; a post is handed over once', async () => {
  const before = (await packs()).length;
  const helper = await world.arrive('volunteer');
  await chen.does(revoke, { post: helper.post ?? '' });
  const person = await world.arrive('resident');
  const { id } = await chen.does(appoint, {
    person: person.id,
    kind: 'grid-worker',
    area: at(world.places.grids, 1).id,
    called: '新人',
    since: '2026-03-01',
  });
  await chen.does(revoke, { post: id });
  expect(await packs()).toHaveLength(before + 1);
});

test('whoever takes over may live elsewhere, once they hold a post here: the secretary who comes takes the pack of the one who went', async () => {
  const { community, otherCommunity, dwellings } = world.places;
  const admin = await world.arrive('system-admin');
  const old = await world.arrive('secretary', { called: '老书记' });
  await admin.does(revoke, { post: old.post ?? '' });
  const pack = at(
    (await packs()).filter(({ giver }) => giver === '老书记'),
    0,
  );
  const stranger = await world.arrive('resident', { name: '外人', home: at(dwellings, 9) });
  const named = { handover: pack.id, called: '新书记' };
  expect(await chen.isRefused(nameTaker, { ...named, person: stranger.id })).toBe('not_found');
  expect(otherCommunity.id).not.toBe(community.id);
  const fresh = await world.arrive('secretary', { called: '新书记', home: at(dwellings, 9) });
  await fresh.does(nameTaker, { ...named, person: fresh.id });
  for (const one of [old, fresh]) await one.does(confirmHandover, { handover: pack.id });
  expect((await packs()).find(({ id }) => id === pack.id)).toMatchObject({ givenAt: '2026-03-03', takenAt: '2026-03-03' });
});
