/** What a community looks like before anybody lives in it. */
export type Plan = {
  readonly name: string;
  readonly seed: number;
  /** The first six places of every invented ID number. */
  readonly areaCode: string;
  /** Seven digits before a running number; 1990000 and 1990001 stand out as invented. */
  readonly phones: string;
  readonly estates: readonly EstatePlan[];
  /** How many micro-grids each grid holds, in order. */
  readonly grids: readonly number[];
  readonly households: number;
  readonly residents: number;
  readonly members: number;
  readonly centres: number;
  readonly staff: { readonly workers: number; readonly heads: number; readonly buildingHeads: boolean };
  readonly helpers: { readonly volunteers: number; readonly shops: number };
};

/** Buildings of one make. `microGrids` names the buildings of each micro-grid in turn; `4-1` is the first unit of building 4 alone. */
export type EstatePlan = {
  readonly name: string;
  readonly address: string;
  readonly units: number;
  readonly floors: number;
  readonly doors: number;
  readonly microGrids: readonly (readonly string[])[];
};

/** 太原市迎泽区老军营街道: 7,964 residents, 829 of them Party members, 8 grids, 24 micro-grids, 72 centre households (rows S3-A1, S3-A3). */
export const jinsong: Plan = {
  name: '劲松社区',
  seed: 7964,
  areaCode: '140106',
  phones: '1990000',
  grids: [3, 3, 3, 3, 3, 3, 3, 3],
  households: 3052,
  residents: 7964,
  members: 829,
  centres: 72,
  staff: { workers: 9, heads: 1, buildingHeads: true },
  helpers: { volunteers: 46, shops: 18 },
  estates: [
    { name: '劲松新景', address: '劲松路 1 号', units: 2, floors: 17, doors: 4, microGrids: alone(9) },
    { name: '劲松南院', address: '劲松路 18 号', units: 4, floors: 6, doors: 2, microGrids: together(6, 3) },
    { name: '劲松北院', address: '劲松路 21 号', units: 4, floors: 6, doors: 2, microGrids: together(3, 3) },
    { name: '锦绣苑', address: '老军营东街 6 号', units: 2, floors: 11, doors: 4, microGrids: [['1', '4-1'], ['2', '4-2'], ['3']] },
    { name: '老军营二巷院', address: '老军营二巷 9 号', units: 2, floors: 5, doors: 3, microGrids: together(3, 4) },
  ],
};

/** 古交市西曲街道: 3 grids, 14 micro-grids, a grid team of 1 + 3 + 14 + 14 (rows S1-A2, S1-A4); the other figures are ours. */
export const binhe: Plan = {
  name: '滨河北路社区',
  seed: 3214,
  areaCode: '140181',
  phones: '1990001',
  grids: [5, 5, 4],
  households: 1236,
  residents: 3208,
  members: 286,
  centres: 28,
  staff: { workers: 4, heads: 1, buildingHeads: false },
  helpers: { volunteers: 17, shops: 6 },
  estates: [
    { name: '滨河北苑', address: '滨河北路 3 号', units: 2, floors: 6, doors: 4, microGrids: together(5, 2) },
    { name: '汾西家园', address: '滨河北路 15 号', units: 2, floors: 12, doors: 4, microGrids: alone(5) },
    { name: '西曲宿舍', address: '西曲路 8 号', units: 3, floors: 5, doors: 2, microGrids: together(4, 3) },
  ],
};

/** One building to a micro-grid. */
function alone(howMany: number): string[][] {
  return together(howMany, 1);
}

function together(microGrids: number, buildings: number): string[][] {
  return Array.from({ length: microGrids }, (_, m) => Array.from({ length: buildings }, (_building, b) => String(m * buildings + b + 1)));
}
