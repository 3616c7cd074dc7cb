import { sql } from 'kysely';
import { type Stamps, stampsOf } from '#features/areas/door.ts';
import type { Context, Seeing } from '#kernel/action.ts';
import { holds } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { isSecretary } from '../office.ts';

/** Who keeps bodies: the secretary those of the community, the system administrator those above. */
export const keepers = ['secretary', 'system-admin'] as const;

/** Refuses whoever does not keep the bodies of this place; a secretary does not find another community's. */
export function mustKeep(context: Seeing, { community_id }: Pick<Stamps, 'community_id'>): void {
  if (mayKeep(context, community_id)) return;
  refuse(community_id !== null && holds(context.actor, ['system-admin']) ? 'organizations.by_secretary' : 'not_found');
}

/** @param community null for a place above communities. */
export function mayKeep(seeing: Seeing, community: string | null): boolean {
  return community === null ? holds(seeing.actor, ['system-admin']) : isSecretary(seeing, community);
}

export type Kept = {
  readonly id: string;
  readonly kind: string;
  readonly kindName: string;
  readonly name: string;
  readonly founded: string | null;
  readonly area: Stamps;
};

/** A body with its row locked, for whoever keeps it. */
export async function keptBody(context: Context, body: string): Promise<Kept> {
  const { rows } = await sql<{
    id: string;
    kind: string;
    kindName: string;
    name: string;
    area: string;
    founded: string | null;
    ended: boolean;
  }>`
    select o.id, o.kind, k.name as "kindName", o.name, o.area_id as area, o.founded_on::text as founded, o.ended_at is not null as ended
    from organization o join body_kind k on k.id = o.kind where o.id = ${body} for update of o`.execute(context.db);
  const found = rows[0] ?? refuse('not_found');
  const area = await stampsOf(context.db, found.area);
  mustKeep(context, area);
  return found.ended ? refuse('organizations.body_ended') : { ...found, area };
}
