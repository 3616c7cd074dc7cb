import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { outlinesGoTogether } from '../mapping/following.ts';
import { merge as mergeContract } from './contract.ts';
import { recordChange, type Went } from './record.ts';
import { gridsKept, type Standing } from './standing.ts';

/**
 * Puts a grid into another, or a micro-grid into another: all of its ground, its outline, its posts, series, sheets and groups go along, and it ends. Its row and its history stay
 * readable. Refuses while both have a micro-grid of one name: one of them is called otherwise first.
 */
export const merge = action(mergeContract, {
  who: { posts: ['secretary'] },
  async run(context, { area, into: target, reason }) {
    const [old, into] = await gridsKept(context, [area, target]);
    if (!old || !into) return refuse('not_found');
    if (old.id === into.id || old.kind !== into.kind || old.community_id !== into.community_id) refuse('areas.same_level');
    const went = await goingInto(context, old, into);
    const change = { kind: 'merge', area: old, into, was: old.name, became: into.name, reason } as const;
    const id = await recordChange(context, change, [...went, { place: old, to: {}, how: 'ended' }]);
    await outlinesGoTogether(context, id, { old: old.id, into: into.id });
    return { id };
  },
});

type Inside = Standing & { readonly namesake: string | null };

async function goingInto({ db }: Context, old: Standing, into: Standing): Promise<Went[]> {
  const column = sql.id(old.kind === 'grid' ? 'grid_id' : 'micro_grid_id');
  const { rows } = await sql<Inside>`
    select a.id, a.kind, a.name, a.parent_id, a.community_id, a.grid_id, a.micro_grid_id, a.building_id,
      (select t.id from area t where a.kind = 'micro-grid' and t.kind = 'micro-grid' and t.parent_id = ${into.id} and t.name = a.name and t.ended_at is null) as namesake
    from area a where a.${column} = ${old.id} and a.ended_at is null order by a.id for update of a`.execute(db);
  const twin = rows.find(({ namesake }) => namesake !== null);
  if (twin) refuse('areas.name_taken', { name: twin.name });
  return rows.map(({ namesake: _, ...place }) => ({ place, to: whereTo(place, into), how: 'went' }));
}

function whereTo({ kind, micro_grid_id }: Standing, into: Standing): Went['to'] {
  if (into.kind === 'micro-grid') return { grid_id: into.grid_id, micro_grid_id: into.id };
  return kind === 'micro-grid' ? { grid_id: into.id, parent_id: into.id } : { grid_id: into.id, micro_grid_id };
}
