import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { wordsOf } from '../door.ts';
import * as contract from './contract.ts';
import { inside, keeps } from './standing.ts';
import { undoableHours } from './undo.ts';

const secretary = { posts: ['secretary'] } as const;
type Preview = Answer<typeof contract.previewChange>;

/** What goes along, counted before anybody decides: of the places named, or of the whole grid where none is. */
export const previewChange = query(contract.previewChange, {
  who: secretary,
  async run(seeing, { area, places }) {
    const { column, community } = await gridKept(seeing, area);
    const whole = sql`select id from area where ${sql.id(column)} = ${area} and ended_at is null`;
    const named = sql`select id from area where id in (${inside(places)}) and community_id = ${community}`; // another's ground is nobody's to count
    const there = places.length > 0 ? named : sql`${whole} union select ${area}::uuid`;
    const merged = places.length === 0 ? sql`or m.${sql.id(column)} = ${area}` : sql``;
    const { rows } = await sql<Omit<Preview, 'people'>>`
      with there as (${there}), gone as (select a.id, a.kind from area a join there t on t.id = a.id where a.ended_at is null),
        moved as (select m.id, m.ended_at, m.assignee_person from matter m where m.place_id in (select id from gone) ${merged})
      select (select count(*)::int from gone where kind = 'building') as buildings, (select count(*)::int from gone where kind = 'micro-grid') as "microGrids",
        (select count(*)::int from household h where h.dwelling_id in (select id from gone) and h.ended_at is null) as households,
        (select count(*)::int from person p join household h on h.id = p.household_id where h.dwelling_id in (select id from gone) and p.ended_at is null) as persons,
        (select count(*)::int from moved where ended_at is null) as open, (select count(*)::int from moved where ended_at is not null) as ended,
        (select count(distinct t.matter_id)::int from task t join moved on moved.id = t.matter_id where t.closed_at is null and t.area_id = ${area}) as waiting,
        (select count(*)::int from series s where s.place_id in (select id from gone) and s.ended_at is null) as series,
        (select count(*)::int from sheet s where s.area_id in (select id from gone) and s.closed_at is null) as sheets`.execute(seeing.db);
    const [found] = rows;
    return { ...(found ?? refuse('not_found')), people: await peopleOf(seeing, area, sql`select id from (${there}) as there`) };
  },
});

async function peopleOf({ db, now }: Seeing, area: string, there: RawBuilder<unknown>): Promise<Preview['people']> {
  const { rows } = await sql<Preview['people'][number]>`
    select p.called, k.name as kind, (select count(*)::int from matter m where m.assignee_person = p.person_id and m.ended_at is null and m.place_id in (${there})) as "inHand"
    from post p join post_kind k on k.id = p.kind
    where p.area_id = ${area} and p.since <= ${dayOf(now)} and (p.until is null or p.until > ${dayOf(now)}) order by k.sort, p.since, p.id`.execute(
    db,
  );
  return rows;
}

/** By which column places say that they stand in it; refused beyond one's own community. */
async function gridKept({ db, actor }: Seeing, id: string): Promise<{ column: 'grid_id' | 'micro_grid_id'; community: string }> {
  const found = await db
    .selectFrom('area')
    .select(['kind', 'community_id'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!found?.community_id || !keeps(actor, found.community_id)) return refuse('not_found');
  const column = columns[found.kind] ?? refuse('areas.not_a_grid');
  return { column, community: found.community_id };
}

const columns: Readonly<Record<string, 'grid_id' | 'micro_grid_id'>> = { grid: 'grid_id', 'micro-grid': 'micro_grid_id' };

const most = 500;

/** What a grid is made of, as it is chosen from: micro-grids whole, then buildings, of buildings between grids their units, and houses of one storey. */
export const ground = query(contract.ground, {
  who: secretary,
  async run(seeing, { area }) {
    const column = sql.id((await gridKept(seeing, area)).column);
    const { rows } = await sql<Answer<typeof contract.ground>['places'][number]>`
      select a.id, a.kind, ${wordsOf('a')} as name, (select name from area m where m.id = a.micro_grid_id) as "microGrid"
      from area a left join area b on b.id = a.building_id
      where a.${column} = ${area} and a.ended_at is null
        and (a.kind in ('micro-grid', 'building') or (a.kind = 'unit' and b.${column} is distinct from a.${column}) or (a.kind = 'dwelling' and a.building_id is null))
      order by a.kind = 'micro-grid' desc, a.estate_id nulls last, a.sort_key limit ${most}`.execute(seeing.db);
    return { places: rows };
  },
});

const size = 30;

/** The history of a community's grids, which nobody can change; read by its staff. */
export const changes = query(contract.changes, {
  who: { work: ['staff'] },
  async run({ db, actor, now }, { community, after: mark }) {
    if (!actor.posts.some(({ area, work }) => work === 'staff' && area === community)) refuse('not_found');
    const [behind] = after(mark, z.tuple([z.uuid()])) ?? [null];
    const { rows } = await sql<Answer<typeof contract.changes>['rows'][number]>`
      select c.id, c.kind, c.was, c.became, c.reason, c.at,
        coalesce((select p.called from binding b join post p on p.person_id = b.person_id and p.area_id = c.community_id
          where b.account_id = c.by_account and p.since <= c.at::date order by p.since desc limit 1), '') as by,
        (select count(*)::int from area_change_place p where p.change_id = c.id and p.how = 'went') as places,
        (select count(distinct row_id)::int from area_carried r where r.change_id = c.id and r.what = 'matter.grid_id') as matters,
        c.undone_at as "undoneAt", (c.undone_at is null and c.at > ${stamp(now.subtract({ hours: undoableHours }))}) as "mayUndo"
      from area_change c where c.community_id = ${community} ${behind === null ? sql`` : sql`and c.id < ${behind}`}
      order by c.id desc limit ${size + 1}`.execute(db);
    return paged(rows, size, ({ id }) => [id]);
  },
});
