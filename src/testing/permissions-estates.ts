import { anyone, office, type Role } from './roles.ts';

/** Who comes to what estates keep, by door. */
export const doors: Readonly<Record<string, readonly Role[]>> = {
  'estates.set-management': office,
  'estates.seat': ['secretary'],
  'estates.list': office,
  'estates.page': anyone,
  'estates.define-zero': ['secretary'],
  'estates.end-zero': ['secretary'],
  'estates.enter-zero': ['secretary'],
  'estates.strike-zero': ['secretary'],
  'estates.zeros': office,
};
