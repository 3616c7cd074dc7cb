import type { EstatePlan, Plan } from './plan.ts';

/** A row of 小区楼栋: a building, or one unit of it. */
export type Block = {
  readonly estate: EstatePlan;
  readonly building: string;
  /** Only where the building's units lie in different micro-grids. */
  readonly unit: string;
  readonly grid: string;
  readonly microGrid: string;
};

export type Home = { readonly block: Block; readonly unit: string; readonly room: string };

/** The buildings with their grids, in the order of the estates. */
export function blocksOf({ estates, grids }: Plan): Block[] {
  const gridOf = grids.flatMap((microGrids, grid) => Array.from({ length: microGrids }, () => `第${chinese(grid + 1)}网格`));
  const groups = estates.flatMap((estate) => estate.microGrids.map((buildings) => ({ estate, buildings })));
  return groups.flatMap(({ estate, buildings }, micro) =>
    buildings.map((written) => {
      const [number, unit] = written.split('-');
      const microGrid = `第${chinese(micro + 1)}微网格`;
      return { estate, building: `${number}号楼`, unit: unit ? `${unit}单元` : '', grid: gridOf[micro] ?? '', microGrid };
    }),
  );
}

/** Every door of a block, numbered floor by floor: 101, 102 … */
export function homesOf(block: Block): Home[] {
  const { units, floors, doors } = block.estate;
  const unitNames = block.unit ? [block.unit] : Array.from({ length: units }, (_, unit) => `${unit + 1}单元`);
  const rooms = Array.from({ length: floors }, (_, floor) =>
    Array.from({ length: doors }, (_door, door) => String((floor + 1) * 100 + door + 1)),
  );
  return unitNames.flatMap((unit) => rooms.flat().map((room) => ({ block, unit, room })));
}

function chinese(number: number): string {
  const digits = '零一二三四五六七八九';
  const ones = number % 10 === 0 ? '' : digits.charAt(number % 10);
  if (number < 10) return ones;
  return `${number < 20 ? '' : digits.charAt(Math.floor(number / 10))}十${ones}`;
}
