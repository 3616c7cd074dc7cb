import { shared, together, without } from './clip.ts';
import { boxAroundAll, type Parts, sizeOf } from './parts.ts';

export type Drawn = { readonly name: string; readonly parts: Parts };
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
 * Which siblings share ground, and which ground inside what is around them none of them has (rows S0-A5, S2-A7). A hole in one of them is a gap until another fills it.
 * Where what is around them is not drawn, gaps are the holes between them.
 */
export function misfitsOf(siblings: readonly Drawn[], around: Drawn | null): Misfit[] {
  return [...overlapsOf(siblings), ...(siblings.length === 0 ? [] : gapsOf(siblings, around)), ...outsideOf(siblings, around)];
}

function overlapsOf(siblings: readonly Drawn[]): Misfit[] {
  return siblings.flatMap((one, nth) =>
    siblings.slice(nth + 1).flatMap((other) => {
      if (!nearEachOther(one.parts, other.parts)) return [];
      const area = sizeOf(shared(one.parts, other.parts));
      return worthSaying('overlap', [one.name, other.name], area, Math.min(sizeOf(one.parts), sizeOf(other.parts)));
    }),
  );
}

function gapsOf(siblings: readonly Drawn[], around: Drawn | null): Misfit[] {
  const covered = together(siblings.map(({ parts }) => parts));
  if (around) return worthSaying('gap', [around.name], sizeOf(without(around.parts, covered)), sizeOf(around.parts));
  const holes = covered.flatMap(([, ...inner]) => inner.map((hole) => [hole]));
  // What lies in a hole as a part of its own belongs to somebody.
  return worthSaying('gap', [], holes.length === 0 ? 0 : sizeOf(without(holes, covered)), sizeOf(covered));
}

function outsideOf(siblings: readonly Drawn[], around: Drawn | null): Misfit[] {
  if (!around) return [];
  return siblings.flatMap(({ name, parts }) =>
    worthSaying('outside', [name, around.name], sizeOf(without(parts, around.parts)), sizeOf(parts)),
  );
}

function worthSaying(kind: Misfit['kind'], names: readonly string[], area: number, of: number): Misfit[] {
  const share = of === 0 ? 0 : area / of;
  return share < trembling ? [] : [{ kind, names, area, share }];
}

function nearEachOther(one: Parts, other: Parts): boolean {
  const [a, b] = [boxAroundAll(one), boxAroundAll(other)];
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}
