import type { Method } from '#method/language.ts';
import type { Party } from '#method/matter.ts';
import { doersOf } from '#method/page.ts';

/** The columns that say who reads a new matter besides the one who asked: the posts of its area (null: all staff), and its other sides. */
export function readBy(method: Method, others: readonly Party[]): { seen_by: string[] | null; sides: string[] } {
  return { seen_by: readersOf(method, others), sides: others.flatMap(({ person, account }) => person ?? account ?? []) };
}

/** What has other sides is read by those alone who do something in it. */
function readersOf(method: Method, others: readonly Party[]): string[] | null {
  if (method.opens.seenBy) return [...method.opens.seenBy];
  return others.length === 0 ? null : [...new Set([...method.opens.posts, ...method.oversees, ...postsAtWork(method)])];
}

function postsAtWork({ steps }: Method): readonly string[] {
  return steps.flatMap((step) => doersOf(step).flatMap((one) => (typeof one === 'object' ? one.posts : [])));
}
