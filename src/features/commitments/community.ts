import { standsIn } from '#features/areas/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** Who makes promises for the community, and writes down what came of them. */
export const office = ['secretary', 'community-staff', 'grid-head', 'two-committees'] as const;
/** Posts on the community’s side of a joint problem. */
export const ourKinds = [...office, 'grid-worker', 'estate-branch', 'estate-committee'] as const;
/** Posts on the unit’s side. */
export const theirKinds = ['property', 'shop', 'gate-keeper', 'department', 'volunteer', 'lawyer', 'social-worker'] as const;

export function isOffice({ actor }: Pick<Seeing, 'actor'>, community: string): boolean {
  return actor.posts.some(({ kind, area }) => area === community && office.some((one) => one === kind));
}

export function mustBeOffice(seeing: Pick<Seeing, 'actor'>, community: string): void {
  if (!isOffice(seeing, community)) refuse('not_found');
}

/** Whether the actor lives in this community, by the ledger. */
export async function livesIn({ db, actor }: Pick<Seeing, 'db' | 'actor'>, community: string): Promise<boolean> {
  if (!actor.person) return false;
  const { community_id: home = null } =
    (await db
      .selectFrom('person')
      .select('community_id')
      .where('id', '=', actor.person)
      .where('ended_at', 'is', null)
      .executeTakeFirst()) ?? {};
  return home !== null && (home === community || (await standsIn(db, home, [community])));
}
