import { type RawBuilder, sql } from 'kysely';
import { allOf, followsEnded, goneInto, ofChange } from '#features/areas/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';

/** What a matter's stamps were and become: it follows its place, and what was only stamped with a grid that ended follows where that went. */
type Going = { id: string; was_grid: string | null; was_micro: string | null; grid: string | null; micro: string | null };

/**
 * Matters of ground that moved stand in its grid from then on, open ones and ended ones alike, so that whoever works there reads what happened there and nobody else does
 * (docs/decisions/023). What waits for a post of the old grid waits for the same post of the new one; what somebody has in hand stays with them.
 */
const goAlong = ofChange(async (context, change) => {
  const going = await goingAlong(context, change);
  if (going.length === 0) return;
  await mustNotWaitForNobody(context, change, going);
  await carryTasks(context, going);
  await restamp(context, going);
  await keepTrace(context, change, going);
});

const comeBack = ofChange(async (context, change) => {
  const { rows } = await sql<Going>`
    select m.id, m.grid_id as was_grid, m.micro_grid_id as was_micro, g.from_id as grid, u.from_id as micro
    from area_carried g join area_carried u on u.change_id = g.change_id and u.row_id = g.row_id and u.what = 'matter.micro_grid_id' join matter m on m.id = g.row_id
    where g.change_id = ${change} and g.what = 'matter.grid_id' order by m.id for update of m`.execute(context.db);
  if (rows.length === 0) return;
  await carryTasks(context, rows);
  await restamp(context, rows);
});

/** One rule of a kind and one open proposal of a kind stand at a place: where the other grid has its own, that one stands. */
const rulesAndProposals = followsEnded(
  {
    ...{ table: 'routing_rule', column: 'place_id' },
    only: sql`not exists (select from routing_rule o where o.place_id = g.new and o.leaf_id = r.leaf_id and o.ended_at is null)`,
  },
  {
    ...{ table: 'topic_proposal', column: 'place_id' },
    only: sql`not exists (select from topic_proposal o where o.place_id = g.new and coalesce(o.leaf_id, o.topic_id) = coalesce(r.leaf_id, r.topic_id) and o.answered_at is null)`,
  },
);

/** What was asked or promised of a grid as such is of the one it went into. */
const askedOfGrids = followsEnded(
  { table: 'matter', column: 'place_id' },
  { table: 'promise', column: 'place_id' },
  { table: 'promise', column: 'grid_id' },
);

/** A promise made without a matter stands where its place stands. */
const promisesFollow = ofChange(async ({ db }, change) => {
  await sql`
    update promise p set grid_id = case when a.kind = 'grid' then a.id else a.grid_id end from area_change_place c join area a on a.id = c.place_id
    where c.change_id = ${change} and c.how = 'went' and p.place_id = a.id and p.matter_id is null`.execute(db);
});

export const goingAlongEffects = allOf(
  { 'ground-moved': goAlong, 'ground-returned': comeBack },
  { 'ground-moved': promisesFollow, 'ground-returned': promisesFollow },
  askedOfGrids,
  rulesAndProposals,
);

async function goingAlong({ db }: Context, change: string): Promise<Going[]> {
  const { rows } = await sql<Going>`
    with ground as (select a.id, case when a.kind = 'grid' then a.id else a.grid_id end as grid, case when a.kind = 'micro-grid' then a.id else a.micro_grid_id end as micro
        from area_change_place c join area a on a.id = c.place_id where c.change_id = ${change} and c.how = 'went' and a.kind <> 'estate'),
      gone as (${goneInto(change)}),
      there as (
        select m.id from matter m join ground g on g.id = m.place_id
        union select m.id from matter m join gone on m.grid_id = gone.old
        union select m.id from matter m join gone on m.micro_grid_id = gone.old),
      going as (
        select m.id, m.grid_id as was_grid, m.micro_grid_id as was_micro,
          case when g.id is not null then g.grid when m.grid_id = gone.old then gone.new else m.grid_id end as grid,
          case when g.id is not null then g.micro when m.micro_grid_id = gone.old then gone.new else m.micro_grid_id end as micro
        from matter m left join ground g on g.id = m.place_id left join gone on true where m.id in (select id from there) order by m.id for update of m)
    select * from going where was_grid is distinct from grid or was_micro is distinct from micro`.execute(db);
  return rows;
}

const columns = 'id uuid, was_grid uuid, was_micro uuid, grid uuid, micro uuid';
function asRows(going: readonly Going[]): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(going)}::json) as g(${sql.raw(columns)})`;
}

/**
 * A task of a micro-grid's post cannot wait where there is no micro-grid: the secretary is asked for one. What is found afterwards, written in the same moment,
 * goes on waiting for the post it waited for.
 */
async function mustNotWaitForNobody({ db, now }: Context, change: string, going: readonly Going[]): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct g.id)::int as count
    from ${asRows(going)} join task t on t.matter_id = g.id and t.closed_at is null and t.area_id = g.was_micro where g.micro is null and exists (select from area_change c where c.id = ${change} and c.at = ${stamp(now)})`.execute(
    db,
  );
  const count = rows[0]?.count ?? 0;
  if (count > 0) refuse('areas.needs_micro_grid', { count });
}

async function carryTasks({ db }: Context, going: readonly Going[]): Promise<void> {
  await sql`
    update task t set area_id = case t.area_id when g.was_grid then g.grid else g.micro end from ${asRows(going)}
    where t.matter_id = g.id and t.closed_at is null and ((t.area_id = g.was_grid and g.grid is not null) or (t.area_id = g.was_micro and g.micro is not null))`.execute(
    db,
  );
}

async function restamp({ db }: Context, going: readonly Going[]): Promise<void> {
  await sql`update matter m set grid_id = g.grid, micro_grid_id = g.micro from ${asRows(going)} where m.id = g.id`.execute(db);
  await sql`update promise p set grid_id = g.grid from ${asRows(going)} where p.matter_id = g.id`.execute(db);
  await sql`update call_back c set grid_id = g.grid from ${asRows(going)} where c.matter_id = g.id`.execute(db);
}

async function keepTrace({ db }: Context, change: string, going: readonly Going[]): Promise<void> {
  await sql`
    insert into area_carried (change_id, what, row_id, from_id, to_id)
    select ${change}::uuid, 'matter.grid_id', g.id, g.was_grid, g.grid from ${asRows(going)}
    union all select ${change}::uuid, 'matter.micro_grid_id', g.id, g.was_micro, g.micro from ${asRows(going)}
    on conflict do nothing`.execute(db);
}
