import { type Actor, areasOf, holds } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';

export type PostKind = { readonly id: string; readonly name: string; readonly level: string; readonly work: string };

/** Who fills a post and who takes it away: those of a community its secretary, all others the system administrator. */
export const appointers = ['secretary', 'system-admin'] as const;

/** Posts of a community that it does not fill by itself. */
const fromAbove: readonly string[] = ['secretary', 'director'];

/** @param community the community the post's area stands in. A secretary does not find another community's. */
export function mustBeAbleToAppoint(actor: Actor, kind: PostKind, community: string | null): void {
  const ofCommunity = community !== null && !fromAbove.includes(kind.id) && (kind.work === 'staff' || kind.work === 'helper');
  const led = areasOf(actor, 'community', ['secretary']);
  if (ofCommunity && led.includes(community)) return;
  if (!ofCommunity && holds(actor, ['system-admin'])) return;
  if (holds(actor, ['system-admin'])) refuse('organizations.by_secretary');
  if (community === null || !led.includes(community)) refuse('not_found');
  refuse('organizations.by_system_admin');
}

/** Counties stand for cities too: one deployment may serve either. */
export function fits(kind: PostKind, areaKind: string): boolean {
  return areaKind === kind.level || (kind.level === 'county' && areaKind === 'city');
}
