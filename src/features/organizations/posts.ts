import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import * as contract from './contract.ts';
import { inForce } from './door.ts';
import { outlookOn } from './overlooks.ts';

const size = 50;
type Row = Answer<typeof contract.posts>['rows'][number] & { sort: number };

/** Who holds which post in a community today. Its own staff see the helpers too; whoever oversees it sees the staff only: who is a Party member or helps is none of theirs. */
export const posts = query(contract.posts, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run(context, { community, kind, after: mark }) {
    const outlook = await outlookOn(context, community);
    const [sort, id] = after(mark, z.tuple([z.int(), z.uuid()])) ?? [-1, '00000000-0000-0000-0000-000000000000'];
    const { rows } = await sql<Row>`
      select p.id, p.kind, k.name as "kindName", p.called, case when a.kind = 'micro-grid' then concat_ws(' ', g.name, a.name) else a.name end as area,
        p.work_phone as "workPhone", p.skills, p.since, p.until, k.sort
      from post p join post_kind k on k.id = p.kind join area a on a.id = p.area_id left join area g on g.id = a.grid_id
      where p.community_id = ${community} and ${inForce(context.now, 'p')} ${kind === undefined ? sql`` : sql`and p.kind = ${kind}`}
        ${outlook === 'works' ? sql`` : sql`and k.work = 'staff'`} and (k.sort, p.id) > (${sort}::int, ${id}::uuid)
      order by k.sort, p.id limit ${size + 1}`.execute(context.db);
    return paged(rows, size, (row) => [row.sort, row.id]);
  },
});
