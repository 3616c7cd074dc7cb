import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import * as contract from './contract.ts';
import { headcounts } from './headcounts.ts';

/** What whoever works in a grid or micro-grid has in their head: how many households and persons it holds today. Ends with the post. */
export const myGrids = query(contract.myGrids, {
  who: { work: ['staff'] },
  async run({ db, actor }) {
    const [grids, microGrids] = [areasOf(actor, 'grid'), areasOf(actor, 'micro-grid')];
    const counts = new Map([...(await headcounts(db, 'grid_id', grids)), ...(await headcounts(db, 'micro_grid_id', microGrids))]);
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from area where id = any(${[...grids, ...microGrids]}::uuid[]) and ended_at is null order by sort_key`.execute(db);
    return { grids: rows.map(({ id, name }) => ({ id, name, ...(counts.get(id) ?? { households: 0, persons: 0 }) })) };
  },
});
