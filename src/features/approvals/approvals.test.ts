import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInStaff } from '#features/accounts/passwords.ts';
import { list as notices } from '#features/notices/read.ts';
import { appoint } from '#features/organizations/appoint.ts';
import { appointNewcomer } from '#features/organizations/appoint-newcomer.ts';
import { revoke } from '#features/organizations/revoke.ts';
import { nobody } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../testing/arrive.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { decideAtTheMachine, unanswerable } from './at-the-machine.ts';
import { effectOf } from './carry-out.ts';
import { decide, withdraw } from './decide.ts';
import { approvals } from './feature.ts';
import { count, mine, waiting } from './read.ts';
import { setTerm, terms } from './terms.ts';

let world: World;
let admin: Person;
let guard: Person;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.arrive('system-admin', { called: '韩立新' });
  await world.owner
    .updateTable('post_kind')
    .set({ two_from: dayOf(world.now()) })
    .where('id', 'in', ['secretary', 'community-staff', 'system-admin', 'security-admin', 'audit-admin'])
    .execute();
});
afterAll(() => world.end());

const why = '换届选出来的';
/** What the system administrator asks: that somebody becomes secretary. */
const secretary = async (of: Person) => ({
  ...{ person: of.id, kind: 'secretary', area: world.places.community.id, called: '赵书记', since: '2026-03-02' },
});
const neighbour = () => world.arrive('resident', { name: '赵明' });
/** Asks, and gives what waits for the guard. */
async function asks(person: Person): Promise<string> {
  expect(await admin.isRefused(appoint, { ...(await secretary(person)), why })).toBe('approvals.sent');
  return (await admin.sees(mine, {})).rows[0]?.id ?? '';
}
const holds = async (person: Person) => (await world.system.whoIs(person.token)).posts.map(({ kind }) => kind);
const yes = (approval: string) => ({ approval, verdict: 'yes' as const, answer: '核对过选举结果' });
const no = (approval: string) => ({ approval, verdict: 'no' as const, answer: '还没有公示' });

test('a county that has never had a security administrator is set up by one person, who appoints them first; from then on two are asked', async () => {
  const zhao = await neighbour();
  expect(await admin.isRefused(appoint, await secretary(zhao))).toBe('allowed');
  const qin = await world.arrive('resident', { name: '秦守安' });
  const { county } = world.places;
  await admin.does(appoint, { person: qin.id, kind: 'security-admin', area: county.id, called: '秦守安', since: '2026-03-02' });
  guard = qin;
  expect(await admin.isRefused(appoint, await secretary(await neighbour()))).toBe('approvals.why');
  const li = await world.arrive('resident');
  const volunteer = { person: li.id, kind: 'volunteer', area: world.places.community.id, called: '小李', since: '2026-03-02' };
  expect(await (await world.arrive('secretary')).isRefused(appoint, volunteer)).toBe('allowed');
});

test('asked for with a reason, nothing is done yet; who allows it reads what, whose and why, masked, and their yes does it in the same act', async () => {
  const zhao = await neighbour();
  const approval = await asks(zhao);
  expect(await holds(zhao)).toEqual([]);
  expect((await guard.sees(count, {})).waiting).toBe(1);
  expect((await guard.sees(waiting, {})).rows).toEqual([
    expect.objectContaining({
      ...{ id: approval, deed: '任命岗位', askedAs: '韩立新', posts: '系统管理员', whose: '赵**', reason: why, howMany: null },
      lines: [
        { label: '岗位', says: '社区书记' },
        { label: '在哪里', says: '劲松社区' },
        { label: '称呼', says: '赵书记' },
        { label: '从哪天起', says: '2026-03-02' },
      ],
    }),
  ]);
  expect((await guard.sees(notices, {})).rows[0]?.say).toMatch(/^韩立新请您批一件事：任命岗位。/);
  await guard.does(decide, yes(approval));
  expect(await holds(zhao)).toEqual(['secretary']);
  expect((await admin.sees(mine, {})).rows[0]).toMatchObject({ state: 'yes', decidedAs: '秦守安', answer: '核对过选举结果' });
  expect((await admin.sees(notices, {})).rows[0]?.say).toBe('您请批的「任命岗位」，安全管理员同意了，已经办好。');
  expect((await guard.sees(count, {})).waiting).toBe(0);
  const rows = await world.owner.selectFrom('audit_row').select(['action', 'account']).orderBy('seq', 'desc').limit(3).execute();
  expect(rows.toSorted((one, other) => one.action.localeCompare(other.action))).toEqual([
    { action: 'approvals.ask', account: admin.account },
    { action: 'approvals.decide', account: guard.account },
    { action: 'organizations.appoint', account: admin.account },
  ]);
  const kept = await world.owner.selectFrom('approval').select('sealed').where('id', '=', approval).executeTakeFirstOrThrow();
  expect(kept.sealed).toBeNull();
});

test('somebody who stands in no ledger yet is entered only by the yes, and signs in with the password told before; until then their name and phone are sealed', async () => {
  const newcomer = { name: '孙强', phone: '19900000088', kind: 'secretary', area: world.places.otherCommunity.id, since: '2026-03-02' };
  const password = 'a-long-password';
  expect(await admin.isRefused(appointNewcomer, { ...newcomer, password, why })).toBe('approvals.sent');
  const [asked] = (await guard.sees(waiting, {})).rows;
  expect(asked).toMatchObject({ deed: '任命还不在台账里的人', whose: '孙**' });
  const { rows } = await sql<{ row: string }>`select a::text as row from approval a where id = ${asked?.id}`.execute(world.owner);
  expect(rows[0]?.row).not.toMatch(/孙强|19900000088|a-long-password/);
  const signIn = () => world.system.performing(signInStaff, { token: null }, { phone: newcomer.phone, password });
  await expect(signIn()).rejects.toThrow('accounts.password_wrong');
  await guard.does(decide, yes(asked?.id ?? ''));
  const { session } = await signIn();
  expect((await world.system.whoIs(session ?? null)).posts).toMatchObject([{ kind: 'secretary', called: '孙强' }]);
});

test('a no does nothing and says why; asking again is asking anew, and the same twice at a time is not', async () => {
  const zhao = await neighbour();
  const approval = await asks(zhao);
  expect(await admin.isRefused(appoint, { ...(await secretary(zhao)), why: '另一个理由' })).toBe('approvals.asked_already');
  await guard.does(decide, no(approval));
  expect(await holds(zhao)).toEqual([]);
  expect((await admin.sees(mine, {})).rows[0]).toMatchObject({ state: 'no', answer: '还没有公示' });
  expect(await guard.isRefused(decide, yes(approval))).toBe('approvals.over');
  const again = await asks(zhao);
  await admin.does(withdraw, { approval: again });
  expect([await guard.isRefused(decide, yes(again)), await admin.isRefused(withdraw, { approval: again })]).toEqual([
    'approvals.over',
    'approvals.over',
  ]);
  expect((await guard.sees(waiting, {})).rows).toEqual([]);
});

test('nobody allows what they asked for, nor what concerns them, whatever posts they have come to hold', async () => {
  const zhao = await neighbour();
  const approval = await asks(zhao);
  const { county } = world.places;
  await world.owner.updateTable('post').set({ until: '2026-03-02' }).where('person_id', '=', admin.id).execute();
  const held = { area_id: county.id, called: '也是安全管理员', since: '2026-03-02', kind: 'security-admin', skills: [] };
  for (const person of [admin, zhao])
    await world.owner
      .insertInto('post')
      .values({ id: crypto.randomUUID(), person_id: person.id, ...held })
      .execute();
  for (const person of [admin, zhao]) {
    expect(await person.isRefused(decide, yes(approval))).toBe('not_found');
    expect((await person.sees(waiting, {})).rows).toEqual([]);
  }
  expect(await guard.isRefused(decide, yes(approval))).toBe('approvals.asker_left');
  await guard.does(decide, no(approval));
  for (const person of [admin, zhao])
    await world.owner.updateTable('post').set({ until: '2026-03-02' }).where('person_id', '=', person.id).execute();
  admin = await world.arrive('system-admin', { called: '韩立新' });
});

test('of two who answer at once one does it, the other hears that it is over', async () => {
  const zhao = await neighbour();
  const other = await world.arrive('security-admin', { called: '吴安' });
  const approval = await asks(zhao);
  const both = await world.overlapping(
    'approval',
    () => guard.isRefused(decide, yes(approval)),
    () => other.isRefused(decide, no(approval)),
  );
  expect(both.toSorted()).toEqual(['allowed', 'approvals.over']);
  const { verdict } = await world.owner.selectFrom('approval').select('verdict').where('id', '=', approval).executeTakeFirstOrThrow();
  expect(await holds(zhao)).toEqual(verdict === 'yes' ? ['secretary'] : []);
  await world.owner
    .updateTable('post')
    .set({ until: '2026-03-02' })
    .where('id', '=', other.post ?? '')
    .execute();
});

test('who has left the post that was asked can answer no more; whoever takes it up finds what waits, and a county that had one is never alone again', async () => {
  const zhao = await neighbour();
  const approval = await asks(zhao);
  const { rows } = await sql<{ id: string }>`select id from post where person_id = ${guard.id} and until is null`.execute(world.owner);
  await admin.does(revoke, { post: rows[0]?.id ?? '' });
  expect(await guard.isRefused(decide, yes(approval))).toBe('not_allowed');
  expect(await admin.isRefused(appoint, await secretary(await neighbour()))).toBe('approvals.why');
  guard = await world.arrive('security-admin', { called: '新来的' });
  expect((await guard.sees(waiting, {})).rows.map(({ id }) => id)).toEqual([approval]);
  await guard.does(decide, yes(approval));
  expect(await holds(zhao)).toEqual(['secretary']);
});

test('where nobody is left who could answer, whoever holds the machine does, and only then: it stands in the audit, and whoever asked is told by whom', async () => {
  const next = await world.arrive('resident', { name: '吴安' });
  const zhao = await neighbour();
  const answerable = await asks(zhao);
  const atTheMachine = (approval: string) => world.system.asClock((context) => decideAtTheMachine(context, yes(approval)));
  await expect(atTheMachine(answerable)).rejects.toThrow('approvals.over');
  await guard.does(decide, no(answerable));
  await world.owner.updateTable('post').set({ until: '2026-03-02' }).where('person_id', '=', guard.id).execute();
  const post = { person: next.id, kind: 'security-admin', area: world.places.county.id, called: '吴安', since: '2026-03-02', why };
  expect(await admin.isRefused(appoint, post)).toBe('approvals.sent');
  const [open] = await world.system.asClock(unanswerable);
  expect(open).toMatchObject({ deed: '任命岗位', askedAs: '韩立新', whose: '吴**', reason: why });
  await atTheMachine(open?.id ?? '');
  expect(await holds(next)).toEqual(['security-admin']);
  expect((await admin.sees(mine, {})).rows[0]).toMatchObject({ state: 'yes', decidedAs: '管服务器的人' });
  const written = await world.owner.selectFrom('audit_row').selectAll().where('action', '=', 'machine.decide-approval').execute();
  expect(written).toMatchObject([{ account: null, under: 'nobody', subject: open?.id }]);
  guard = next;
});

test('what was allowed passes the same door again, as whoever asked for it stands there now', async () => {
  const input = { ...(await secretary(await neighbour())), kind: 'volunteer' };
  const carry = world.system.asClock((context) => context.effect(effectOf(appoint.contract.name), { asker: nobody, input }));
  await expect(carry).rejects.toThrow('not_signed_in');
});

test('what nobody answered within three working days, or as many as the county says, is over: not done, destroyed, and whoever asked is told', async () => {
  const zhao = await neighbour();
  const approval = await asks(zhao);
  expect((await admin.sees(mine, {})).rows[0]?.dueAt.slice(0, 10)).toBe('2026-03-05');
  world.pass({ hours: 71 });
  await world.sweep();
  expect((await admin.sees(mine, {})).rows[0]?.state).toBe('waiting');
  world.pass({ hours: 24 });
  expect(await guard.isRefused(decide, yes(approval))).toBe('approvals.over');
  await world.sweep();
  const row = await world.owner.selectFrom('approval').selectAll().where('id', '=', approval).executeTakeFirstOrThrow();
  expect([row.sealed, row.expired_at === null, await holds(zhao)]).toEqual([null, false, []]);
  expect((await admin.sees(notices, {})).rows[0]?.say).toBe('您请批的「任命岗位」，到期没有人答复，没有办。还要办，请再提一次。');
  await guard.does(setTerm, { kind: 'posts', days: 1 });
  expect((await admin.sees(terms, {})).terms).toContainEqual({ kind: 'posts', days: 1 });
  expect(await admin.isRefused(setTerm, { kind: 'posts', days: 9 })).toBe('not_allowed');
  await asks(zhao);
  expect((await admin.sees(mine, {})).rows[0]?.dueAt.slice(0, 10)).toBe('2026-03-09');
});

test('three years on nobody can read who allowed what; the audit still says that somebody did', async () => {
  const before = await world.owner.selectFrom('audit_row').select('seq').where('action', 'like', 'approvals.%').execute();
  await expire(world.owner, [approvals], world.now().add({ hours: 1094 * 24 }));
  expect(await world.owner.selectFrom('approval').select('id').execute()).not.toEqual([]);
  await expire(world.owner, [approvals], world.now().add({ hours: 1096 * 24 }));
  expect(await world.owner.selectFrom('approval').select('id').execute()).toEqual([]);
  expect(await world.owner.selectFrom('audit_row').select('seq').where('action', 'like', 'approvals.%').execute()).toEqual(before);
});
