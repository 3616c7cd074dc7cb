import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';

type Post = Answer<typeof me>['posts'][number];
const wide: readonly string[] = ['county', 'street'];

/** The places somebody works at, each once: from the community down. */
export function groundsOf(posts: readonly Post[]): { readonly id: string; readonly name: string }[] {
  const held = posts.filter(({ level }) => !wide.includes(level)).map(({ area, areaName }) => [area, areaName] as const);
  return [...new Map(held)].map(([id, name]) => ({ id, name }));
}
