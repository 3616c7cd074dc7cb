import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Hands, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

type Named = { readonly id: string; readonly name: string };
type Grid = Named & { readonly kind: string };

test('a grid with open matters is split: the dialog says what goes along, nothing is lost, and one still comes from the county down to a household', async () => {
  const hands = await handsOf(stage.served.url, '社区书记');
  const third = await gridNamed(hands, '第三网格');
  const before = await standingIn(hands, third);
  expect(before.open.length).toBeGreaterThan(0);
  const secretary = await stage.arrive('社区书记', { opens: '/console/areas?kind=changes' });
  await splits(secretary, await wholeMicroGridOf(hands, third));
  await secretary.part('row', '第三网格 拆出 第九网格').sees(/\d+ 处、\d+ 件事/);
  const [left, gone] = [await standingIn(hands, third), await standingIn(hands, await gridNamed(hands, '第九网格'))];
  const together = [...left.open, ...gone.open];
  expect(together).toHaveLength(before.open.length);
  expect(new Set(together)).toEqual(new Set(before.open));
  expect(sumOf(left.counted, gone.counted)).toEqual(before.counted);
  expect(Math.min(left.counted.persons, gone.counted.persons)).toBeGreaterThan(0);

  await secretary.opens('/console/areas');
  await secretary.sees('各网格相加 7,964 人，台账共 7,964 人，一致');
  await secretary.opens('/console/areas?kind=coverage');
  await secretary.part('row', '第九网格').sees('全在网格里');
  await secretary.part('row', '第九网格').taps('第九网格');
  await secretary.sees(/劲松新景 \d+号楼/);

  const leader = await stage.arrive('街道干部', { opens: '/console/areas?kind=coverage' });
  await leader.taps('劲松社区');
  await leader.part('row', '第九网格').sees('全在网格里');
});

async function splits(secretary: Visitor, micro: string): Promise<void> {
  await secretary.taps('拆分：第三网格');
  const dialog = secretary.part('dialog', '拆分第三网格');
  await dialog.here.getByRole('combobox', { name: '哪些划过去' }).fill(micro);
  await secretary.page.locator('.ant-select-item-option-active').filter({ hasText: micro }).waitFor();
  await secretary.presses('Enter');
  await dialog.sees(/没办完的事 \d+ 件/);
  await dialog.types('第九网格', '新的叫什么');
  await dialog.types('三栋楼一个人走不过来', '为什么改');
  await dialog.taps('拆分第三网格');
}

async function gridNamed(hands: Hands, wanted: string): Promise<string> {
  const { communities } = await hands.asks<{ communities: Named[] }>('areas.communities', {});
  const parent = communities.find(({ name }) => name === '劲松社区')?.id ?? null;
  const { areas } = await hands.asks<{ areas: Grid[] }>('areas.tree', { parent });
  const found = areas.find(({ name }) => name === wanted)?.id ?? '';
  expect(found, wanted).not.toBe('');
  return found;
}

/** As the dialog names it; a grid without one would be split along nothing. */
async function wholeMicroGridOf(hands: Hands, grid: string): Promise<string> {
  const { places } = await hands.asks<{ places: Grid[] }>('areas.ground', { area: grid });
  const [micro] = places.filter(({ kind }) => kind === 'micro-grid').map(({ name }) => `${name}（整个微网格）`);
  expect(micro).toBeDefined();
  return micro ?? '';
}

type Counted = { readonly buildings: number; readonly microGrids: number; readonly households: number; readonly persons: number };
type Matters = { readonly rows: readonly Named[]; readonly next: string | null };

/** What stands in a grid: its homes and people, and its open matters one by one. */
async function standingIn(hands: Hands, area: string): Promise<{ open: string[]; counted: Counted }> {
  const { buildings, microGrids, households, persons } = await hands.asks<Counted>('areas.preview-change', { area, places: [] });
  const open: string[] = [];
  let page: Matters = { rows: [], next: null };
  do {
    page = await hands.asks<Matters>('matters.queue', { area, pick: 'open', ...(page.next === null ? {} : { after: page.next }) });
    open.push(...page.rows.map(({ id }) => id));
  } while (page.next !== null);
  return { open, counted: { buildings, microGrids, households, persons } };
}

function sumOf(one: Counted, other: Counted): Counted {
  return {
    buildings: one.buildings + other.buildings,
    microGrids: one.microGrids + other.microGrids,
    households: one.households + other.households,
    persons: one.persons + other.persons,
  };
}
