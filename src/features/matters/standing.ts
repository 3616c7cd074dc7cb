import type { Selectable } from 'kysely';
import type { Actor, Post } from '#kernel/actor.ts';
import type { Matter } from '#kernel/db-types.ts';
import type { MatterState, Actor as MethodActor } from '#method/matter.ts';

export type MatterRecord = Selectable<Matter>;

/** The stamped places of a matter, by level. */
export type Stamps = Pick<MatterRecord, 'street_id' | 'community_id' | 'estate_id' | 'grid_id' | 'micro_grid_id'> & {
  /** Unknown where only the stamps of lists are at hand. */
  readonly building_id?: string | null;
};

/** The area a kind of post at this level would hold for a matter standing here; null where its place has none. */
export function areaAt(level: string, stamps: Stamps): string | null {
  if (level === 'street') return stamps.street_id;
  if (level === 'community') return stamps.community_id;
  if (level === 'estate') return stamps.estate_id;
  if (level === 'grid') return stamps.grid_id;
  if (level === 'building') return stamps.building_id ?? null;
  return level === 'micro-grid' ? stamps.micro_grid_id : null;
}

/** The posts of an actor that cover this matter's place. */
export function covering(actor: Actor, stamps: Stamps): Post[] {
  return actor.posts.filter((post) => post.area === areaAt(post.level, stamps));
}

/** The actor as the method sees them. */
export function asMethodActor(actor: Actor, stamps: Stamps): MethodActor {
  return { person: actor.person, account: actor.account, posts: covering(actor, stamps).map((post) => post.kind) };
}

/** Where the matter stands; written by this feature from the engine's own state, so the shape is known. */
export function stateOf(record: Pick<MatterRecord, 'state'>): MatterState {
  return record.state as unknown as MatterState;
}
