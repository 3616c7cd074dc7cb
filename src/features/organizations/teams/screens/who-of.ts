import type { Answer } from '#kernel/contract.ts';
import type { teams } from '../contract.ts';
import { teamWords as words } from './words.ts';

/** Who stands for a kind as whoever looks may read it: names, or how many. */
export function whoOf({ members, count }: Answer<typeof teams>['rows'][number]['kinds'][number]): string {
  if (members.length > 0) return members.join('、');
  if (count === null) return words.few;
  return count === 0 ? words.nobody : words.people(count);
}
