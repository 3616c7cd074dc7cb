import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** The post by which the actor is secretary of this community. Refuses everybody else, as what is not there. */
export function mustBeSecretary({ actor }: Pick<Seeing, 'actor'>, community: string): string {
  return actor.posts.find(({ kind, area }) => kind === 'secretary' && area === community)?.id ?? refuse('not_found');
}
