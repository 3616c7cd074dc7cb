import { afterAll, beforeAll, expect, test } from 'vitest';
import { list } from '#features/notices/read.ts';
import { myDetails } from '#features/people/correcting/mine.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { acts, type Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { newPhone as anyPhone } from '../../../testing/phones.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { bindByCode, issueBindingCode } from '../binding-codes.ts';
import { askBinding, confirmBinding } from '../binding-requests.ts';
import { family } from '../family/grants.ts';
import { inviteFamily } from '../family/invite.ts';
import { me } from '../me.ts';
import { openSession } from '../open-account.ts';
import { endBinding } from './end.ts';
import { bindingsOf, endBindingFor } from './end-for.ts';
import { myBindings } from './mine.ts';

let world: World;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  clerk = await world.arrive('community-staff', { called: '李敏' });
});
afterAll(() => world.end());

const newPhone = () => anyPhone(world);
/** A resident with a second phone, bound by a paper the clerk made. */
async function withTwoPhones(): Promise<{ wang: Person; lost: Person; binding: string }> {
  const [wang, lost] = [await world.arrive('resident', { name: '王秀英' }), await newPhone()];
  const { code } = await clerk.does(issueBindingCode, { person: wang.id });
  const { id: binding } = await lost.does(bindByCode, { code, scope: 'self' });
  return { wang, lost, binding };
}

const tail = ({ phone }: Person) => phone.slice(-4);
const saidTo = async (person: Person) => (await person.sees(list, {})).rows.map(({ say }) => say);
async function textsTo({ phone }: Person): Promise<string[]> {
  const rows = await world.owner.selectFrom('outbox').select(['id', 'sealed']).execute();
  const texts = rows.map(({ id, sealed }): { to: string; text: string } => JSON.parse(openWithOwnKey(world.system.keys, sealed, id)));
  return texts.filter(({ to }) => to === phone).map(({ text }) => text);
}
const here = '【睦邻】这部手机不能再以原来那位居民本人的名义登录了';
const gone = (phone: Person) => `尾号 ${tail(phone)} 的手机不能再以您本人的名义登录了，是用您自己的账号停的。`;

test('a person reads who may sign in as them: by whose paper or whose word, since when, and which phone is this one', async () => {
  const { wang, lost } = await withTwoPhones();
  const third = await newPhone();
  const { id: request } = await third.does(askBinding, { community: world.places.community.id, name: '王秀英', address: '1号楼' });
  await clerk.does(confirmBinding, { request, person: wang.id, scope: 'self' });
  const now = expect.stringContaining(world.now().toString().slice(0, 10));
  expect((await wang.sees(myBindings, {})).bindings).toMatchObject([
    { phoneTail: tail(wang), how: 'staff', by: null, isThis: true, signedInAt: now },
    { phoneTail: tail(lost), how: 'paper', by: '李敏（社区工作者）', isThis: false, since: now },
    { phoneTail: tail(third), how: 'staff', by: '李敏（社区工作者）', isThis: false },
  ]);
  expect((await lost.sees(myBindings, {})).bindings.map(({ isThis }) => isThis)).toEqual([false, true, false]);
});

test('they end a lost phone: its next request is refused, both phones and nobody else are told, and a paper binds it again', async () => {
  const { wang, lost, binding } = await withTwoPhones();
  await wang.does(endBinding, { binding });
  expect(await lost.seesNot(myDetails, {})).toBe('not_signed_in');
  expect((await world.system.see(me, { token: lost.token }, {})).sentAway).toBe(true);
  expect((await wang.sees(myBindings, {})).bindings.map(({ phoneTail }) => phoneTail)).toEqual([tail(wang)]);
  expect(await textsTo(lost)).toEqual([expect.stringContaining(here)]);
  expect((await saidTo(wang))[0]).toContain(gone(lost));
  expect((await textsTo(wang)).at(-1)).toContain(gone(lost));
  expect(await wang.isRefused(endBinding, { binding })).toBe('not_found');
  const kept = await world.owner.selectFrom('audit_row').select('account').where('action', '=', 'accounts.end-binding').execute();
  expect(kept).toEqual([{ account: wang.account }]);
  const again = await signedInAgain(lost);
  const { code } = await clerk.does(issueBindingCode, { person: wang.id });
  expect(await again.isRefused(bindByCode, { code, scope: 'self' })).toBe('allowed');
});

test('ending the one in use signs out there; the other phone stays and hears of it', async () => {
  const { wang, lost, binding } = await withTwoPhones();
  await lost.does(endBinding, { binding });
  expect(await lost.seesNot(myBindings, {})).toBe('not_signed_in');
  expect((await saidTo(wang))[0]).toContain(gone(lost));
  expect(await wang.seesNot(myDetails, {})).toBe('allowed');
});

test('a number of the ledger nobody signs in with any more hears of what it ended, without a name', async () => {
  const { wang, lost, binding } = await withTwoPhones();
  const [mine] = (await wang.sees(myBindings, {})).bindings;
  await lost.does(endBinding, { binding: mine?.binding ?? '' });
  expect(await textsTo(wang)).toEqual([expect.stringContaining(`尾号 ${tail(lost)}`), expect.stringContaining(here)]);
  expect((await textsTo(wang)).join('')).not.toContain('王');
  expect(await wang.seesNot(myDetails, {})).toBe('not_signed_in');
  await lost.does(endBinding, { binding });
  expect((await textsTo(wang)).at(-1)).toContain(gone(lost));
});

test('whom they let act for them stays; a code the lost phone made in their name is void, and it acts for nobody’s family any more', async () => {
  const { wang, lost, binding } = await withTwoPhones();
  const [mother, daughter] = [await world.arrive('resident', { name: '赵桂兰' }), await world.arrive('resident')];
  const terms = { may: ['see' as const], kin: 'child' as const, days: 30 };
  await daughter.does(bindByCode, { code: (await wang.does(inviteFamily, terms)).code, scope: 'self' });
  await lost.does(bindByCode, { code: (await mother.does(inviteFamily, terms)).code, scope: 'self' });
  const { code } = await lost.does(inviteFamily, { ...terms, kin: 'relative' });
  await wang.does(endBinding, { binding });
  expect((await wang.sees(family, {})).forMe).toMatchObject([{ phoneTail: tail(daughter), ended: false }]);
  expect(await daughter.isRefused(bindByCode, { code, scope: 'self' })).toBe('accounts.paper_wrong');
  expect((await mother.sees(family, {})).forMe).toMatchObject([{ phoneTail: tail(lost), ended: true }]);
  expect((await saidTo(mother))[0]).toBe(`子女（手机尾号 ${tail(lost)}）不再替您办事了。`);
});

test('whoever still signs in there as themself goes on: they lose only whom they were bound to by mistake', async () => {
  const [mother, son] = [await world.arrive('resident'), await world.arrive('resident')];
  const { code } = await clerk.does(issueBindingCode, { person: mother.id });
  const { id: binding } = await son.does(bindByCode, { code, scope: 'self' });
  await mother.does(endBinding, { binding });
  expect((await son.sees(me, {})).actsFor.map(({ person }) => person)).toEqual([son.id]);
});

test('what another person or a family member would end does not exist for them, nor does the list; family is ended elsewhere', async () => {
  const { wang, binding } = await withTwoPhones();
  const [neighbour, daughter] = [await world.arrive('resident'), await newPhone()];
  expect(await neighbour.isRefused(endBinding, { binding })).toBe('not_found');
  expect(await clerk.isRefused(endBinding, { binding })).toBe('not_found');
  const { code } = await wang.does(inviteFamily, { may: ['ask', 'see', 'confirm'], kin: 'child', days: 30 });
  const { id: acting } = await daughter.does(bindByCode, { code, scope: 'self' });
  expect(await daughter.seesNot(myBindings, {})).toBe('not_for_family');
  expect(await daughter.isRefused(endBinding, { binding })).toBe('not_for_family');
  expect(await wang.isRefused(endBinding, { binding: acting })).toBe('not_found');
});

test('an administrator does not end the last phone they sign in with; a resident may, and signs in again by paper', async () => {
  const [admin, wang] = [await world.arrive('system-admin'), await world.arrive('resident')];
  const last = async (person: Person) => ({ binding: (await person.sees(myBindings, {})).bindings[0]?.binding ?? '' });
  expect(await admin.isRefused(endBinding, await last(admin))).toBe('accounts.last_of_administrator');
  expect(await wang.isRefused(endBinding, await last(wang))).toBe('allowed');
});

test('for somebody without their phone the office ends it with a reason, which all their phones read; nobody does it upwards, nor from elsewhere', async () => {
  const { wang, lost, binding } = await withTwoPhones();
  expect((await clerk.sees(bindingsOf, { person: wang.id })).bindings.map(({ phoneTail }) => phoneTail)).toEqual([tail(wang), tail(lost)]);
  const far = await world.arrive('community-staff', { area: world.places.otherCommunity, home: at(world.places.dwellings, 9) });
  const asked = { binding, reason: '号码已换给别人' };
  expect([await far.seesNot(bindingsOf, { person: wang.id }), await far.isRefused(endBindingFor, asked)]).toEqual([
    'not_found',
    'not_found',
  ]);
  await expect(clerk.does(endBindingFor, { binding, reason: '换号' })).rejects.toThrow('请写明为什么停');
  await clerk.does(endBindingFor, asked);
  expect(await lost.seesNot(myDetails, {})).toBe('not_signed_in');
  const say = `尾号 ${tail(lost)} 的手机不能再以您本人的名义登录了，是李敏停的，原因：号码已换给别人。不是您的意思，请马上打社区电话。`;
  expect([(await saidTo(wang))[0], (await textsTo(wang)).at(-1)]).toEqual([say, `【睦邻】${say}`]);
  expect(await textsTo(lost)).toEqual([expect.stringContaining(here)]);
  const rows = await world.owner
    .selectFrom('audit_row')
    .select(['account', 'subject'])
    .where('action', '=', 'accounts.end-binding-for')
    .execute();
  expect(rows).toEqual([{ account: clerk.account, subject: binding }]);
});

test('a clerk’s phone is ended by the secretary, a secretary’s by the system administrator, nobody’s own', async () => {
  const [chen, admin] = [await world.arrive('secretary'), await world.arrive('system-admin')];
  const first = async (person: Person) => ({
    binding: (await person.sees(myBindings, {})).bindings[0]?.binding ?? '',
    reason: '手机丢了，电话核对过',
  });
  const [ofClerk, ofChen, ofAdmin] = [await first(clerk), await first(chen), await first(admin)];
  expect(await clerk.isRefused(endBindingFor, ofChen)).toBe('accounts.vouch_higher');
  expect(await chen.isRefused(endBindingFor, ofChen)).toBe('accounts.vouch_higher');
  expect(await admin.isRefused(endBindingFor, ofAdmin)).toBe('accounts.end_own');
  expect(await admin.isRefused(endBindingFor, ofClerk)).toBe('not_found');
  expect(await admin.isRefused(endBindingFor, ofChen)).toBe('allowed');
  const zhao = await world.arrive('secretary');
  expect(await zhao.isRefused(endBindingFor, ofClerk)).toBe('allowed');
});

async function signedInAgain(person: Person): Promise<Person> {
  const token = await openSession(world.owner, world.system.keys, world.now(), person.account);
  return { ...person, token, ...acts(world.system, token) };
}
