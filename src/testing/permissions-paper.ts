import { anyone, type Role, staff } from './roles.ts';

/** Doors of paper: whoever files for somebody hands sheets out and brings them in; what hangs on doors and boards. */
export const doors: Readonly<Record<string, readonly Role[]>> = {
  'paper.print': staff,
  'paper.sheet': staff,
  'paper.list': staff,
  'paper.open': staff,
  'paper.read-photo': staff,
  'paper.bring-in': staff,
  'paper.void': staff,
  'paper.of-matter': staff,
  'areas.plates-sheet': staff,
  'guide.sheet': anyone,
};
