import { difference, intersection, union } from 'polyclip-ts';
import { areaOf, boxAround, type Ring } from './shape.ts';

export type Drawn = { readonly name: string; readonly ring: Ring };
/** Ground that belongs to two of a kind, to none within what is around them, or reaches out of it. Areas in the square of the rings' unit. */
export type Misfit = {
  readonly kind: 'overlap' | 'gap' | 'outside';
  readonly names: readonly string[];
  readonly area: number;
  readonly share: number;
};

/** What is under one in two hundred is a hand that trembled, not a quarrel about ground. */
const trembling = 0.005;

/**
 * Which siblings share ground, and which ground inside what is around them none of them has (rows S0-A5, S2-A7). Where what is around them is not drawn, gaps are the
 * holes between them.
 */
export function misfitsOf(siblings: readonly Drawn[], around: Drawn | null): Misfit[] {
  return [...overlapsOf(siblings), ...(siblings.length === 0 ? [] : gapsOf(siblings, around)), ...outsideOf(siblings, around)];
}

function overlapsOf(siblings: readonly Drawn[]): Misfit[] {
  return siblings.flatMap((one, nth) =>
    siblings.slice(nth + 1).flatMap((other) => {
      if (!nearEachOther(one.ring, other.ring)) return [];
      const area = sizeOf(intersection(asPolygon(one.ring), asPolygon(other.ring)));
      return worthSaying('overlap', [one.name, other.name], area, Math.min(areaOf(one.ring), areaOf(other.ring)));
    }),
  );
}

function gapsOf(siblings: readonly Drawn[], around: Drawn | null): Misfit[] {
  const [first = [], ...others] = siblings.map(({ ring }) => asPolygon(ring));
  const covered = union(first, ...others);
  if (around) return worthSaying('gap', [around.name], sizeOf(difference(asPolygon(around.ring), covered)), areaOf(around.ring));
  const holes = covered.flatMap(([, ...inner]) => inner).reduce((sum, hole) => sum + areaOf(hole), 0);
  return worthSaying('gap', [], holes, sizeOf(covered));
}

function outsideOf(siblings: readonly Drawn[], around: Drawn | null): Misfit[] {
  if (!around) return [];
  return siblings.flatMap(({ name, ring }) =>
    worthSaying('outside', [name, around.name], sizeOf(difference(asPolygon(ring), asPolygon(around.ring))), areaOf(ring)),
  );
}

function worthSaying(kind: Misfit['kind'], names: readonly string[], area: number, of: number): Misfit[] {
  const share = of === 0 ? 0 : area / of;
  return share < trembling ? [] : [{ kind, names, area, share }];
}

function nearEachOther(one: Ring, other: Ring): boolean {
  const [a, b] = [boxAround(one), boxAround(other)];
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}

type Polygon = [number, number][][];

/** As the library wants it: arrays it may write into. */
function asPolygon(ring: Ring): Polygon {
  return [ring.map(([x, y]) => [x, y])];
}

function sizeOf(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, [outer = [], ...holes]) => sum + areaOf(outer) - holes.reduce((gone, hole) => gone + areaOf(hole), 0), 0);
}
