import type { Method } from '../language.ts';
import { movedIn } from './comparing/order.ts';
import { type Part, type Place, partsOf, type Value } from './comparing/parts.ts';

/** One thing in which two pages differ: where, which aspect of it, and how. `moved` says places in their list, from 1. */
export type Difference = { readonly at: Place; readonly name: string } & (
  | { readonly kind: 'added'; readonly nth: number }
  | { readonly kind: 'removed'; readonly nth: number }
  | { readonly kind: 'moved'; readonly was: number; readonly becomes: number }
  | { readonly kind: 'changed'; readonly nth: number; readonly what: string; readonly was: Value; readonly becomes: Value }
);

/**
 * Everything in which a page differs from the one it comes from, in the order of the page; empty exactly when both say the same. Steps, outcomes, forms,
 * fields and choices are known by their ids, whatever they are called; of what is new or gone as a whole nothing inside is told. Whose page it is and of
 * which version (`id`, `version`) is no difference.
 */
export function differences(origin: Method, variant: Method): readonly Difference[] {
  const [was, is] = [partsOf(origin), partsOf(variant)];
  const moves = movedIn(was, is);
  const stays = [...is].flatMap(([key, part]) => {
    const before = was.get(key);
    if (!before) return isNewItself(part, was) ? [{ ...placed(part), kind: 'added' as const, nth: part.nth }] : [];
    const move = moves.has(key) ? [{ ...placed(part), kind: 'moved' as const, was: before.nth, becomes: part.nth }] : [];
    return [...move, ...changedIn(before, part)];
  });
  const goes = [...was].flatMap(([key, part]) =>
    !is.has(key) && isNewItself(part, is) ? [{ ...placed(part), kind: 'removed' as const, nth: part.nth }] : [],
  );
  return [...stays, ...goes];
}

const placed = ({ at, name }: Part): Pick<Part, 'at' | 'name'> => ({ at, name });

/** Not only a part of something that came or went as a whole. */
function isNewItself({ within }: Part, others: ReadonlyMap<string, Part>): boolean {
  return within === null || others.has(within);
}

function changedIn(before: Part, after: Part): Difference[] {
  const aspects = [...new Set([...Object.keys(after.says), ...Object.keys(before.says)])];
  return aspects.flatMap((what) => {
    const [was, becomes] = [before.says[what] ?? null, after.says[what] ?? null];
    return textOf(was) === textOf(becomes) ? [] : [{ ...placed(after), kind: 'changed', nth: after.nth, what, was, becomes }];
  });
}

/** The same text for the same value, whatever order its keys were written in. */
function textOf(value: Value): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
