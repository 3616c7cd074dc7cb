import type { Seeing } from '../action.ts';
import { momentOf } from './when.ts';
import { words } from './words.ts';

/** Whose copy it is, as it stands at the head of every page: staff and helpers by their posts, which `names` names, everybody else by the moment alone. */
export function whoseCopy({ actor, now }: Pick<Seeing, 'actor' | 'now'>, names: Readonly<Record<string, string>>): string {
  const held = actor.posts.filter(({ work }) => work === 'staff' || work === 'helper');
  const posts = [...new Set(held.map(({ kind }) => names[kind] ?? kind))].join('、');
  const at = momentOf(now);
  return held[0] ? words.whose(held[0].called, posts, at) : words.printed(at);
}
