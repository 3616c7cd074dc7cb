import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#ui/words.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { inbox, mine, readToCount } from './lists.ts';
import { counts } from './pool.ts';
import { queue } from './queue.ts';
import { show } from './show.ts';
import { fill, withdraw } from './verbs.ts';

let world: World;
let cast: Cast;
const made: Record<'fresh' | 'returned' | 'confirming' | 'working' | 'ended', string> = {
  fresh: '',
  returned: '',
  confirming: '',
  working: '',
  ended: '',
};
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  made.returned = await cast.taken();
  await cast.zhou.does(fill, { matter: made.returned, step: 'work', outcome: 'returned', answers: { reason: '没有工具' } });
  world.pass({ minutes: 30 });
  made.confirming = await cast.done();
  made.working = await cast.taken({ leaf: 'shopping', subject: '代买一袋米' });
  made.ended = await cast.filed();
  await cast.wang.does(withdraw, { matter: made.ended });
  made.fresh = await cast.filed({ subject: '单元门锁坏了', leaf: 'door-lock' });
});
afterAll(() => world.end());

const ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);

test('my matters, the newest first; open or ended', async () => {
  const { wang } = cast;
  expect(ids(await wang.sees(mine, {}))).toEqual([made.fresh, made.ended, made.working, made.confirming, made.returned]);
  expect(ids(await wang.sees(mine, { open: false }))).toEqual([made.ended]);
  expect(ids(await wang.sees(mine, { open: true }))).not.toContain(made.ended);
});

test('what waits for the grid worker: the soonest first, the returned apart', async () => {
  const { lin } = cast;
  const all = await lin.sees(inbox, {});
  expect(ids(all)).toEqual([made.returned, made.fresh]);
  expect(all.counts).toEqual({ all: 2, soon: 1, late: 0, returned: 1 });
  expect(ids(await lin.sees(inbox, { pick: 'soon' }))).toEqual([made.returned]);
  expect(ids(await lin.sees(inbox, { pick: 'returned' }))).toEqual([made.returned]);
});

test('whoever has more than is counted reads that it is more', () => {
  expect([words.counted(readToCount - 1), words.counted(readToCount)]).toEqual(['500', '500+']);
});

test('the list itself says what can be done first, and whether the work can be passed on', async () => {
  const { lin, zhou } = cast;
  expect((await lin.sees(inbox, {})).rows).toMatchObject([{ main: '派单', handOver: false }, { main: '派单' }]);
  expect((await zhou.sees(inbox, {})).rows).toMatchObject([{ id: made.working, main: '办好了', handOver: true }]);
});

test('what waits for a resident is their own answer', async () => {
  const { wang } = cast;
  expect((await wang.sees(inbox, {})).rows).toMatchObject([{ id: made.confirming, step: 'confirm', what: 'rate' }]);
  expect(await wang.sees(counts, {})).toEqual({ inbox: 1, pool: 0, confirm: 1 });
});

test.each([
  ['todo', []],
  ['returned', ['returned']],
  ['confirm', ['confirming']],
  ['soon', ['returned']],
  ['late', []],
  ['open', ['fresh', 'working', 'confirming', 'returned']],
  ['ended', ['ended']],
] as const)('the secretary picks %s out of the queue', async (pick, expected) => {
  const page = await cast.chen.sees(queue, { pick });
  expect(ids(page)).toEqual(expected.map((name) => made[name]));
  expect(page.counts).toEqual({ open: 4, todo: 0, soon: 1, late: 0, returned: 1, confirm: 1 });
});

test('the queue is narrowed by place, by service, by method and by number', async () => {
  const { chen } = cast;
  const open = async (asked: object) => ids(await chen.sees(queue, { pick: 'open', ...asked }));
  expect(await open({ leaf: 'shopping' })).toEqual([made.working]);
  expect(await open({ method: 'point-orders' })).toEqual([]);
  for (const place of [
    at(world.places.grids, 0),
    at(world.places.microGrids, 0),
    at(world.places.buildings, 0),
    world.places.estate,
    cast.wang.dwelling,
  ]) {
    expect(await open({ area: place.id })).toHaveLength(4);
  }
  expect(await open({ area: at(world.places.grids, 1).id })).toEqual([]);
  const { number } = await chen.sees(show, { matter: made.fresh });
  expect(await open({ number })).toEqual([made.fresh]);
});

test('staff of a grid see the queue of their grid, and others nothing of it', async () => {
  const { lin, wang, zhou } = cast;
  expect(ids(await lin.sees(queue, { pick: 'todo' }))).toEqual([made.returned, made.fresh]);
  expect(ids(await lin.sees(queue, { pick: 'open' }))).toHaveLength(4);
  const micro = await world.arrive('micro-grid-worker');
  expect(ids(await micro.sees(queue, { pick: 'open' }))).toHaveLength(4);
  const next = await world.arrive('grid-worker', { area: at(world.places.grids, 1) });
  expect(await next.sees(queue, { pick: 'open' })).toMatchObject({ rows: [], counts: { returned: 0, confirm: 0 } });
  for (const outsider of [wang, zhou]) expect(await outsider.seesNot(queue, {})).toBe('not_allowed');
});

test('long lists come in pages that neither repeat nor leave out, and a strange mark is refused', async () => {
  const { wang, chen, lin } = cast;
  for (let nth = 0; nth < 45; nth += 1) await cast.filed({ subject: `第${nth}件事` });
  const walks = [
    walk(async (after) => await wang.sees(mine, { ...after })),
    walk(async (after) => await chen.sees(queue, { pick: 'open', ...after })),
    walk(async (after) => await lin.sees(queue, { pick: 'todo', ...after })),
    walk(async (after) => await lin.sees(inbox, { ...after })),
  ];
  const [own, open, todo, waiting] = await Promise.all(walks);
  for (const [seen, size] of [
    [own, 50],
    [open, 49],
    [todo, 47],
    [waiting, 47],
  ] as const) {
    expect(seen).toHaveLength(size);
    expect(new Set(seen).size).toBe(size);
  }
  expect(await wang.seesNot(mine, { after: 'nonsense' })).toBe('page_gone');
});

type Page = { rows: { id: string }[]; next: string | null };
async function walk(see: (after: { after?: string }) => Promise<Page>): Promise<string[]> {
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const page: Page = await see(next === null ? {} : { after: next });
    seen.push(...ids(page));
    next = page.next;
  } while (next !== null);
  return seen;
}
