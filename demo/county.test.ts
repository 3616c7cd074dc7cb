import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindingRequests } from '#features/accounts/binding-requests.ts';
import { family } from '#features/accounts/family/grants.ts';
import { decide } from '#features/approvals/decide.ts';
import { waiting } from '#features/approvals/read.ts';
import { live } from '#features/figures/live.ts';
import { members } from '#features/imports/kinds/members.ts';
import { undo } from '#features/imports/undo.ts';
import { passedOn } from '#features/matters/acting/passed-on.ts';
import { unmatched } from '#features/matters/dispatching/unmatched.ts';
import { minutesOpen } from '#features/matters/effort/effort.ts';
import { helpersOf } from '#features/matters/helping/helping.ts';
import { inbox } from '#features/matters/lists.ts';
import { pool } from '#features/matters/pool.ts';
import { queue } from '#features/matters/queue.ts';
import { templates } from '#features/matters/replies/templates.ts';
import { ratingReport } from '#features/matters/reports.ts';
import { rules } from '#features/matters/ruling/rules.ts';
import { posts } from '#features/organizations/posts.ts';
import { revoke } from '#features/organizations/revoke.ts';
import { staffing } from '#features/organizations/staffing.ts';
import { uncovered } from '#features/people/households.ts';
import { residentsHere } from '#features/people/residents-here.ts';
import { totals } from '#features/people/totals.ts';
import { whoLooked } from '#features/people/who-looked.ts';
import { csvOf, deskOf } from '../src/testing/handing-in.ts';
import { createJinsong, type Jinsong } from '../src/testing/jinsong.ts';

let county: Jinsong;
beforeAll(async () => {
  county = await createJinsong();
}, 120_000);
afterAll(() => county.end());

test('[S3-A1] 劲松社区 has 7,964 residents, 829 of them Party members: 10.4 %, grid by grid', async () => {
  const [secretary, community] = [await county.as('社区书记'), await county.community('劲松社区')];
  const { grids, ...whole } = await secretary.sees(totals, { community });
  expect(whole).toEqual({ households: 3052, persons: 7964, members: 829, centreHouseholds: 72, uncovered: 0 });
  expect((((whole.members ?? 0) / (whole.persons ?? 1)) * 100).toFixed(1)).toBe('10.4');
  for (const figure of ['households', 'persons', 'members', 'centreHouseholds'] as const) {
    expect(grids.reduce((sum, grid) => sum + (grid[figure] ?? 0), 0)).toBe(whole[figure]);
  }
  expect(grids.every(({ members, persons }) => (members ?? 0) <= (persons ?? 0))).toBe(true);
  const told = { persons: 7964, members: 829, share: 10.4 };
  expect(await county.system.see(residentsHere, { token: null }, { community })).toEqual(told);
  for (const { output } of [residentsHere.contract, totals.contract])
    expect([829, 7965].map((members) => output.safeParse({ ...whole, grids, ...told, members }).success)).toEqual([true, false]);
  expect(grids.map(({ name, microGrids }) => [name, microGrids])).toEqual(
    ['一', '二', '三', '四', '五', '六', '七', '八'].map((n) => [`第${n}网格`, 3]),
  );
  expect((await secretary.sees(uncovered, { community })).rows).toEqual([]);

  const unknown = { name: '赵有福', idNumber: '140106196003158607', branch: '第一网格党支部' };
  const { faults } = await deskOf(county, secretary, community).judged('members', csvOf(members, [unknown]));
  expect(faults.map(({ say }) => say)).toEqual(['「身份证号」不在户籍台账里，请先把这位党员登记进台账，或核对号码']);
});

test('a ledger added to in a hurry: four rows go in, fourteen stay out with a sentence each, and what nobody may ask is left out', async () => {
  const [secretary, community] = [await county.as('社区书记'), await county.community('劲松社区')];
  const bytes = readFileSync(join(import.meta.dirname, '带错的户籍台账.xlsx'));
  const batch = await deskOf(county, secretary, community).takenOver('residents', bytes, '带错的户籍台账.xlsx');
  expect(batch).toMatchObject({
    state: 'accepted',
    counts: { rows: 18, good: 4, faulty: 14 },
    ignored: ['「健康状况」列不会导入：健康情况是敏感个人信息，台账不收'],
  });
  expect(batch.faults).toHaveLength(14);
  expect((await secretary.sees(totals, { community })).persons).toBe(7964 + 4);
  expect(await secretary.isRefused(undo, { batch: batch.id, why: '表填错了，改好再传' })).toBe('approvals.sent');
  const guard = await county.as('安全管理员');
  const [asked] = (await guard.sees(waiting, {})).rows;
  await guard.does(decide, { approval: asked?.id ?? '', verdict: 'yes', answer: '核对过' });
  expect((await secretary.sees(totals, { community })).persons).toBe(7964);
});

test('[S1-A2] 滨河北路社区: three grids hold fourteen micro-grids, and no household stands outside', async () => {
  const [head, community] = [await county.as('网格长'), await county.community('滨河北路社区')];
  const { grids, uncovered: outside, households } = await head.sees(totals, { community });
  expect(grids.map(({ name, microGrids }) => [name, microGrids])).toEqual([
    ['第一网格', 5],
    ['第二网格', 5],
    ['第三网格', 4],
  ]);
  expect([outside, households]).toEqual([0, 1236]);
  const parents = await county.owner
    .selectFrom('area')
    .select(['parent_id', 'grid_id'])
    .where('kind', '=', 'micro-grid')
    .where('community_id', '=', community)
    .execute();
  expect(parents).toHaveLength(14);
  expect(parents.every(({ parent_id, grid_id }) => parent_id !== null && grid_id === parent_id)).toBe(true);
});

test('[S1-A4] a grid team of 1 + 3 + 14 + 14 = 32; without one assistant it is 31, and that micro-grid lacks one', async () => {
  const [secretary, community] = [await secretaryOf('滨河北路社区'), await county.community('滨河北路社区')];
  const team = async () => {
    const { kinds, total } = await secretary.sees(staffing, { community });
    return { total, kinds: kinds.map(({ name, held, areas, lacking }) => [name, `${held}/${areas}`, ...lacking]) };
  };
  expect(await team()).toEqual({
    total: 32,
    kinds: [
      ['网格长', '1/1'],
      ['专职网格员', '3/3'],
      ['微网格员', '14/14'],
      ['辅助微网格员', '14/14'],
    ],
  });
  const [assistant] = (await secretary.sees(posts, { community, kind: 'micro-grid-assistant' })).rows;
  await secretary.does(revoke, { post: assistant?.id ?? '' });
  expect(await team()).toEqual({
    total: 31,
    kinds: [
      ['网格长', '1/1'],
      ['专职网格员', '3/3'],
      ['微网格员', '14/14'],
      ['辅助微网格员', '13/14', expect.stringContaining(assistant?.area ?? '?')],
    ],
  });
});

test('the Party stands as a tree: one committee, eight branches, twenty-four groups, seventy-two centre households', async () => {
  const community = await county.community('劲松社区');
  const nodes = await county.owner
    .selectFrom('organization as o')
    .innerJoin('area as a', 'a.id', 'o.area_id')
    .leftJoin('organization as up', 'up.id', 'o.parent_id')
    .select(['o.kind', 'a.kind as stands', 'up.kind as under'])
    .where((eb) => eb.or([eb('a.id', '=', community), eb('a.community_id', '=', community)]))
    .where('o.kind', 'in', ['committee', 'branch', 'group'])
    .execute();
  const count = (kind: string, stands: string, under: string | null) =>
    nodes.filter((node) => node.kind === kind && node.stands === stands && node.under === under).length;
  expect([
    count('committee', 'community', null),
    count('branch', 'grid', 'committee'),
    count('group', 'micro-grid', 'branch'),
    nodes.length,
  ]).toEqual([1, 8, 24, 33]);
  const centres = await county.owner
    .selectFrom('post')
    .select('area_id')
    .where('kind', '=', 'centre-household')
    .where('community_id', '=', community)
    .execute();
  expect([centres.length, new Set(centres.map(({ area_id }) => area_id)).size]).toEqual([72, 24]);
});

test('whoever arrives finds work of every kind waiting', async () => {
  const secretary = await county.as('社区书记');
  const { counts } = await secretary.sees(queue, {});
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
  expect((await (await county.as('专职网格员')).sees(inbox, {})).counts.all).toBeGreaterThan(1);
  expect((await (await county.as('志愿者')).sees(pool, {})).rows.length).toBeGreaterThan(1);
  expect((await (await county.as('志愿者')).sees(inbox, {})).rows.length).toBeGreaterThan(0);
  expect((await (await county.as('居民')).sees(inbox, {})).rows.map(({ what }) => what).toSorted()).toEqual(['rate', 'sign']);
  const community = await county.community('劲松社区');
  const told = (await secretary.sees(ratingReport, { community })).leaves.filter(({ average }) => average !== null);
  expect(told).toMatchObject([{ leaf: 'stair-light', name: '楼道灯', count: 5, average: 4.8 }]);
});

test('every screen has life from the first start: what stands beside the orders is there too', async () => {
  const community = await county.community('劲松社区');
  const [secretary, worker] = [await county.as('社区书记'), await county.as('专职网格员')];
  expect((await secretary.sees(rules, { community })).rows).toHaveLength(1);
  expect((await secretary.sees(templates, { community })).templates).toHaveLength(3);
  expect((await secretary.sees(unmatched, { community })).leaves).toMatchObject([{ name: '修收音机', count: 2 }]);
  expect((await secretary.sees(minutesOpen, { community })).orders).toHaveLength(1);
  expect((await secretary.sees(bindingRequests, {})).rows).toHaveLength(1);
  expect((await secretary.sees(helpersOf, { community })).helpers.filter(({ told }) => told).length).toBeGreaterThan(5);
  expect((await worker.sees(inbox, {})).rows.map(({ what }) => what)).toContain('extension');
  expect((await worker.sees(passedOn, {})).rows).toMatchObject([{ how: 'escalated' }]);
  expect((await worker.sees(inbox, {})).rows.map(({ met }) => met)).toContain(3);
  expect((await (await county.as('居民')).sees(family, {})).iFor).toMatchObject([{ calls: '爸妈', ended: false }]);
  expect((await (await county.as('居民')).sees(whoLooked, {})).rows).toMatchObject([{ reason: '打电话约上门的时间' }]);
  const { parts } = await secretary.sees(live, { area: community });
  expect(parts.filter(({ open, came }) => open === null || came === null)).toEqual([]);
});

async function secretaryOf(community: string) {
  return await county.asHolder('secretary', await county.community(community));
}
