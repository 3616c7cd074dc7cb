import { type Stamps, staffs, stampsOf, standsIn } from '#features/areas/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** Who keeps an estate's page for the community. */
export const office = ['secretary', 'community-staff'] as const;

export function isOffice({ actor }: Pick<Seeing, 'actor'>, community: string | null): boolean {
  return actor.posts.some(({ kind, area }) => area === community && office.some((one) => one === kind));
}

export function mustBeOffice(seeing: Pick<Seeing, 'actor'>, community: string): void {
  if (!isOffice(seeing, community)) refuse('not_found');
}

export type Estate = Stamps & { readonly community_id: string };

/** An estate of this or another community, with what it stands in. Refuses any other place. */
export async function estateOf({ db }: Pick<Seeing, 'db'>, id: string): Promise<Estate> {
  const place = await stampsOf(db, id);
  const { community_id } = place;
  return place.kind === 'estate' && community_id !== null ? { ...place, community_id } : refuse('estates.not_an_estate');
}

/** An estate this actor's office keeps; one of another community is not found. */
export async function estateKept(seeing: Pick<Seeing, 'db' | 'actor'>, id: string): Promise<Estate> {
  const estate = await estateOf(seeing, id);
  mustBeOffice(seeing, estate.community_id);
  return estate;
}

/** Whether the actor lives in the estate by the ledger, or works for its community. */
export async function belongs(seeing: Pick<Seeing, 'db' | 'actor'>, estate: Estate): Promise<boolean> {
  return staffs(seeing.actor, estate) || (await livesIn(seeing, estate));
}

/** Whether the actor lives in the estate by the ledger. */
export async function livesIn({ db, actor }: Pick<Seeing, 'db' | 'actor'>, estate: Estate): Promise<boolean> {
  if (actor.person === null) return false;
  const home = await db
    .selectFrom('person')
    .innerJoin('household', 'household.id', 'person.household_id')
    .select('household.dwelling_id')
    .where('person.id', '=', actor.person)
    .where('person.ended_at', 'is', null)
    .executeTakeFirst();
  return home ? await standsIn(db, home.dwelling_id, [estate.id]) : false;
}
