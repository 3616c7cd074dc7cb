import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallThings } from '#method/catalogue.ts';
import type { Person } from '../../../testing/arrive.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { show } from '../show.ts';
import { dispatch, take, withdraw } from '../verbs.ts';
import { classify } from './classify.ts';
import { tally } from './tally.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const today = { from: '2026-03-02', until: '2026-03-02' };
const counted = async (span = today) => await cast.chen.sees(tally, { community: world.places.community.id, ...span });
const numbers = (cells: readonly { id: string; count: number | null }[]) => Object.fromEntries(cells.map(({ id, count }) => [id, count]));
const asked = (leaf: string) => cast.wang.does(file, { subject: '想请人帮忙', leaf, place: cast.wang.dwelling.id }).then(({ id }) => id);

test('[S2-A9] forty tasks over the five fields of service: the five counts sum to forty', async () => {
  const asks = [
    ['idea', 6],
    ['noise', 7],
    ['activity', 5],
    ['property', 8],
    ['shopping', 14],
  ] as const;
  for (const [leaf, times] of asks) for (let i = 0; i < times; i += 1) await asked(leaf);
  const { fields, total } = await counted();
  expect(fields.map(({ name }) => name)).toEqual(['民意调查', '矛盾纠纷排解', '文化宣传', '民主监督', '便民惠民服务']);
  expect(numbers(fields)).toEqual({ poll: 6, mediation: 7, culture: 5, oversight: 8, convenience: 14 });
  expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  expect(total).toBe(40);
});

test('[S3-A22] every order carries one of the five small things, from its service on; the five counts sum to all orders', async () => {
  const { small, total } = await counted();
  expect(small.map(({ name }) => name)).toEqual(['小事情', '小问题', '小矛盾', '小诉求', '小困难']);
  expect(small.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  const without = await world.owner.selectFrom('matter').select('id').where('small', 'not in', smallThings).execute();
  expect(without).toEqual([]);
  await expect(
    world.owner.updateTable('matter').set({ small: '' }).where('community_id', '=', world.places.community.id).execute(),
  ).rejects.toThrow(/matter_small_check/);
});

test('staff put an order into another class while it is open; who did is kept, and an ended one stays as it is', async () => {
  const { lin, wang, zhou } = cast;
  const matter = await asked('shopping');
  const before = numbers((await counted()).small);
  expect((await lin.sees(show, { matter })).small).toEqual({ id: 'affair', name: '小事情' });
  await lin.does(classify, { matter, small: 'difficulty' });
  expect((await lin.sees(show, { matter })).small).toEqual({ id: 'difficulty', name: '小困难' });
  const after = numbers((await counted()).small);
  expect(after).toEqual({ ...before, affair: (before['affair'] ?? 0) - 1, difficulty: (before['difficulty'] ?? 0) + 1 });
  const kept = await world.owner
    .selectFrom('class_change')
    .select(['was', 'becomes', 'by_account'])
    .where('matter_id', '=', matter)
    .execute();
  expect(kept).toEqual([{ was: 'affair', becomes: 'difficulty', by_account: lin.account }]);
  expect(await lin.isRefused(classify, { matter, small: 'difficulty' })).toBe('matters.class_same');
  expect(await zhou.isRefused(classify, { matter, small: 'affair' })).toBe('not_allowed');
  expect((await wang.sees(show, { matter })).small).toBeNull();
  await wang.does(withdraw, { matter });
  expect(await lin.isRefused(classify, { matter, small: 'affair' })).toBe('matters.class_ended');
});

test('[S3-A20] ten orders by the three ways of supply: six by neighbours, two by firms, two by those who were helped before', async () => {
  const day = { from: '2026-03-03', until: '2026-03-03' };
  const { zhou, shop, wang } = cast;
  const helpedBefore = await world.arrive('volunteer', { called: '受过帮的老赵' });
  await helpedBefore.does(file, { subject: '搬个柜子', leaf: 'carry', place: helpedBefore.dwelling.id });
  world.pass({ hours: 24 });
  const orders = await Promise.all(Array.from({ length: 10 }, () => asked('shopping')));
  for (const matter of orders.slice(0, 6)) await takenBy(zhou, 'volunteer', matter);
  for (const matter of orders.slice(6, 8)) await takenBy(shop, 'shop', matter);
  for (const matter of orders.slice(8)) await takenBy(helpedBefore, 'volunteer', matter);
  const { supply, total } = await counted(day);
  expect(supply.map(({ name, count }) => [name, count])).toEqual([
    ['邻里微帮', 6],
    ['企业微帮', 2],
    ['互助微帮', 2],
  ]);
  expect(supply.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  expect((await wang.sees(show, { matter: orders[0] ?? '' })).assignee?.called).toBe('周师傅');
});

test('how many complained or were in need is not said below five, and cannot be reckoned from the rest', async () => {
  for (let i = 0; i < 3; i += 1) await asked('living');
  const { intake } = await counted();
  expect(numbers(intake)).toMatchObject({ hardship: 0 });
  const { intake: next } = await counted({ from: '2026-03-03', until: '2026-03-03' });
  const cells = numbers(next);
  expect(cells['hardship']).toBeNull();
  expect(Object.values(cells).filter((count) => count === null).length).toBeGreaterThan(1);
});

test('only the desk of the community counts', async () => {
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.seesNot(tally, { community: world.places.community.id, ...today })).toBe('not_found');
  expect(await cast.lin.seesNot(tally, { community: world.places.community.id, ...today })).toBe('not_allowed');
});

async function takenBy(helper: Person, kind: 'volunteer' | 'shop', matter: string): Promise<void> {
  await cast.lin.does(dispatch, { matter, step: 'dispatch', posts: [kind] });
  const price = kind === 'shop' ? { answers: { price: 1000, covers: '代买' } } : {};
  await helper.does(take, { matter, step: 'offer', as: kind, ...price });
}
