import fc from 'fast-check';
import { edit } from '../designing/edit.ts';
import type { Edit } from '../designing/editing/edits.ts';
import type { Method } from '../language.ts';
import { anyEdits } from './any-edits.ts';
import { picksOf } from './random-values.ts';

/** Numbers from which an edit is made that fits the page as it is by then. */
type Picked = readonly number[];
const kinds = Object.values(anyEdits);

export const anyPick: fc.Arbitrary<Picked> = fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 });

/** So many edits at most, some of which a page may refuse. */
export const editsOf = (most: number): fc.Arbitrary<readonly Picked[]> => fc.array(anyPick, { minLength: 1, maxLength: most });

/** The page after these edits; what was refused has changed nothing. */
export function edited(method: Method, picked: readonly Picked[]): Method {
  return picked.reduce((page, numbers) => {
    const next = edit(page, editFor(page, numbers));
    return 'refused' in next ? page : next;
  }, method);
}

function editFor(page: Method, [which = 0, ...numbers]: Picked): Edit {
  const make = kinds[which % kinds.length] ?? anyEdits['name-method'];
  return make(page, picksOf(numbers));
}
