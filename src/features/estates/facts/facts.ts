import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { standsIn } from '#features/areas/door.ts';
import { action, type Context, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { estateKept, office } from '../community.ts';
import * as contract from './contract.ts';

export const setFacts = action(contract.setFacts, {
  who: { posts: office },
  async run(context, { estate: id, hasDepartment, hasGuard, built: year, households: count }) {
    const estate = await estateKept(context, id);
    const last = await lastSaid(context, id);
    const [built, households] = [year ?? last.built, count ?? last.households];
    if (built !== null && built > Number(stamp(context.now).slice(0, 4))) refuse('estates.not_yet');
    await context.db
      .insertInto('estate_fact')
      .values({
        ...{ id: newId(), estate_id: id, built, households, has_department: hasDepartment, has_guard: hasGuard },
        ...{ by_account: context.actor.account ?? '', at: stamp(context.now) },
      })
      .execute();
    context.stir('estates', [`area:${estate.community_id}`]);
    return { id };
  },
});

type Said = { readonly built: number | null; readonly households: number | null };

/** What stays as it is where nothing else is said. */
async function lastSaid({ db }: Context, estate: string): Promise<Said> {
  const { rows } =
    await sql<Said>`select built, households from estate_fact where estate_id = ${estate} order by at desc, id desc limit 1`.execute(db);
  return rows[0] ?? { built: null, households: null };
}

type Standing = Answer<typeof contract.standing>;
type Row = Standing['rows'][number];

/** For the office and the street: an estate with all three lacking is a 三无 one (row S4-C1); one nobody looks after is on the list until somebody does (row S4-A7). */
export const standing = query(contract.standing, {
  who: { posts: [...office, 'street-leader'] },
  async run({ db, actor }, { area }) {
    const own = actor.posts.filter(({ kind }) => kind === 'street-leader' || office.some((one) => one === kind)).map((post) => post.area);
    if (!(await standsIn(db, area, own))) return refuse('not_found');
    const { rows } = await sql<Row>`
      select a.id, a.name, c.name as community, m.mode, m.since::text as since, m.measures,
        ${withoutIn(sql.ref('a.id'))} as without
      from area a join area c on c.id = a.community_id
        left join lateral (select * from estate_management m where m.estate_id = a.id order by m.since desc, m.at desc limit 1) m on true
      where a.kind = 'estate' and a.ended_at is null and ${area}::uuid in (a.community_id, a.street_id) order by c.sort_key, a.sort_key, a.id limit 500`.execute(
      db,
    );
    const lacks = ({ without }: Row) => without?.department === true && without.property && without.guard;
    return { rows, unmanaged: rows.filter(({ mode }) => mode === 'none').length, threeWithout: rows.filter(lacks).length };
  },
});

/** What an estate's page says of it. @param estate the id of the estate in the query around it @param year the year now */
export function factsOf(estate: RawBuilder<unknown>, year: number): RawBuilder<z.output<typeof contract.estateFacts> | null> {
  return sql`(select json_build_object('built', f.built, 'years', ${year}::int - f.built, 'households', f.households, 'history',
      coalesce((select json_agg(json_build_object('built', b.built, 'households', b.households, 'at', b.at) order by b.at desc, b.id desc) from estate_fact b
        where b.estate_id = f.estate_id and b.id <> f.id), '[]'))
    from estate_fact f where f.estate_id = ${estate} order by f.at desc, f.id desc limit 1)`;
}

/** What an estate is without; null where nobody has said it yet. @param estate the id of the estate in the query around it */
export function withoutIn(estate: RawBuilder<unknown>): RawBuilder<Row['without']> {
  return sql`(select json_build_object('department', not f.has_department, 'guard', not f.has_guard,
      'property', coalesce((select m.mode from estate_management m where m.estate_id = f.estate_id order by m.since desc, m.at desc limit 1) = 'none', false))
    from estate_fact f where f.estate_id = ${estate} order by f.at desc, f.id desc limit 1)`;
}
