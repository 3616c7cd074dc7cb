import type { Rule } from '../judge.ts';
import type { BuildingRow } from '../kinds/buildings.ts';
import type { Known } from '../known.ts';
import { houseKey, placeKey } from '../values.ts';
import { seenBefore } from './seen.ts';

type BuildingRule = Rule<BuildingRow>;

/** A building is written once, says how many doors it has, and each micro-grid lies in one grid. */
export function buildingRules({ stands, houseStands }: Pick<Known, 'stands' | 'houseStands'>): BuildingRule[] {
  return [wholeAddress, once(), notYet(stands), newHouses(houseStands), hasDoors, oneParent()];
}

/** Whether a row speaks of houses of one storey outside estates; what could not be read is not known to be empty. */
function areHouses({ estate, building }: Parameters<BuildingRule>[0]): boolean {
  return estate === null && building === null;
}

function wholeAddress(row: Parameters<BuildingRule>[0]): ReturnType<BuildingRule> {
  const { estate, building } = row;
  if (estate === null && building) return [['estate', '没有填；小区外的平房，楼栋也要空着']];
  if (areHouses(row) && hasStairs(row)) return [['estate', '没有填；小区外的平房，单元、单元数、层数和每层户数也要空着']];
  return building === null && estate ? [['building', '没有填']] : [];
}

/** Where units or floors are written it is a building whose estate was forgotten, never a house of one storey. */
function hasStairs({ unit, units, floors, doors }: Parameters<BuildingRule>[0]): boolean {
  return [unit, units, floors, doors].some((written) => written !== null);
}

/** A house stands once, here and in the ledger. */
function newHouses(stands: Known['houseStands']): BuildingRule {
  const seen = seenBefore();
  const sayOf = (house: string, at: number): string | null => {
    const first = seen(houseKey(house), at);
    if (first !== undefined) return `与第 ${first} 行重复`;
    return stands(house) === 'no-house' ? null : '已经登记过，不再重复登记';
  };
  return (row, at) => {
    const houses = areHouses(row) ? (row.rooms ?? []) : [];
    return houses.flatMap((house) => {
      const say = sayOf(house, at);
      return say === null ? [] : [['rooms', say] as const];
    });
  };
}

function once(): BuildingRule {
  const seen = seenBefore();
  return ({ estate, building, unit }, at) => {
    if (!estate || !building) return [];
    const whole = `${placeKey(estate)}\n${building}`;
    const first = seen(unit ? `${whole}\n${unit}` : whole, at);
    return first === undefined ? [] : [['building', `与第 ${first} 行重复`]];
  };
}

function notYet(stands: Known['stands']): BuildingRule {
  return ({ estate, building, unit = null }) =>
    estate && building && ['fine', 'no-grid'].includes(stands(estate, building, unit ?? '1单元'))
      ? [['building', '已经登记过，不再重复登记']]
      : [];
}

function hasDoors(row: Parameters<BuildingRule>[0]): ReturnType<BuildingRule> {
  const { unit, units, floors, doors, rooms } = row;
  if (areHouses(row)) return rooms === null ? [['rooms', '没有填，平房要写门牌']] : [];
  const lacksUnits = unit === null && units === null;
  const lacksDoors = rooms === null && (floors === null || doors === null);
  return [
    ...(lacksUnits ? [['units', '没有填，不知道有几个单元'] as const] : []),
    ...(lacksDoors ? [['floors', '和「每层户数」都要填，或者逐个写出房号'] as const] : []),
  ];
}

function oneParent(): BuildingRule {
  const parents = new Map<string, { grid: string; at: number }>();
  return ({ grid, microGrid }, at) => {
    if (!grid || !microGrid) return [];
    const parent = parents.get(placeKey(microGrid)) ?? { grid: placeKey(grid), at };
    parents.set(placeKey(microGrid), parent);
    return parent.grid === placeKey(grid) ? [] : [['microGrid', `在第 ${parent.at} 行属于另一个网格，一个微网格只能属于一个网格`]];
  };
}
