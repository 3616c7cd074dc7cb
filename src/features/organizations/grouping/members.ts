import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Seeing } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';

/** Members of a community today; `m` is the membership and `p` the person in the query around it. */
export const membersOf = (community: string) =>
  sql`party_member m join person p on p.id = m.person_id and p.ended_at is null and p.community_id = ${community} and m.ended_at is null`;

const size = 50;
type Row = { id: string; masked: string; branch: string | null; grid: string | null };
type Asked = { readonly community: string; readonly after?: string | undefined };

/** Those of them of whom `which` is true, masked, page by page; who may read it is asked before. */
export async function listMembers({ db }: Seeing, { community, after: mark }: Asked, which: RawBuilder<unknown>) {
  const from = after(mark, z.tuple([z.uuid()]));
  const { rows } = await sql<Row>`
    select p.id, p.masked, m.branch, (select name from area where id = p.grid_id) as grid from ${membersOf(community)}
    where ${which} and ${from === null ? sql`true` : sql`p.id > ${from[0]}`} order by p.id limit ${size + 1}`.execute(db);
  return paged(rows, size, ({ id }) => [id]);
}
