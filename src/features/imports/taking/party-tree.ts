import type { Place } from '#features/areas/door.ts';
import type { Context } from '#kernel/action.ts';
import { newId } from '#kernel/ids.ts';
import type { Batch } from '../batch.ts';
import type { MemberRow } from '../kinds/members.ts';
import type { Places } from '../places.ts';

export type PlacedMember = { readonly row: MemberRow; readonly person: string; readonly microGrid: Place | undefined };
type Node = {
  readonly kind: 'committee' | 'branch' | 'group';
  readonly name: string;
  readonly area: Place;
  readonly parent: string | null;
};

/**
 * The Party organisations the file names: a committee for the community, its branches, and the groups under them (row S3-A3).
 * A branch stands in the grid of its members, a group in their micro-grid; either in the community where the file leaves it open.
 */
export async function growBranches(context: Context, batch: Batch, places: Places, members: readonly PlacedMember[]): Promise<void> {
  const { community } = places;
  const committee = await ensure(context, batch, { kind: 'committee', name: `${community.name}党委`, area: community, parent: null });
  for (const [name, own] of Map.groupBy(members, ({ row }) => row.branch)) {
    const area = shared(own.map(({ microGrid }) => places.byId(microGrid?.grid_id))) ?? community;
    const branch = await ensure(context, batch, { kind: 'branch', name, area, parent: committee });
    for (const [group, few] of Map.groupBy(own, ({ row }) => row.group)) {
      if (group === null) continue;
      const standsIn = shared(few.map(({ microGrid }) => microGrid)) ?? area;
      await ensure(context, batch, { kind: 'group', name: group, area: standsIn, parent: branch });
    }
  }
}

async function ensure({ db }: Context, batch: Batch, { kind, name, area, parent }: Node): Promise<string> {
  const known = await db
    .selectFrom('organization')
    .select('id')
    .where('area_id', '=', area.id)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  await db.insertInto('organization').values({ id, kind, name, area_id: area.id, parent_id: parent, batch_id: batch.id }).execute();
  return id;
}

/** The one place all of them have in common, or none. */
function shared(areas: readonly (Place | undefined)[]): Place | undefined {
  return areas.every((area) => area?.id === areas[0]?.id) ? areas[0] : undefined;
}
