import { standsIn } from '#features/areas/door.ts';
import { hideSmall } from '#features/people/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { heldAreas, partsOf, type Scope, scopeOf } from '../scope.ts';
import { picks } from './contract.ts';
import { type Pick, sumOf } from './picks.ts';
import { countsByPart, type Span } from './sums.ts';

/** Which figures of a method are not told. */
export type Hidden = ReadonlySet<Pick>;
export const nothing: Hidden = new Set();
type Of = (method: string) => Hidden;

/**
 * What is hidden of an area among those beside it, for whoever also leads the area around: told on the area's own page, the one it protects could be reckoned. Whoever does not lead that area
 * has nothing to reckon with.
 */
export async function hiddenAbove(seeing: Seeing, { area, around }: Scope, span: Omit<Span, 'area'>): Promise<Of> {
  if (around === null || !(await standsIn(seeing.db, around, heldAreas(seeing.actor)))) return () => nothing;
  const scope = await scopeOf(seeing, around);
  const [rows, parts, above] = [
    await countsByPart(seeing, { ...span, area: scope.area }),
    await partsOf(seeing, scope),
    await hiddenAbove(seeing, scope, span),
  ];
  // in the order of the dialog by parts, for of two alike the first is hidden
  const beside = [...parts.map(({ id }) => id), null];
  const nth = beside.indexOf(area.id);
  return (method) => {
    const of = beside.map((part) => rows.filter((row) => row.method === method && row.part === part));
    const isHidden = (pick: Pick) => nth !== -1 && hideSmall(of.map((some) => sumOf(pick, some)))[nth] === null;
    return new Set(picks.filter((pick) => above(method).has(pick) || isHidden(pick)));
  };
}
