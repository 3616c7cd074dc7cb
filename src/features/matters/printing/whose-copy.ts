import type { Seeing } from '#kernel/action.ts';
import { momentOf } from '#kernel/print/when.ts';
import { postNames } from '../words.ts';
import { sheetWords as words } from './words.ts';

/** Whose copy it is: staff by their post, everybody else by the moment alone. */
export function whoseCopy({ actor, now }: Seeing): string {
  const held = actor.posts.filter(({ work }) => work === 'staff' || work === 'helper');
  const posts = [...new Set(held.map(({ kind }) => postNames[kind] ?? kind))].join('、');
  const at = momentOf(now);
  return held[0] ? words.whose(held[0].called, posts, at) : words.own(at);
}
