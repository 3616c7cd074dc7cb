import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '#features/approvals/decide.ts';
import { mine, waiting } from '#features/approvals/read.ts';
import { seekJob } from '#features/jobs/seekers.ts';
import { list as notices } from '#features/notices/read.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { erasePerson } from './erase.ts';
import { sayConsent } from './word.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const why = '本人书面申请，存在社区';

test('the office erases nobody alone: what is destroyed never comes back, so a county without a security administrator waits for one', async () => {
  const [chen, wang] = [await world.arrive('secretary'), await world.arrive('resident')];
  expect(await chen.isRefused(erasePerson, { person: wang.id, why })).toBe('people.erase_alone');
  expect((await wang.sees(notices, {})).rows).toEqual([]);
});

test('begun by the secretary and told to whom it concerns, it is done by the yes of a second person, and nothing of them is left in what was asked', async () => {
  const [guard, chen] = [await world.arrive('security-admin', { called: '秦守安' }), await world.arrive('secretary', { called: '陈书记' })];
  const wang = await world.arrive('resident', { name: '王秀英', home: at(world.places.dwellings, 3) });
  await wang.does(sayConsent, { purpose: 'found', given: true });
  await wang.does(seekJob, { trades: ['cleaning'], hours: ['part'], agreed: true });
  expect(await chen.isRefused(erasePerson, { person: wang.id })).toBe('approvals.why');
  expect(await chen.isRefused(erasePerson, { person: wang.id, why })).toBe('approvals.sent');
  expect((await wang.sees(notices, {})).rows.map(({ say }) => say)).toEqual([expect.stringMatching(/^社区书记提出要注销您在社区的信息/)]);
  const [asked] = (await guard.sees(waiting, {})).rows;
  expect(asked).toMatchObject({ deed: '替居民注销', whose: '王**', askedAs: '陈书记', posts: '社区书记', reason: why });
  expect(await chen.isRefused(decide, { approval: asked?.id ?? '', verdict: 'yes', answer: '我自己批' })).toBe('not_found');

  await guard.does(decide, { approval: asked?.id ?? '', verdict: 'yes', answer: '看过申请书' });
  const vault = await world.owner
    .selectFrom('person_vault')
    .select('key_wrapped')
    .where('person_id', '=', wang.id)
    .executeTakeFirstOrThrow();
  expect(vault.key_wrapped).toBeNull();
  expect((await world.system.whoIs(wang.token)).account).toBeNull();
  const sought = await world.owner.selectFrom('job_seeker').select(['trades']).where('person_id', '=', wang.id).executeTakeFirstOrThrow();
  expect(sought.trades).toEqual([]);
  expect((await chen.sees(mine, {})).rows[0]).toMatchObject({ state: 'yes', whose: null, lines: [] });
  const rows = await world.owner.selectFrom('audit_row').select(['action', 'account']).orderBy('seq', 'desc').limit(2).execute();
  expect(new Set(rows.map(({ action, account }) => `${action} ${account}`))).toEqual(
    new Set([`people.erase-person ${chen.account}`, `approvals.decide ${guard.account}`]),
  );
});

test('whoever still waits for an answer, lives elsewhere or is the secretary themself is not erased; nor is it done once work has begun since', async () => {
  const guard = await world.arrive('security-admin');
  const cast = await castOf(world);
  await cast.filed();
  expect(await cast.chen.isRefused(erasePerson, { person: cast.wang.id, why })).toBe('people.still_open');
  const elsewhere = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await cast.chen.isRefused(erasePerson, { person: elsewhere.id, why })).toBe('not_found');
  expect(await cast.chen.isRefused(erasePerson, { person: cast.chen.id, why })).toBe('people.erase_oneself');
  const li = await world.arrive('resident');
  expect(await cast.chen.isRefused(erasePerson, { person: li.id, why })).toBe('approvals.sent');
  await world.owner
    .insertInto('post')
    .values({
      id: crypto.randomUUID(),
      kind: 'volunteer',
      person_id: li.id,
      area_id: world.places.community.id,
      called: '小李',
      since: '2026-03-02',
      skills: [],
    })
    .execute();
  const [asked] = (await guard.sees(waiting, {})).rows;
  expect(await guard.isRefused(decide, { approval: asked?.id ?? '', verdict: 'yes', answer: '看过申请书' })).toBe('people.still_on_post');
});
