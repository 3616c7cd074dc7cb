import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '#features/approvals/decide.ts';
import { mine, waiting } from '#features/approvals/read.ts';
import { appointNewcomer } from '#features/organizations/appoint-newcomer.ts';
import type { Person } from '../../testing/arrive.ts';
import { newPhone as anyPhone } from '../../testing/phones.ts';
import { appShows, setsUp } from '../../testing/second.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { bindByCode, issueBindingCode } from './binding-codes.ts';
import { askBinding, bindingRequests, confirmBinding } from './binding-requests.ts';
import { inviteFamily } from './family/invite.ts';
import { me } from './me.ts';
import { signInStaff } from './passwords.ts';
import { showSecond } from './second/show.ts';

let world: World;
let [admin, guard, chen, clerk]: Person[] = [];
beforeAll(async () => {
  world = await createWorld();
  admin = await world.arrive('system-admin', { called: '韩立新' });
  guard = await world.arrive('security-admin', { called: '秦守安' });
  chen = await world.arrive('secretary', { called: '陈书记' });
  clerk = await world.arrive('community-staff', { called: '李敏' });
});
afterAll(() => world.end());

const someone = (person: Person | undefined): Person => person ?? expect.fail('nobody stands there');
const why = '手机掉水里了，换了一部';
const newPhone = () => anyPhone(world);
const holds = async (phone: Person) => (await phone.sees(me, {})).posts.map(({ kind }) => kind);
const appointed = async (person: string, kind: string) => {
  const post = { id: crypto.randomUUID(), kind, person_id: person, area_id: world.places.community.id ?? '' };
  await world.owner
    .insertInto('post')
    .values({ ...post, called: '新来的', since: '2026-03-02', skills: [] })
    .execute();
};
/** What waits for somebody's answer, the newest asked for. */
const asked = async (person: Person | undefined) => (await someone(person).sees(waiting, {})).rows.at(-1) ?? expect.fail('nothing waits');
const yes = (approval: string) => ({ approval, verdict: 'yes' as const, answer: '打电话问过他本人' });

test('a system administrator does not become a secretary by a code of their own making: another person is asked first, and one code may be made within a day', async () => {
  const secretary = await world.arrive('secretary', { name: '赵明', called: '赵书记' });
  const [hand, issuing] = [someone(admin), { person: secretary.id }];
  expect(await hand.isRefused(issueBindingCode, issuing)).toBe('approvals.why');
  expect(await hand.isRefused(issueBindingCode, { ...issuing, why })).toBe('approvals.sent');
  expect(await hand.isRefused(issueBindingCode, issuing)).toBe('approvals.why');
  const approval = await asked(guard);
  expect(approval).toMatchObject({
    ...{ kind: 'binding', deed: '发绑定码', askedAs: '韩立新', whose: '赵**', reason: why, lends: true },
    lines: [
      { label: '他的岗位', says: '社区书记' },
      { label: '同意以后', says: expect.stringContaining('谁拿着这张纸，谁的手机就能用他本人的名义登录') },
    ],
  });
  await someone(guard).does(decide, yes(approval.id));
  expect((await hand.sees(mine, {})).rows[0]).toMatchObject({ state: 'usable', fetchFrom: null });
  const other = await world.arrive('secretary', { name: '钱亮', called: '钱书记' });
  expect(await hand.isRefused(issueBindingCode, { person: other.id })).toBe('approvals.why');
  const { code } = await hand.does(issueBindingCode, issuing);
  expect((await hand.sees(mine, {})).rows[0]).toMatchObject({ state: 'used' });
  expect(await hand.isRefused(issueBindingCode, issuing)).toBe('approvals.why');
  const phone = await newPhone();
  await phone.does(bindByCode, { code, scope: 'self' });
  expect(await holds(phone)).toEqual(['secretary']);
});

test('a yes is good for a day, a no for nothing, and neither is anybody else’s', async () => {
  const worker = await world.arrive('grid-worker', { name: '孙立' });
  const [hand, issuing] = [someone(chen), { person: worker.id }];
  expect(await hand.isRefused(issueBindingCode, { ...issuing, why })).toBe('approvals.sent');
  await someone(guard).does(decide, { ...yes((await asked(guard)).id), verdict: 'no' });
  expect(await hand.isRefused(issueBindingCode, issuing)).toBe('approvals.why');
  expect(await hand.isRefused(issueBindingCode, { ...issuing, why })).toBe('approvals.sent');
  await someone(guard).does(decide, yes((await asked(guard)).id));
  const second = await world.arrive('secretary', { called: '另一位书记' });
  expect(await second.isRefused(issueBindingCode, issuing)).toBe('approvals.why');
  world.pass({ hours: 24, seconds: 1 });
  expect(await hand.isRefused(issueBindingCode, issuing)).toBe('approvals.why');
});

test('of a helper the clerk asks whoever oversees them; a resident, and a home’s seat in a council, get their code at the counter as ever', async () => {
  const [volunteer, seat, wang] = [await world.arrive('volunteer'), await world.arrive('council-seat'), await world.arrive('resident')];
  const hand = someone(clerk);
  for (const { id: person } of [wang, seat]) expect(await hand.isRefused(issueBindingCode, { person })).toBe('allowed');
  expect(await hand.isRefused(issueBindingCode, { person: volunteer.id, why })).toBe('approvals.sent');
  expect((await someone(guard).sees(waiting, {})).rows.map(({ whose }) => whose)).not.toContain('王**');
  await someone(chen).does(decide, yes((await asked(chen)).id));
  await hand.does(issueBindingCode, { person: volunteer.id });
});

test('who keeps an estate’s money is nobody’s to become by their overseer’s hand, who would allow what they pay', async () => {
  const payer = await world.arrive('fee-payer', { name: '周会计' });
  expect(await someone(chen).isRefused(issueBindingCode, { person: payer.id, why })).toBe('approvals.sent');
  expect(await asked(guard)).toMatchObject({ whose: '周**', kind: 'binding' });
});

test('nobody is asked about themself, and nobody makes a code for their own second phone alone', async () => {
  const [hand, other] = [someone(guard), await world.arrive('system-admin', { called: '第二位' })];
  expect(await someone(admin).isRefused(issueBindingCode, { person: hand.id, why })).toBe('approvals.sent');
  expect((await hand.sees(waiting, {})).rows.map(({ whose, kind }) => [whose, kind])).not.toContainEqual(['王**', 'binding']);
  expect(await other.isRefused(issueBindingCode, { person: other.id })).toBe('approvals.why');
});

test('a phone that asks at the community becomes somebody on a post by a second person’s yes, in that act', async () => {
  const [worker, phone] = [await world.arrive('grid-worker', { name: '吴敏' }), await newPhone()];
  const { id: request } = await phone.does(askBinding, { community: world.places.community.id, name: '吴敏', address: '1号楼' });
  const confirming = { request, person: worker.id, scope: 'self' as const };
  expect(await someone(chen).isRefused(confirmBinding, { ...confirming, why })).toBe('approvals.sent');
  expect(await holds(phone)).toEqual([]);
  const approval = await asked(guard);
  expect([approval.lends, approval.lines[1]?.says]).toEqual([
    false,
    expect.stringContaining(`尾号 ${phone.phone.slice(-4)} 的手机马上能用`),
  ]);
  await someone(guard).does(decide, yes(approval.id));
  expect(await holds(phone)).toEqual(['grid-worker']);
  expect((await someone(chen).sees(bindingRequests, {})).rows.map(({ id }) => id)).not.toContain(request);
  const { lines } = await world.owner.selectFrom('approval').select('lines').where('id', '=', approval.id).executeTakeFirstOrThrow();
  expect(JSON.stringify(lines)).not.toContain(phone.phone.slice(-4));
});

test('a code made for a resident is no code for the post they were given since', async () => {
  const [zhao, phone] = [await world.arrive('resident', { name: '赵新' }), await newPhone()];
  const { code } = await someone(clerk).does(issueBindingCode, { person: zhao.id });
  await appointed(zhao.id, 'community-staff');
  expect(await phone.isRefused(bindByCode, { code, scope: 'self' })).toBe('accounts.paper_before_post');
  expect(await phone.isRefused(bindByCode, { code, scope: 'family' })).toBe('allowed');
  expect(await holds(phone)).toEqual([]);
});

test('whoever was asked of a helper does not allow it of somebody who has got a desk since', async () => {
  const [volunteer, phone] = [await world.arrive('volunteer', { name: '郑远' }), await newPhone()];
  const leader = await world.arrive('street-leader');
  const { id: request } = await phone.does(askBinding, { community: world.places.community.id, name: '郑远', address: '2号楼' });
  const confirming = { request, person: volunteer.id, scope: 'self' as const, why };
  expect(await someone(chen).isRefused(confirmBinding, confirming)).toBe('approvals.sent');
  const approval = await asked(leader);
  await appointed(volunteer.id, 'community-staff');
  expect(await leader.isRefused(decide, yes(approval.id))).toBe('accounts.yes_before_post');
  expect(await holds(phone)).toEqual([]);
  await leader.does(decide, { ...yes(approval.id), verdict: 'no' });
  expect(await someone(chen).isRefused(confirmBinding, confirming)).toBe('approvals.sent');
  await someone(guard).does(decide, yes((await asked(guard)).id));
  expect((await holds(phone)).toSorted()).toEqual(['community-staff', 'volunteer']);
});

test('who acts for the family of somebody on a post has nothing of the post, and needs nobody’s yes', async () => {
  const [worker, phone] = [await world.arrive('grid-worker'), await newPhone()];
  const family = { may: ['see' as const], kin: 'child' as const, days: 30, agreed: 'present' as const };
  expect(await someone(chen).isRefused(issueBindingCode, { person: worker.id, family })).toBe('allowed');
  const { code } = await worker.does(inviteFamily, { may: ['see'], kin: 'child', days: 30 });
  await phone.does(bindByCode, { code, scope: 'self' });
  expect(await holds(phone)).toEqual([]);
});

test('whoever asks shows the second step first, once its day has come', async () => {
  const [hand, worker, wang] = [await world.arrive('secretary'), await world.arrive('grid-worker'), await world.arrive('resident')];
  await world.owner.updateTable('post_kind').set({ step_up_from: '2026-01-01' }).where('id', '=', 'secretary').execute();
  expect(await hand.isRefused(issueBindingCode, { person: worker.id, why })).toBe('step_up');
  expect(await hand.isRefused(issueBindingCode, { person: wang.id })).toBe('allowed');
  const { secret } = await setsUp(world, hand);
  world.pass({ seconds: 31 });
  await hand.does(showSecond, { code: appShows(world, secret) });
  expect(await hand.isRefused(issueBindingCode, { person: worker.id, why })).toBe('approvals.sent');
});

test('who appoints a newcomer by the number of somebody on a post gets no password to that one’s account', async () => {
  const leader = await world.arrive('street-leader');
  const password = 'a-long-password';
  const newcomer = {
    name: '新来的',
    phone: leader.phone,
    kind: 'volunteer',
    area: world.places.community.id,
    since: '2026-03-02',
    password,
  };
  const hand = await world.arrive('secretary', { area: world.places.community });
  await world.owner.updateTable('post_kind').set({ step_up_from: null }).where('id', '=', 'secretary').execute();
  expect(await hand.isRefused(appointNewcomer, newcomer)).toBe('allowed');
  const signingIn = world.system.performing(signInStaff, { token: null }, { phone: leader.phone, password });
  await expect(signingIn).rejects.toThrow('accounts.password_wrong');
});
