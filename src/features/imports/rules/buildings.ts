import type { Rule } from '../judge.ts';
import type { BuildingRow } from '../kinds/buildings.ts';
import type { Known } from '../known.ts';
import { placeKey } from '../values.ts';
import { seenBefore } from './seen.ts';

type BuildingRule = Rule<BuildingRow>;

/** A building is written once, says how many doors it has, and each micro-grid lies in one grid. */
export function buildingRules({ stands }: Pick<Known, 'stands'>): BuildingRule[] {
  return [once(), notYet(stands), hasDoors, oneParent()];
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

function hasDoors({ unit, units, floors, doors, rooms }: Parameters<BuildingRule>[0]): ReturnType<BuildingRule> {
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
