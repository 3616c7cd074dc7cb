import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf } from '#features/accounts/open-account.ts';
import { seekJob } from '#features/jobs/seekers.ts';
import { show } from '#features/matters/show.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { totals } from '../totals.ts';
import { myCopy } from './copy.ts';
import { beforeErasing, eraseMe } from './erase.ts';
import { skilled, talents } from './found.ts';
import { myWord, sayConsent, tellSkills } from './word.ts';

let world: World;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
});
afterAll(() => world.end());

const lawyer = { unit: '正平律师事务所', profession: '律师', specialty: '劳动纠纷' };
const office = () => world.arrive('secretary', { home: at(world.places.dwellings, 7) });

test('[S1-B20] 「律师」 proposes the members who said so and agreed, by unit, profession and specialty, for a team of law', async () => {
  const secretary = await office();
  const he = await world.arrive('member', { called: '贺律师' });
  const other = await world.arrive('volunteer', { called: '小孙' });
  const silent = await world.arrive('member', { called: '不愿意的' });
  await world.owner
    .insertInto('party_member')
    .values([{ person_id: he.id }, { person_id: silent.id }])
    .execute();
  for (const one of [he, other, silent]) await one.does(tellSkills, lawyer);
  for (const one of [he, other]) await one.does(sayConsent, { purpose: 'found', given: true });
  const found = await secretary.sees(skilled, { community, like: '律师', members: true });
  expect(found.people).toEqual([{ person: he.id, called: '贺律师', ...lawyer, member: true }]);
  const byUnit = await secretary.sees(skilled, { community, like: '正平律师' });
  expect(byUnit.people.map(({ called }) => called).toSorted()).toEqual(['小孙', '贺律师']);
  expect((await secretary.sees(skilled, { community, like: '劳动纠纷' })).people).toHaveLength(2);
  expect((await secretary.sees(skilled, { community, like: '会计' })).people).toEqual([]);
});

test('[S3-A45] 「电工」 finds volunteers who agreed to be found, no longer once they take it back, and neighbours see only who agreed to be shown', async () => {
  const [secretary, wang] = [await office(), await world.arrive('resident')];
  const zhao = await world.arrive('volunteer', { called: '赵电工' });
  await zhao.does(tellSkills, { profession: '电工', specialty: '线路检修' });
  const names = async (who: typeof wang) => (await who.sees(skilled, { community, like: '电工' })).people.map(({ called }) => called);
  expect(await names(secretary)).toEqual([]);
  await zhao.does(sayConsent, { purpose: 'found', given: true });
  expect([await names(secretary), await names(wang)]).toEqual([['赵电工'], []]);
  await zhao.does(sayConsent, { purpose: 'public', given: true });
  const [shown] = (await wang.sees(skilled, { community, like: '电工' })).people;
  expect(shown).toMatchObject({ called: '赵电工', profession: '电工', unit: null, member: null });
  for (const purpose of ['found', 'public'] as const) await zhao.does(sayConsent, { purpose, given: false });
  expect([await names(secretary), await names(wang)]).toEqual([[], []]);
  expect(await wang.seesNot(skilled, { community: world.places.otherCommunity.id, like: '电工' })).toBe('not_found');
});

test('[S1-B19] [S1-F4] only the volunteer says that they wish to join the Party, and only who put themself on the list of talent stands on it', async () => {
  const [secretary, chen] = [await office(), await world.arrive('volunteer', { called: '小陈' })];
  await chen.does(sayConsent, { purpose: 'party', given: true });
  expect((await chen.sees(myWord, {})).given).toEqual(['party']);
  expect((await secretary.sees(myWord, {})).given).toEqual([]);
  const { rows: readByOthers } = {
    rows: await world.system.db.selectFrom('consent').select('purpose').where('person_id', '=', chen.id).execute(),
  };
  expect(readByOthers).toEqual([]);
  await expect(
    world.system.db.insertInto('consent').values({ person_id: chen.id, purpose: 'talent', given_at: world.now().toString() }).execute(),
  ).rejects.toThrow('row-level security');

  const listed = async () => (await secretary.sees(talents, { community })).people.map(({ called }) => called);
  expect(await listed()).toEqual([]);
  await chen.does(sayConsent, { purpose: 'talent', given: true });
  expect(await listed()).toEqual(['小陈']);
  await chen.does(sayConsent, { purpose: 'talent', given: false });
  expect(await listed()).toEqual([]);
});

test('the copy holds what is kept about me and nobody else, each with its purpose, ground and keeping time', async () => {
  const wang = await world.arrive('resident', { name: '王小明' });
  await world.arrive('resident', { name: '王大伟' });
  await wang.does(tellSkills, lawyer);
  await wang.does(seekJob, { trades: ['office'], hours: ['part'], agreed: true });
  const { held } = await wang.sees(myCopy, {});
  const kept = (where: string) => held.find((one) => one.where === where)?.values;
  expect([kept('person_vault.name'), kept('person_vault.phone')]).toEqual([['王小明'], [wang.phone]]);
  expect(kept('skill_profile.unit')).toEqual(['正平律师事务所']);
  expect(kept('job_seeker.trades')).toEqual(['office']);
  expect(JSON.stringify(held)).not.toContain('王大伟');
  expect(held.every(({ purpose, basis, kept: time, role }) => [purpose, basis, time, role].every((said) => said !== ''))).toBe(true);
});

test('what is kept of the account somebody signs in with is in their copy: its number, its language, what was told to it; no secret of it, and nothing of whoever acts for them', async () => {
  const [wang, daughter] = [await world.arrive('resident', { name: '王小明' }), await world.arrive('resident')];
  await sql`insert into binding (id, account_id, person_id, scope, how, since) values (gen_random_uuid(), ${daughter.account}, ${wang.id}, 'family', 'staff', now())`.execute(
    world.owner,
  );
  await sql`update account set language = 'en', password_hash = 'scrypt-of-mine' where id = ${wang.account}`.execute(world.owner);
  const { held } = await wang.sees(myCopy, {});
  const kept = (where: string) => held.find((one) => one.where === where)?.values;
  expect([kept('account.phone'), kept('account.language')]).toEqual([[wang.phone], ['英文']]);
  expect(JSON.stringify(held)).not.toContain('scrypt-of-mine');
  expect(JSON.stringify(held)).not.toContain(daughter.phone);
});

test('who takes every consent back loses no service', async () => {
  const { wang, solved } = await castOf(world);
  for (const purpose of ['found', 'public', 'talent', 'party'] as const) {
    await wang.does(sayConsent, { purpose, given: true });
    await wang.does(sayConsent, { purpose, given: false });
  }
  expect((await wang.sees(myWord, {})).given).toEqual([]);
  expect(await wang.isRefused(seekJob, { trades: ['any'], hours: ['full'], agreed: true })).toBe('allowed');
  expect(await solved(5)).toEqual(expect.any(String));
});

test('what somebody asked for, and the stars they gave, stay and count when they have erased themself; nobody’s name stands there', async () => {
  const { wang, chen, solved, filed } = await castOf(world);
  const matter = await solved(5);
  await filed();
  const open = await wang.sees(beforeErasing, {});
  expect(open).toMatchObject({ open: 1, ended: 1, ratings: 1 });
  expect(await wang.isRefused(eraseMe, { sure: true })).toBe('people.still_open');
  await world.owner
    .updateTable('matter')
    .set({ ended_at: world.now().toString(), outcome: 'withdrawn', step: null })
    .where('opener_person', '=', wang.id)
    .where('ended_at', 'is', null)
    .execute();
  const stars = () => world.owner.selectFrom('rating').select('matter_id').where('matter_id', '=', matter).execute();
  const before = await stars();
  await wang.does(eraseMe, { sure: true });
  expect(await stars()).toEqual(before);
  expect(before).toHaveLength(1);
  expect(await chen.sees(show, { matter })).toMatchObject({ subject: '楼道灯不亮' });
});

test('who erases themself can be opened and found by nobody, and their phone signs in as a stranger; a post or open work is settled first', async () => {
  const chen = await world.arrive('volunteer');
  expect(await chen.isRefused(eraseMe, { sure: true })).toBe('people.still_on_post');
  const [secretary, wang] = [await office(), await world.arrive('resident', { home: at(world.places.dwellings, 3) })];
  await wang.does(tellSkills, lawyer);
  await wang.does(sayConsent, { purpose: 'found', given: true });
  expect(await wang.sees(beforeErasing, {})).toEqual({ posts: 0, open: 0, inHand: 0, ended: 0, ratings: 0 });
  const before = await secretary.sees(totals, { community });
  await wang.does(eraseMe, { sure: true });
  const vault = await world.owner
    .selectFrom('person_vault')
    .select('key_wrapped')
    .where('person_id', '=', wang.id)
    .executeTakeFirstOrThrow();
  expect(vault.key_wrapped).toBeNull();
  const person = await world.owner
    .selectFrom('person')
    .select(['masked', 'household_id'])
    .where('id', '=', wang.id)
    .executeTakeFirstOrThrow();
  expect(person).toEqual({ masked: '**', household_id: null });
  expect((await secretary.sees(skilled, { community, like: '律师' })).people.map(({ person: id }) => id)).not.toContain(wang.id);
  const after = await secretary.sees(totals, { community });
  expect([after.persons, after.households]).toEqual([(before.persons ?? 0) - 1, (before.households ?? 0) - 1]);
  expect(await wang.seesNot(myWord, {})).toBe('not_signed_in');
  expect(await accountOf(world.owner, world.system.keys, world.now(), wang.phone)).not.toBe(wang.account);
});
