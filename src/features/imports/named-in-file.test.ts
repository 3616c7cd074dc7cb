import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide, withdraw } from '#features/approvals/decide.ts';
import { mine, waiting } from '#features/approvals/read.ts';
import { list as notices } from '#features/notices/read.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, deskOf } from '../../testing/handing-in.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { accept } from './decide.ts';
import { staff } from './kinds/staff.ts';

let world: World;
let chen: Person;
let guard: Person;
let leader: Person;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  world = await createWorld();
  const home = at(world.places.dwellings, 11);
  chen = await world.arrive('secretary', { called: '陈书记', home });
  desk = deskOf(world, chen, world.places.community.id);
  await world.owner
    .updateTable('post_kind')
    .set({ two_from: dayOf(world.now()) })
    .where('id', '=', 'community-staff')
    .execute();
  guard = await world.arrive('security-admin', { name: '秦守安', home });
  leader = await world.arrive('county-leader', { home });
});
afterAll(() => world.end());

/** A file that makes somebody a social worker is put before whoever may allow it. */
async function asked(line: { name: string; phone: string }): Promise<string> {
  const batch = await desk.judged('staff', csvOf(staff, [{ post: '社区工作者', ...line }]));
  expect(await chen.isRefused(accept, { batch: batch.id, why: '新招的社工' })).toBe('approvals.sent');
  return (await chen.sees(mine, {})).rows[0]?.id ?? '';
}
const kept = (id: string) =>
  world.owner.selectFrom('approval').select(['lines', 'among', 'mark', 'by_kind']).where('id', '=', id).executeTakeFirstOrThrow();

test('whoever is named in a file allows it not, though they stand in the ledger of another community: it goes to who stands next', async () => {
  const approval = await asked({ name: '秦守安', phone: guard.phone });
  expect(await kept(approval)).toMatchObject({ by_kind: 'county-leader', among: [guard.id] });
  expect((await guard.sees(notices, {})).rows).toEqual([]);
  const oneself = { approval, verdict: 'yes' as const, answer: '我自己' };
  expect(await guard.isRefused(decide, oneself)).toBe('not_found');
  await world.owner.updateTable('approval').set({ by_kind: 'security-admin' }).where('id', '=', approval).execute();
  expect((await guard.sees(waiting, {})).rows).toEqual([]); // asked of their very post, they still do not
  expect(await guard.isRefused(decide, oneself)).toBe('not_found');
  await world.owner.updateTable('approval').set({ by_kind: 'county-leader' }).where('id', '=', approval).execute();
  await leader.does(decide, { approval, verdict: 'no', answer: '先公示' });
});

test('whoever is called like somebody in a file allows it not either, whatever number stands there: they may have written their own', async () => {
  const approval = await asked({ name: '秦守安', phone: '19900020071' });
  expect(await kept(approval)).toMatchObject({ by_kind: 'county-leader', among: [guard.id] });
  expect(await guard.isRefused(decide, { approval, verdict: 'yes', answer: '核对过' })).toBe('not_found');
  await leader.does(decide, { approval, verdict: 'no', answer: '先公示' });
});

test('a file gives an administrator no second post, though somebody allowed it', async () => {
  const auditor = await world.arrive('audit-admin', { name: '沈审', home: at(world.places.dwellings, 11) });
  const approval = await asked({ name: '沈审', phone: auditor.phone });
  await guard.does(decide, { approval, verdict: 'yes', answer: '核对过' });
  await world.sweep();
  const posts = await world.owner.selectFrom('post').select('kind').where('person_id', '=', auditor.id).execute();
  expect(posts).toEqual([{ kind: 'audit-admin' }]);
  const failed = await world.owner.selectFrom('import_batch').select('fault').where('state', '=', 'failed').execute();
  expect(failed).toEqual([{ fault: expect.stringContaining('审计管理员') }]);
});

const ends: readonly [string, (approval: string) => Promise<unknown>][] = [
  ['allowed', (approval) => guard.does(decide, { approval, verdict: 'yes', answer: '核对过' })],
  ['declined', (approval) => guard.does(decide, { approval, verdict: 'no', answer: '先公示' })],
  ['taken back', (approval) => chen.does(withdraw, { approval })],
  [
    'over',
    async () => {
      world.pass({ hours: 24 * 5 });
      await world.sweep();
    },
  ],
];
test.each(ends)(
  'once what was asked about a file is %s, nobody it names is kept, masked neither: how many posts of which kind, and the mark of what was asked',
  async (_, end) => {
    const nth = ends.findIndex(([, one]) => one === end);
    const approval = await asked({ name: '卫青山', phone: `1990002008${nth}` });
    const [read] = (await guard.sees(waiting, {})).rows;
    expect(read?.lines.at(-1)).toEqual({ label: '社区工作者', says: '1 个：卫**' });
    await end(approval);
    const row = await kept(approval);
    expect(JSON.stringify(row.lines)).not.toContain('卫');
    expect(row).toMatchObject({ among: [], mark: expect.any(Buffer) });
    const [answered] = (await chen.sees(mine, {})).rows;
    expect(answered?.lines.at(-1)).toEqual({ label: '社区工作者', says: '1 个' });
  },
);
