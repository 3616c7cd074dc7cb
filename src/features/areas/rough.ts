import { type Headcount, hideSmall } from '#features/people/door.ts';

export type Rough = { readonly households: number | null; readonly persons: number | null };
/** Which figures are told of the place around. */
export type Tells = Readonly<Record<keyof Headcount, boolean>>;
export const untold: Rough = { households: null, persons: null };

type Beside = { readonly id: string; readonly kind: string };

/** Places of one kind beside each other. What is not told of the place around them is not told by its parts. */
export function roughly(rows: readonly Beside[], counts: ReadonlyMap<string, Headcount>, tells: Tells): Map<string, Rough> {
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind).values()].map((places) => places.filter(({ id }) => counts.has(id)));
  return new Map(
    kinds.flatMap((places) => {
      const shown = (figure: keyof Headcount) => hideSmall(places.map(({ id }) => counts.get(id)?.[figure] ?? 0));
      const [households, persons] = [shown('households'), shown('persons')];
      const told = (nth: number) => ({
        households: tells.households ? (households[nth] ?? null) : null,
        persons: tells.persons ? (persons[nth] ?? null) : null,
      });
      return places.map(({ id }, nth) => [id, told(nth)] as const);
    }),
  );
}
