import { sql } from 'kysely';
import { z } from 'zod';
import { homesChanged } from '#features/people/door.ts';
import { action, query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { keeps } from '../changing/standing.ts';
import { wordsOf } from '../door.ts';
import * as contract from './contract.ts';

const size = 50;
const beginning = '00000000-0000-0000-0000-000000000000';

/** Who is where one should not be: without a grid, by the ledger elsewhere than the door, and without a micro-grid where their grid has some (row S1-A2). */
const outBy = {
  none: sql<boolean>`h.grid_id is null`,
  two: sql<boolean>`h.grid_id is not null and d.grid_id is distinct from h.grid_id`,
  micro: sql<boolean>`h.micro_grid_id is null and h.grid_id in (select m.grid_id from area m where m.community_id = h.community_id and m.kind = 'micro-grid' and m.ended_at is null)`,
} as const;

/** The lists that should be empty. */
export const outOfGrid = query(contract.outOfGrid, {
  who: { work: ['staff'] },
  async run({ db, actor }, { community, which, after: mark }) {
    if (!actor.posts.some(({ area, work }) => work === 'staff' && area === community)) refuse('not_found');
    const [behind] = after(mark, z.tuple([z.uuid()])) ?? [beginning];
    const { rows } = await sql<Answer<typeof contract.outOfGrid>['rows'][number]>`
      select h.id, d.id as place, ${wordsOf('d')} as dwelling, (select name from area where id = h.grid_id) as "inLedger", (select name from area where id = d.grid_id) as "atDoor",
        d.grid_id as grid
      from household h join area d on d.id = h.dwelling_id
      where h.community_id = ${community} and h.ended_at is null and ${outBy[which]} and h.id > ${behind} order by h.id limit ${size + 1}`.execute(
      db,
    );
    return paged(rows, size, ({ id }) => [id]);
  },
});

/** The ledger is put right by the door. Refuses a door that stands in no grid: that is given one first. */
export const followDoor = action(contract.followDoor, {
  who: { posts: ['secretary'] },
  ledger: true,
  async run(context, { household }) {
    const { rows } = await sql<{ community_id: string; grid_id: string | null; micro_grid_id: string | null }>`
      select h.community_id, d.grid_id, d.micro_grid_id from household h join area d on d.id = h.dwelling_id where h.id = ${household} and h.ended_at is null for update of h`.execute(
      context.db,
    );
    const [door] = rows;
    if (!door || !keeps(context.actor, door.community_id)) return refuse('not_found');
    if (door.grid_id === null) refuse('areas.no_grid_at_door');
    const spot = { grid_id: door.grid_id, micro_grid_id: door.micro_grid_id };
    await context.db.updateTable('household').set(spot).where('id', '=', household).execute();
    await context.db.updateTable('person').set(spot).where('household_id', '=', household).where('ended_at', 'is', null).execute();
    await homesChanged(context, [door.community_id]);
    context.stir('areas', [`area:${door.community_id}`]);
    return { id: household };
  },
});
