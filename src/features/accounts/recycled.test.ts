import { afterAll, beforeAll, expect, test } from 'vitest';
import { mine } from '#features/matters/lists.ts';
import { list } from '#features/notices/read.ts';
import { acts, type Person } from '../../testing/arrive.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { setsUp } from '../../testing/second.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { askBinding, bindingRequests } from './binding-requests.ts';
import { me } from './me.ts';
import { requestCode } from './request-code.ts';
import { bindingsOf, endBindingFor } from './selves/end-for.ts';
import { signIn } from './sign-in.ts';

let world: World;
let cast: Cast;
let clerk: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  clerk = await world.arrive('community-staff', { called: '李敏' });
});
afterAll(() => world.end());

type Holder = Pick<Person, 'sees' | 'does' | 'isRefused' | 'seesNot'> & { readonly token: string };
/** Whoever holds a number now, and reads the code sent to it. */
async function holderOf(phone: string): Promise<Holder> {
  world.pass({ minutes: 2 });
  const { demoCode } = await world.system.perform(requestCode, { token: null }, { phone });
  const { session } = await world.system.performing(signIn, { token: null }, { phone, code: demoCode ?? '' });
  const token = session ?? expect.fail('no session');
  return { token, ...acts(world.system, token) };
}
const who = async (holder: Holder) => (await holder.sees(me, {})).person;
const said = async (holder: Holder) => (await holder.sees(list, {})).rows.map(({ say }) => say);
const ends = async (person: Person) => {
  const { bindings } = await clerk.sees(bindingsOf, { person: person.id });
  for (const { binding } of bindings) await clerk.does(endBindingFor, { binding, reason: '号码已经换给别人' });
};

test('a number is as good as its holder: as long as nobody ends it, whoever reads its codes is the earlier holder', async () => {
  const wang = await world.arrive('resident');
  expect(await who(await holderOf(wang.phone))).toBe(wang.id);
});

test('once it is ended the number begins anew: whoever has it now reads nothing the earlier holder was told or asked by it, and may be bound as themself', async () => {
  const wang = await world.arrive('resident', { name: '王秀英' });
  await wang.isRefused(askBinding, { community: world.places.community.id ?? '', name: '王秀英', address: '1号楼101' });
  await ends(wang);
  const next = await holderOf(wang.phone);
  expect([await who(next), (await next.sees(me, {})).account === wang.account]).toEqual([null, false]);
  expect(await said(next)).toEqual([expect.stringMatching(/^这部手机不能再以原来那位居民本人的名义登录了/)]);
  expect((await said(next)).join('')).not.toContain('王');
  expect((await clerk.sees(bindingRequests, {})).rows).toEqual([]); // what the earlier holder wrote there waits for nobody
  expect((await next.sees(me, {})).sentAway).toBe(false);
  const again = { community: world.places.community.id ?? '', name: '孙立', address: '2号楼' };
  expect(await next.isRefused(askBinding, again)).toBe('allowed');
});

test('what somebody in no ledger asked by telephone is shown to nobody who gets their number later', async () => {
  const phone = '19900010055';
  await cast.phoned(phone);
  const asker = await holderOf(phone);
  expect((await asker.sees(mine, {})).rows).toHaveLength(1);
  expect(await said(asker)).not.toEqual([]);
  world.pass({ hours: 89 * 24 });
  expect((await (await holderOf(phone)).sees(mine, {})).rows).toHaveLength(1);
  world.pass({ hours: 91 * 24 });
  const next = await holderOf(phone);
  expect([(await next.sees(mine, {})).rows, await said(next)]).toEqual([[], []]);
});

test('a number nobody signed in with for ninety days, after which it may be another’s, is nobody’s until they are bound again: who it stood for hears of it, and family too', async () => {
  const [wang, li] = [await world.arrive('resident', { name: '王秀英' }), await world.arrive('resident', { name: '李春' })];
  world.pass({ hours: 89 * 24 });
  expect(await who(await holderOf(li.phone))).toBe(li.id);
  world.pass({ hours: 2 * 24 });
  const next = await holderOf(wang.phone);
  expect([await who(next), await said(next)]).toEqual([null, [expect.stringMatching(/^这部手机不能再以/)]]);
  expect(await who(await holderOf(li.phone))).toBe(li.id);
});

test('whoever has a second step is not forgotten: the number alone shows nothing there', async () => {
  const chen = await world.arrive('secretary');
  await setsUp(world, chen);
  world.pass({ hours: 365 * 24 });
  const next = await holderOf(chen.phone);
  expect((await next.sees(me, {})).second).toBe('show');
  expect(await next.seesNot(list, {})).toBe('second_first');
});
