import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import type { OrderPlace } from '../place.ts';
import type { gridRoles } from './contract.ts';

export type GridRole = (typeof gridRoles)[number];

/**
 * Under which of three roles a kind of task stands (rows S2-A83, S4-F10). Hazards are things and places; a kind that stands under none, such as
 * 「别的交办」, goes to the community's desk and to no grid worker. There is no role under which somebody is watched.
 */
const roles: Readonly<Record<string, GridRole>> = {
  'ask-quarrel': 'errands',
  'ask-notice': 'information',
  'ask-benefit': 'information',
  'ask-survey': 'information',
  'ask-safety': 'hazards',
  'ask-tidy': 'hazards',
  'ask-facility': 'hazards',
};

export type GridKind = { readonly id: string; readonly name: string; readonly role: GridRole; readonly isLetIn: boolean };

/** The kinds with a role that are still offered, each with whether the community lets it in; all of them until it says otherwise. */
export async function gridKindsOf(db: Db | Tx, community: string): Promise<GridKind[]> {
  const leaves = await db
    .selectFrom('leaf')
    .select(['id', 'name'])
    .where('catalogue', '=', 'entrusted')
    .where('ended_at', 'is', null)
    .orderBy('sort')
    .execute();
  const chosen = await db
    .selectFrom('grid_kinds')
    .select('leaves')
    .where('community_id', '=', community)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return leaves.flatMap(({ id, name }) => {
    const role = roles[id];
    return role === undefined ? [] : [{ id, name, role, isLetIn: chosen?.leaves.includes(id) ?? true }];
  });
}

/** Refuses to send a grid what its worker is not there for; the community's own desk may be asked. */
export async function mustBeGridKind(db: Tx, leaf: { id: string; name: string }, places: readonly OrderPlace[]): Promise<void> {
  const grids = places.filter(({ kind }) => kind === 'grid');
  for (const community of new Set(grids.map(({ community_id }) => community_id))) {
    const letIn = (await gridKindsOf(db, community)).filter(({ isLetIn }) => isLetIn);
    if (letIn.some(({ id }) => id === leaf.id)) continue;
    refuse('matters.grid_kind', { kind: leaf.name, kinds: letIn.map(({ name }) => name).join('、') });
  }
}
