import { belongs, type Estate, estateKept, estateOf, isOffice, office } from './community.ts';
import { type CrewPlace, crewPlacesOf } from './crew/of-month.ts';
import { mustBeOpenAt, mustBeOpenFor } from './may-open.ts';

/** Of all that counts (persons, or floor space in whole hundredths of a square metre): what took part and what agreed. */
export type Side = { readonly all: number; readonly took: number; readonly agreed: number };

/**
 * What owners decide together (Civil Code, article 278): two thirds take part, by persons and by floor space alike, two thirds itself being enough. Of those who
 * take part more than half agree; to another use of a common part three quarters do, three quarters itself being enough.
 */
export type Weight = 'usual' | 'weighty';

const agrees: Readonly<Record<Weight, (side: Side) => boolean>> = {
  usual: ({ took, agreed }) => agreed * 2 > took,
  weighty: ({ took, agreed }) => agreed * 4 >= took * 3,
};

/** Whether enough of one side took part; of nobody, nobody is enough. */
export function tookPart({ all, took }: Pick<Side, 'all' | 'took'>): boolean {
  return all > 0 && took * 3 >= all * 2;
}

/** Whether enough of those who took part agreed. */
export function agreed(weight: Weight, side: Side): boolean {
  return agrees[weight](side);
}

/** Whether the owners decided it: by every side of the count. @param sides persons and floor space */
export function passes(weight: Weight, sides: readonly Side[]): boolean {
  return sides.length > 0 && sides.every((side) => tookPart(side) && agreed(weight, side));
}

/** How much of a side must take part. Whole figures. */
export function leastPart(all: number): number {
  return Math.ceil((all * 2) / 3);
}

/** How much must take part, and how much of what took part must agree to what weighs more: of 120, 80; of those 80, 60. */
export function needed({ all, took }: Pick<Side, 'all' | 'took'>): { readonly take: number; readonly agree: number } {
  const take = leastPart(all);
  return { take, agree: Math.ceil((Math.max(took, take) * 3) / 4) };
}

export { belongs, type CrewPlace, crewPlacesOf, type Estate, estateKept, estateOf, isOffice, mustBeOpenAt, mustBeOpenFor, office };
