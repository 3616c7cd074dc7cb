import fc from 'fast-check';
import type { Method } from '../language.ts';
import { explore } from './explore.ts';
import type { Lived } from './lived.ts';
import { type Happening, liveOn, randomly } from './random-life.ts';

/** A place of the method, and what happens from there. */
export type Course = { readonly from: string; readonly acts: readonly Happening[] };
export type Lives = {
  /** One life up to each place the method leads to. */
  readonly begun: ReadonlyMap<string, Lived>;
  readonly courses: fc.Arbitrary<Course>;
  lived(course: Course): Lived;
};

/** Lives of random acts by random people, most of them sensible, some not; each goes on from one of the places the method leads to. */
export function livesOf(method: Method): Lives {
  const begun = explore(method);
  return {
    begun,
    courses: fc.record({ from: fc.constantFrom(...begun.keys()), acts: fc.array(randomly(method), { minLength: 5, maxLength: 30 }) }),
    lived({ from, acts }) {
      const first = begun.get(from);
      if (!first) throw new Error(`nothing was begun at ${from}`);
      return acts.reduce(liveOn, first);
    },
  };
}
