import type { Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';

/** Who keeps the day-to-day of a community's posts, duties and partners. */
export const office = ['secretary', 'community-staff'] as const;

export function isOffice({ actor }: Pick<Seeing, 'actor'>, community: string): boolean {
  return areasOf(actor, 'community', office).includes(community);
}

/** Refuses whoever is not of the office of this community, as what is not there. */
export function mustBeOffice(seeing: Pick<Seeing, 'actor'>, community: string): void {
  if (!isOffice(seeing, community)) refuse('not_found');
}

export function isSecretary({ actor }: Pick<Seeing, 'actor'>, community: string): boolean {
  return areasOf(actor, 'community', ['secretary']).includes(community);
}

/** Refuses whoever is not the secretary of this community, as what is not there. */
export function mustBeSecretary(seeing: Pick<Seeing, 'actor'>, community: string): void {
  if (!isSecretary(seeing, community)) refuse('not_found');
}
