import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { board } from '../board.ts';
import { finishStage } from '../stage.ts';
import { begun } from '../testing/begun.ts';
import { setColumns } from './set.ts';

let world: World;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { name: '陈明' });
});
afterAll(() => world.end());

const columnsOf = async (sheet: string) => (await chen.sees(board, { sheet })).columns;
const sheetBy = (pattern: string) => begun(chen, world.places.community.id, { pattern });

test('before items exist columns are added, renamed, put in order, and asked to have more; what is added later must have it', async () => {
  const { sheet, idOf } = await sheetBy('three-aims');
  const [first, second, third] = [idOf('创建新型社区'), idOf('强化规范管理'), idOf('提供温馨服务')];
  const columns = [
    { id: third, name: '把服务送到家', needs: ['due', 'owner'] as const },
    { id: first, name: '创建新型社区' },
    { name: '让院子热闹起来' },
    { id: second, name: '强化规范管理' },
  ].map(({ needs = [], ...one }) => ({ ...one, needs: [...needs] }));
  await chen.does(setColumns, { sheet, columns });
  const now = await columnsOf(sheet);
  expect(now.map(({ name, needs }) => [name, needs])).toEqual([
    ['把服务送到家', ['due', 'owner']],
    ['创建新型社区', []],
    ['让院子热闹起来', []],
    ['强化规范管理', []],
  ]);
  expect(now[0]?.id).toBe(third);
});

test('once a column has items nothing else is asked of them; its name and place still change', async () => {
  const { sheet, idOf, adds } = await sheetBy('three-aims');
  await adds('强化规范管理', '把楼道的杂物清一遍');
  const [first, second, third] = ['创建新型社区', '强化规范管理', '提供温馨服务'].map((name) => ({ id: idOf(name), name }));
  if (!first || !second || !third) throw new Error('three columns were laid');
  const harder = [first, { ...second, name: '管得好', needs: ['due' as const] }, third];
  expect(await chen.isRefused(setColumns, { sheet, columns: harder })).toBe('plans.columns_used');
  expect((await columnsOf(sheet)).map(({ name }) => name)).toEqual(['创建新型社区', '强化规范管理', '提供温馨服务']);
  await chen.does(setColumns, { sheet, columns: [{ ...second, name: '管得好' }, { ...first, needs: ['target'] }, third] });
  expect((await columnsOf(sheet)).map(({ name, open }) => [name, open])).toEqual([
    ['管得好', 1],
    ['创建新型社区', 0],
    ['提供温馨服务', 0],
  ]);
});

test('none is taken away, none doubled, and stages that have begun stay in their order', async () => {
  const { sheet, idOf } = await sheetBy('staged-village');
  const stages = ['清洁乡村', '生态乡村', '宜居乡村', '幸福乡村'].map((name) => ({ id: idOf(name), name }));
  const isRefused = (columns: typeof stages) => chen.isRefused(setColumns, { sheet, columns });
  expect(await isRefused(stages.slice(1))).toBe('plans.columns_kept');
  expect(await isRefused(stages.map((one) => ({ ...one, name: '同一个' })))).toBe('plans.columns_twice');
  await chen.does(setColumns, { sheet, columns: stages.toReversed() });
  await chen.does(setColumns, { sheet, columns: stages });
  const [head] = stages;
  await chen.does(finishStage, { column: head?.id ?? '' });
  expect(await isRefused(stages.toReversed())).toBe('plans.stages_begun');
  await chen.does(setColumns, { sheet, columns: [...stages, { name: '书香乡村' }] });
  expect((await columnsOf(sheet)).map(({ name, stage }) => [name, stage]).at(-1)).toEqual(['书香乡村', 5]);
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await elsewhere.isRefused(setColumns, { sheet, columns: stages })).toBe('not_found');
});
