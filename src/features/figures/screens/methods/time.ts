import { civilDay, clockTime } from '#ui/when.ts';
import { words } from './words.ts';

type Counted = { readonly at: string; readonly countedAt: string | null; readonly laidUntil: string | null };

/** Until when the figures of a page are counted. */
export function timeOf({ at, countedAt, laidUntil }: Counted): string {
  return words.until_(laidUntil, countedAt ? `${civilDay(countedAt)} ${clockTime(countedAt)}` : '', clockTime(at));
}
