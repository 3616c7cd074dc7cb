import { standsIn } from '#features/areas/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** The committee: who plans works of their place, keeps the account of them, and reads which home is still missing. */
export const keepers = ['secretary', 'community-staff', 'grid-head', 'two-committees', 'estate-committee', 'estate-branch'] as const;

/** Whether the actor is of the committee of this place. */
export async function keeps({ db, actor }: Pick<Seeing, 'db' | 'actor'>, area: string): Promise<boolean> {
  const held = actor.posts.filter(({ kind }) => keepers.some((keeper) => keeper === kind)).map((post) => post.area);
  return await standsIn(db, area, held);
}

export async function mustKeep(seeing: Pick<Seeing, 'db' | 'actor'>, area: string): Promise<void> {
  if (!(await keeps(seeing, area))) refuse('not_found');
}

/** How whoever keeps it is called to others. */
export function calledOf({ actor }: Pick<Seeing, 'actor'>): string {
  return actor.posts.find(({ kind }) => keepers.some((keeper) => keeper === kind))?.called ?? '';
}
