import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { add } from './add.ts';
import { begin } from './begin.ts';
import { board } from './board.ts';
import { items } from './items.ts';
import { close, showToAll } from './keep.ts';
import { drop, reopen } from './move.ts';
import { sheets } from './sheets.ts';
import { shown } from './shown.ts';
import { begun } from './testing/begun.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const here = () => world.places.community.id;
const listed = (pattern: string) => begun(cast.chen, here(), { pattern });

test('who keeps a list: the office of its own area; leaders and grid workers read, another community does not find it', async () => {
  const { sheet, adds, done } = await listed('problems');
  const id = await adds('问题', '井盖松动');
  const [street, elsewhere] = [await world.arrive('street-leader'), await world.arrive('secretary', { area: world.places.otherCommunity })];
  expect((await street.sees(sheets, { area: here() })).rows.map((row) => row.id)).toContain(sheet);
  expect((await cast.lin.sees(items, { sheet })).rows).toHaveLength(1);
  expect(await street.isRefused(drop, { item: id, said: '替你们划掉' })).toBe('plans.not_yours');
  expect(await elsewhere.seesNot(board, { sheet })).toBe('not_found');
  expect(await elsewhere.isRefused(drop, { item: id, said: '别人的' })).toBe('not_found');
  expect((await elsewhere.sees(sheets, { area: here() })).rows).toEqual([]);
  expect(await elsewhere.isRefused(begin, { pattern: 'problems', area: here(), name: '替别人列', startsOn: '2026-03-02' })).toBe(
    'not_found',
  );
  expect(await cast.wang.isRefused(begin, { pattern: 'problems', area: here(), name: '居民列的', startsOn: '2026-03-02' })).toBe(
    'not_allowed',
  );
  await cast.chen.does(close, { sheet, said: '四个问题都有了着落' });
  await expect(done(id)).rejects.toMatchObject({ code: 'plans.closed' });
});

test('residents read what is shown to them: the item, its post and its state, no person; and nothing before it is shown', async () => {
  const { sheet, adds, done } = await listed('targets');
  const id = await adds('目标', '修好健身角', { owner: cast.he.post ?? '' });
  const seen = async () => (await cast.wang.sees(shown, { area: here() })).sheets.find((one) => one.id === sheet);
  expect(await seen()).toBeUndefined();
  await cast.chen.does(showToAll, { sheet, shown: true });
  await done(id);
  expect(await seen()).toMatchObject({
    columns: [{ name: '目标', open: 0, done: 1, items: [{ subject: '修好健身角', state: 'done', post: '社区工作者' }] }],
  });
  expect(JSON.stringify(await seen())).not.toContain('小何');
  await cast.chen.does(reopen, { item: id, said: '单杠还松着' });
  expect((await seen())?.columns[0]).toMatchObject({ open: 1, done: 0 });
  await cast.chen.does(showToAll, { sheet, shown: false });
  expect(await seen()).toBeUndefined();
});

test('a community names its own columns; a list of thirty-five comes in two pages', async () => {
  const { id: sheet } = await cast.chen.does(begin, {
    pattern: 'own-list',
    area: here(),
    name: '我们自己的清单',
    startsOn: '2026-03-02',
    columns: ['楼里的事', '院里的事'],
  });
  const head = await cast.chen.sees(board, { sheet });
  expect(head.columns.map(({ name, needs }) => [name, needs])).toEqual([
    ['楼里的事', ['due', 'owner']],
    ['院里的事', ['due', 'owner']],
  ]);
  for (let n = 1; n <= 35; n += 1)
    await cast.chen.does(add, {
      sheet,
      column: at(head.columns, 0).id,
      subject: `第${n}件事`,
      due: '2026-12-01',
      owner: cast.he.post ?? '',
    });
  const first = await cast.he.sees(items, { sheet });
  const rest = await cast.he.sees(items, { sheet, after: first.next ?? '' });
  expect([first.rows.length, rest.rows.length, rest.next]).toEqual([30, 5, null]);
  expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(35);
});
