import { afterAll, beforeAll, expect, test } from 'vitest';
import { list } from '#features/notices/read.ts';
import { myDetails } from '#features/people/correcting/mine.ts';
import { stamp } from '#kernel/clock.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { bindByCode, issueBindingCode } from './binding-codes.ts';
import { askBinding, bindingRequests, confirmBinding, declineBinding } from './binding-requests.ts';
import { me } from './me.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const community = () => world.places.community.id ?? '';

/** Somebody signed in whom no person of the ledger stands behind yet. */
async function stranger(dwelling = 9): Promise<Person> {
  const somebody = await world.arrive('resident', { name: '过路人', home: at(world.places.dwellings, dwelling) });
  await world.owner
    .updateTable('binding')
    .set({ until: stamp(world.now()) })
    .where('account_id', '=', somebody.account)
    .execute();
  await world.owner.updateTable('session').set({ person_id: null }).where('account_id', '=', somebody.account).execute();
  return somebody;
}
const actsFor = async (person: Person) => (await person.sees(me, {})).actsFor.map(({ person: id, scope }) => [id, scope]);

test('a paper code binds whoever holds it to the person, once', async () => {
  const [staff, grandmother, asker, thief] = [
    await world.arrive('community-staff'),
    await world.arrive('resident'),
    await stranger(),
    await stranger(),
  ];
  const { code, expiresAt } = await staff.does(issueBindingCode, { person: grandmother.id });
  expect([code, expiresAt]).toEqual([expect.stringMatching(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/), stamp(world.now().add({ hours: 14 * 24 }))]);
  await asker.does(bindByCode, { code: code.toLowerCase().replace('-', ' '), scope: 'family' });
  expect(await actsFor(asker)).toEqual([[grandmother.id, 'family']]);
  expect((await asker.sees(me, {})).person).toBe(grandmother.id);
  expect(await thief.isRefused(bindByCode, { code, scope: 'self' })).toBe('accounts.paper_wrong');
});

test('a paper code is void after fourteen days, and when a newer one is printed', async () => {
  const [staff, wang, asker] = [await world.arrive('secretary'), await world.arrive('resident'), await stranger()];
  const first = await staff.does(issueBindingCode, { person: wang.id });
  const second = await staff.does(issueBindingCode, { person: wang.id });
  expect(await asker.isRefused(bindByCode, { code: first.code, scope: 'self' })).toBe('accounts.paper_wrong');
  world.pass({ hours: 14 * 24 });
  expect(await asker.isRefused(bindByCode, { code: second.code, scope: 'self' })).toBe('accounts.paper_wrong');
});

async function textsTo(phone: string): Promise<string[]> {
  const rows = await world.owner.selectFrom('outbox').select(['id', 'sealed']).execute();
  const texts = rows.map(({ id, sealed }): { to: string; text: string } => JSON.parse(openWithOwnKey(world.system.keys, sealed, id)));
  return texts.filter(({ to }) => to === phone).map(({ text }) => text);
}

test('whoever makes a paper for a resident does not become them by it, on no phone of their own; the paper stays good for whom it was made', async () => {
  const [chen, wang] = [await world.arrive('secretary'), await world.arrive('resident', { name: '王秀英' })];
  const { code } = await chen.does(issueBindingCode, { person: wang.id });
  const second = await stranger();
  await world.owner.updateTable('binding').set({ person_id: chen.id, until: null }).where('account_id', '=', second.account).execute();
  for (const phone of [chen, second])
    for (const scope of ['self', 'family'] as const) expect(await phone.isRefused(bindByCode, { code, scope })).toBe('accounts.vouch_self');
  expect(await chen.seesNot(myDetails, {})).toBe('allowed');
  expect((await chen.sees(myDetails, {})).phone).toBe(chen.phone);
  expect(await (await stranger()).isRefused(bindByCode, { code, scope: 'self' })).toBe('allowed');
});

test.each(['by paper', 'by staff'])(
  'who becomes somebody on another phone, %s, is told to them where they sign in and by text; a first phone is told nothing about itself',
  async (how) => {
    const [staff, wang, other] = [await world.arrive('secretary'), await world.arrive('resident'), await stranger()];
    if (how === 'by paper') {
      const { code } = await staff.does(issueBindingCode, { person: wang.id });
      await other.does(bindByCode, { code, scope: 'self' });
    } else {
      const { id: request } = await other.does(askBinding, { community: community(), name: '王小明', address: '1号楼' });
      await staff.does(confirmBinding, { request, person: wang.id, scope: 'self' });
    }
    const say = `尾号 ${other.phone.slice(-4)} 的手机从现在起可以用您本人的名义登录，看得到您的信息。不是您的手机，请马上打社区电话。`;
    expect((await wang.sees(list, {})).rows.map((row) => row.say)).toContain(say);
    expect([await textsTo(wang.phone), await textsTo(other.phone)]).toEqual([[`【睦邻】${say}`], []]);

    const first = await stranger(0);
    const { code } = await staff.does(issueBindingCode, { person: first.id });
    await first.does(bindByCode, { code, scope: 'self' });
    expect([(await first.sees(list, {})).rows, await textsTo(first.phone)]).toEqual([[], []]);
  },
);

test('a number the ledger knows hears of whoever becomes its person, though nobody signs in there', async () => {
  const [staff, grandmother, other] = [await world.arrive('secretary'), await stranger(0), await stranger()];
  const { code } = await staff.does(issueBindingCode, { person: grandmother.id });
  await other.does(bindByCode, { code, scope: 'self' });
  expect(await textsTo(grandmother.phone)).toEqual([expect.stringContaining(`尾号 ${other.phone.slice(-4)} 的手机`)]);
});

test('ten wrong paper codes close the day for an account, refused though they are', async () => {
  const [staff, wang, asker] = [await world.arrive('secretary'), await world.arrive('resident'), await stranger()];
  for (let wrong = 0; wrong < 10; wrong += 1)
    expect(await asker.isRefused(bindByCode, { code: 'AAAAA-AAAAA', scope: 'self' })).toBe('accounts.paper_wrong');
  const { code } = await staff.does(issueBindingCode, { person: wang.id });
  expect(await asker.isRefused(bindByCode, { code, scope: 'self' })).toBe('accounts.paper_locked');
  world.pass({ hours: 24 });
  expect(await asker.isRefused(bindByCode, { code, scope: 'self' })).toBe('allowed');
});

test('two who hold copies of one paper: one is bound', async () => {
  const [staff, wang, one, other] = [await world.arrive('secretary'), await world.arrive('resident'), await stranger(), await stranger()];
  const { code } = await staff.does(issueBindingCode, { person: wang.id });
  const answers = await world.overlapping(
    'binding_code',
    () => one.isRefused(bindByCode, { code, scope: 'self' }),
    () => other.isRefused(bindByCode, { code, scope: 'self' }),
  );
  expect(answers.sort()).toEqual(['accounts.paper_wrong', 'allowed']);
});

test('staff confirm who asks, choosing among those it may be; the asker is told', async () => {
  const [staff, li, asker] = [await world.arrive('community-staff'), await world.arrive('resident', { name: '李春生' }), await stranger()];
  await world.arrive('resident', { name: '李春' });
  await world.arrive('resident', { name: '李春生', home: at(world.places.dwellings, 10) });
  const { id } = await asker.does(askBinding, { community: community(), name: '李春生', address: '1号楼1单元101' });
  const request = (await staff.sees(bindingRequests, {})).rows.find((row) => row.id === id);
  expect(request).toMatchObject({
    name: '李春生',
    address: '1号楼1单元101',
    phoneTail: asker.phone.slice(-4),
    candidates: [{ person: li.id, masked: '李**', dwelling: '劲松新景 1号楼 1单元 101' }],
  });
  expect(await asker.isRefused(askBinding, { community: community(), name: '李春生', address: '再问一次' })).toBe('accounts.asked_already');

  await staff.does(confirmBinding, { request: id, person: li.id, scope: 'self' });
  expect(await actsFor(asker)).toEqual([[li.id, 'self']]);
  expect((await staff.sees(bindingRequests, {})).rows.map((row) => row.id)).not.toContain(id);
  expect(await staff.isRefused(confirmBinding, { request: id, person: li.id, scope: 'self' })).toBe('accounts.decided_already');
  expect(await asker.sees(list, {})).toMatchObject({ rows: [{ say: expect.stringContaining('已经绑定') }] });
});

test('acting for family ends by itself after a year, being oneself does not', async () => {
  const [staff, mother, wang, daughter] = [
    await world.arrive('secretary'),
    await world.arrive('resident'),
    await world.arrive('resident'),
    await stranger(),
  ];
  for (const [person, scope] of [
    [mother.id, 'family'],
    [wang.id, 'self'],
  ] as const) {
    const { code } = await staff.does(issueBindingCode, { person });
    await daughter.does(bindByCode, { code, scope });
  }
  const untils = (await daughter.sees(me, {})).actsFor.map(({ scope, until }) => [scope, until?.slice(0, 10) ?? null]);
  const nextYear = stamp(world.now().add({ hours: 365 * 24 })).slice(0, 10);
  expect(untils).toEqual([
    ['self', null],
    ['family', nextYear],
  ]);
});

test('a declined request gives its reason, and one may ask again', async () => {
  const [staff, asker] = [await world.arrive('secretary'), await stranger()];
  const { id } = await asker.does(askBinding, { community: community(), name: '赵一', address: '不记得了' });
  await staff.does(declineBinding, { request: id, reason: '地址对不上，请带证件来' });
  expect(await actsFor(asker)).toEqual([]);
  expect(await asker.isRefused(askBinding, { community: community(), name: '赵一', address: '2号楼' })).toBe('allowed');
});

test('nobody confirms themselves, and another community neither sees nor decides', async () => {
  const [staff, wang] = [await world.arrive('community-staff'), await world.arrive('resident')];
  const far = await world.arrive('community-staff', { area: world.places.otherCommunity, home: at(world.places.dwellings, 9) });
  const own = await staff.does(askBinding, { community: community(), name: '王小明', address: '1号楼' });
  expect(await staff.isRefused(confirmBinding, { request: own.id, person: wang.id, scope: 'self' })).toBe('accounts.vouch_self');
  expect((await far.sees(bindingRequests, {})).rows).toEqual([]);
  expect(await far.isRefused(confirmBinding, { request: own.id, person: wang.id, scope: 'self' })).toBe('not_found');
  expect(await far.isRefused(declineBinding, { request: own.id, reason: '不认识这个人' })).toBe('not_found');
  expect(await far.isRefused(issueBindingCode, { person: wang.id })).toBe('not_found');
});

test('nobody vouches upwards: a binding to a person gives their posts', async () => {
  const [staff, secretary, admin] = [
    await world.arrive('community-staff'),
    await world.arrive('secretary'),
    await world.arrive('system-admin'),
  ];
  const [li, wang, leader] = [await world.arrive('grid-worker'), await world.arrive('resident'), await world.arrive('street-leader')];
  const canIssue = (person: Person) =>
    Promise.all([wang, li, secretary, leader].map(({ id }) => person.isRefused(issueBindingCode, { person: id })));
  expect(await canIssue(staff)).toEqual(['allowed', 'accounts.vouch_higher', 'accounts.vouch_higher', 'accounts.vouch_higher']);
  expect(await canIssue(secretary)).toEqual(['allowed', 'allowed', 'accounts.vouch_higher', 'accounts.vouch_higher']);
  expect(await canIssue(admin)).toEqual(['not_found', 'not_found', 'allowed', 'allowed']);
});

test('what an asker writes is sealed in the database', async () => {
  const asker = await stranger();
  const { id } = await asker.does(askBinding, { community: community(), name: '保密人', address: '某处' });
  const { sealed } = await world.owner.selectFrom('binding_request').select('sealed').where('id', '=', id).executeTakeFirstOrThrow();
  expect(sealed.toString('utf8')).not.toContain('保密人');
});
