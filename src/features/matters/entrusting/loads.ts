import { type RawBuilder, sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { readToCount } from '../lists.ts';
import { heldOn, waitsFor, waysToMe } from '../seen-by.ts';
import { capOf, sentToday } from './cap.ts';
import { loads as loadsContract, myLoad as myLoadContract } from './contract.ts';
import { senders } from './office.ts';

const lookers = ['secretary', 'community-staff', 'grid-head', ...senders] as const;
type Load = { open: number; week: number; late: number };
type GridLoad = Load & { id: string; name: string; workers: string[]; today: number; most: number };

/**
 * 手上有多少: of every grid of a community, in the order of the grids and never by the figure, so that whoever sends sees where it would be too
 * much. It counts matters, not people’s zeal: nothing is ranked.
 */
export const loads = query(loadsContract, {
  who: { posts: lookers },
  async run({ db, actor, now }, { community }) {
    const held = actor.posts.filter(({ kind }) => lookers.some((looker) => looker === kind)).map(({ area }) => area);
    if (!(await standsIn(db, community, held))) refuse('not_found');
    const { rows } = await sql<GridLoad>`
      with grid as (select a.id, a.name, a.sort_key, ${sentToday('a', now)} as today, ${capOf('a')} as most from area a where a.community_id = ${community} and a.kind = 'grid' and a.ended_at is null),
        worker as (select p.area_id, p.person_id, p.called from post p where p.kind = 'grid-worker' and p.area_id in (select id from grid) and ${heldOn(now)}),
        waiting as (
          select g.id, t.matter_id, t.due_at from grid g join task t on t.post_kind = 'grid-worker' and t.area_id = g.id and t.closed_at is null and t.what <> 'claim'
          union all select w.area_id, t.matter_id, t.due_at from worker w join task t on t.person_id = w.person_id and t.closed_at is null and t.what <> 'claim'
            join matter m on m.id = t.matter_id and m.grid_id = w.area_id),
        one as (select id, matter_id, min(due_at) as due_at from waiting group by 1, 2)
      select g.id, g.name, coalesce((select array_agg(called order by called) from worker w where w.area_id = g.id), '{}') as workers, g.today, g.most, ${figures(now)}
      from grid g left join one on one.id = g.id group by g.id, g.name, g.sort_key, g.today, g.most order by g.sort_key, g.id`.execute(db);
    return { grids: rows };
  },
});

/** The same for oneself, with how much of it residents asked and how much each department. */
export const myLoad = query(myLoadContract, {
  who: { posts: ['grid-worker'] },
  async run(seeing) {
    const { db, actor } = seeing;
    const ways = waysToMe(actor).map(
      (
        way,
      ) => sql`(select t.matter_id, t.due_at from task t where t.closed_at is null and t.what <> 'claim' and ${way} and ${waitsFor(actor)}
        order by t.due_at, t.matter_id limit ${sql.lit(readToCount)})`,
    );
    const { rows } = await sql<Load & { department: string | null }>`
      with one as (select matter_id, min(due_at) as due_at from (${sql.join(ways, sql` union all `)}) as near group by 1)
      select e.department, ${figures(seeing.now)} from one left join entrusted_part p on p.matter_id = one.matter_id left join entrusted e on e.id = p.entrusted_id
      group by e.department order by e.department`.execute(db);
    const sum = (of: keyof Load) => rows.reduce((all, row) => all + row[of], 0);
    return {
      open: sum('open'),
      week: sum('week'),
      late: sum('late'),
      residents: rows.find(({ department }) => department === null)?.open ?? 0,
      departments: rows.flatMap(({ department, open }) => (department === null ? [] : { department, count: open })),
    };
  },
});

/** Of the matters `one`: all, those due before the week is over, those that are late. */
function figures(now: Seeing['now']): RawBuilder<unknown> {
  const today = now.toZonedDateTimeISO(zone);
  const monday = today
    .toPlainDate()
    .add({ days: 8 - today.dayOfWeek })
    .toZonedDateTime(zone)
    .toInstant();
  return sql`count(one.matter_id)::int as open, (count(*) filter (where one.due_at > ${stamp(now)}::timestamptz and one.due_at < ${stamp(monday)}::timestamptz))::int as week,
    (count(*) filter (where one.due_at <= ${stamp(now)}::timestamptz))::int as late`;
}
