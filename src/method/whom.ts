import type { EffectCall } from './language.ts';

/** 「通知」, the one effect the engine answers itself: somebody more is told. Features never hear of it. */
export const isNotify = ({ do: name }: EffectCall): boolean => name === 'notify';

/** Whom a 「通知」 tells: holders of posts here; with `part` also whoever is at work on it and who was called in. */
export type Whom = { readonly posts: readonly string[]; readonly part: boolean };

/** Whom a call tells; null where it is written in another way, or tells nobody. */
export function whomOf({ with: { posts = [], part = false, ...rest } }: EffectCall): Whom | null {
  if (!Array.isArray(posts) || typeof part !== 'boolean' || Object.keys(rest).length > 0) return null;
  const named = posts.filter((post) => typeof post === 'string');
  return named.length === posts.length && (part || named.length > 0) ? { posts: named, part } : null;
}
