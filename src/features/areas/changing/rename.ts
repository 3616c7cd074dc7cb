import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { rename as renameContract } from './contract.ts';
import { recordChange } from './record.ts';
import { mustBeFree } from './split.ts';
import { keeps, type Standing } from './standing.ts';
import { noFileAtWork } from './turn.ts';

/** A grid, micro-grid, estate or building gets another name; the one before stays in the history. */
export const rename = action(renameContract, {
  who: { posts: ['secretary'] },
  async run(context, { area, name, reason }) {
    const old = await namedKept(context, area);
    if (old.name === name) refuse('areas.name_taken', { name });
    await mustBeFree(context, old, name);
    const change = { kind: 'rename', area: old, into: null, was: old.name, became: name, reason } as const;
    return { id: await recordChange(context, change, [{ place: old, to: { name }, how: 'went' }]) };
  },
});

async function namedKept({ db, actor }: Context, id: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select id, kind, name, parent_id, community_id, grid_id, micro_grid_id, building_id from area
    where id = ${id} and ended_at is null and kind in ('estate', 'grid', 'micro-grid', 'building') for update`.execute(db);
  const [found] = rows;
  if (!found || !keeps(actor, found.community_id)) return refuse('not_found');
  await noFileAtWork({ db }, found.community_id);
  return found;
}
