import { afterAll, beforeAll, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import { appoint } from '#features/organizations/appoint.ts';
import { appointNewcomer } from '#features/organizations/appoint-newcomer.ts';
import { eraseMe } from '#features/people/own/erase.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Person } from '../../testing/arrive.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { decide, withdraw } from './decide.ts';
import { mine, waiting } from './read.ts';

let world: World;
let admin: Person;
let guard: Person;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.arrive('system-admin', { called: '韩立新' });
  guard = await world.arrive('security-admin', { called: '秦守安' });
  await world.owner
    .updateTable('post_kind')
    .set({ two_from: dayOf(world.now()) })
    .where('id', 'in', ['secretary', 'community-staff'])
    .execute();
});
afterAll(() => world.end());

const why = '换届选出来的';
const since = '2026-03-02';
async function asks(person: Person): Promise<string> {
  const post = { person: person.id, kind: 'secretary', area: world.places.community.id, called: '赵书记', since, why };
  expect(await admin.isRefused(appoint, post)).toBe('approvals.sent');
  return newest();
}
const newest = async () => (await admin.sees(mine, {})).rows[0]?.id ?? '';
const kept = (id: string) => world.owner.selectFrom('approval').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const yes = (approval: string) => ({ approval, verdict: 'yes' as const, answer: '核对过选举结果' });

test('what waits about somebody who erases themself is over: the request is destroyed, nobody can allow it, and whoever asked is told', async () => {
  const zhao = await world.arrive('resident', { name: '赵明' });
  const approval = await asks(zhao);
  await zhao.does(eraseMe, { sure: true });
  expect(await kept(approval)).toMatchObject({ sealed: null, whose: null, lines: [], expired_at: expect.any(String) });
  expect((await guard.sees(waiting, {})).rows).toEqual([]);
  expect(await guard.isRefused(decide, yes(approval))).toBe('approvals.over');
  expect((await admin.sees(notices, {})).rows[0]?.say).toBe('您请批的「任命岗位」，要办的那个人已经注销了，没有办，您不用再做什么。');
});

test('whoever has answered and erases themself later is called nothing in what they answered', async () => {
  const other = await world.arrive('security-admin', { called: '吴安' });
  const approval = await asks(await world.arrive('resident', { name: '钱进' }));
  await other.does(decide, { approval, verdict: 'no', answer: '还没有公示' });
  expect((await kept(approval)).decided_as).toBe('吴安');
  await world.owner.updateTable('post').set({ until: since }).where('person_id', '=', other.id).execute();
  await other.does(eraseMe, { sure: true });
  expect(await kept(approval)).toMatchObject({ verdict: 'no', decided_as: '——' });
});

const newcomer = { name: '孙强', kind: 'secretary', since, password: 'a-long-password' };
const ways: readonly [string, (approval: string) => Promise<unknown>][] = [
  ['allowed', (approval) => guard.does(decide, yes(approval))],
  ['declined', (approval) => guard.does(decide, { approval, verdict: 'no', answer: '还没有公示' })],
  ['taken back', (approval) => admin.does(withdraw, { approval })],
  [
    'over',
    async () => {
      world.pass({ hours: 24 * 8 });
      await world.sweep();
    },
  ],
];

test.each(ways)(
  'somebody who stands in no ledger yet is called by no name, masked neither, once what was asked about them is %s',
  async (_, ends) => {
    const nth = ways.findIndex(([, one]) => one === ends);
    const asked = { ...newcomer, phone: `1990000009${nth}`, area: world.places.otherCommunity.id, why };
    expect(await admin.isRefused(appointNewcomer, asked)).toBe('approvals.sent');
    const approval = await newest();
    expect((await kept(approval)).whose).toBe('孙**');
    await ends(approval);
    expect(await kept(approval)).toMatchObject({ whose: null, sealed: null });
  },
);
