import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { outlinesComeBack } from '../mapping/following.ts';
import { undoChange as undoContract } from './contract.ts';
import { nameAs } from './record.ts';
import { keeps } from './standing.ts';
import { noFileAtWork } from './turn.ts';

/** How long a change may be taken back. */
export const undoableHours = 24;

/**
 * Takes a change back: every place, person, matter and post stands where it stood. Refuses after a day, after a later change of the same places, and once anything has
 * happened there since: something asked, done or decided, somebody entered, a post given or ended.
 */
export const undoChange = action(undoContract, {
  who: { posts: ['secretary'] },
  async run(context, { change: id }) {
    const { db, now, actor } = context;
    const change = await changeKept(context, id);
    await noFileAtWork(context, change.community_id);
    if (change.undone_at !== null) refuse('areas.undone_already');
    await sql`select from area where id in (select place_id from area_change_place where change_id = ${id}) order by id for no key update`.execute(
      db,
    );
    if (Date.parse(change.at) < Date.parse(stamp(now.subtract({ hours: undoableHours })))) refuse('areas.day_over');
    if (await isChangedSince(context, id, change.at)) refuse('areas.changed_since');
    if (change.kind !== 'rename' && (await hasHappenedSince(context, id, change.at))) refuse('areas.happened_since');
    await namesMustBeFree(context, id);
    await putBack(context, id);
    await outlinesComeBack(context, id);
    await context.effect('ground-returned', { change: id });
    await db
      .updateTable('area_change')
      .set({ undone_at: stamp(now), undone_by: actor.account, settled_at: change.kind === 'rename' ? stamp(now) : null })
      .where('id', '=', id)
      .execute();
    context.stir('areas', [`area:${change.community_id}`]);
    context.stir('matters', [`area:${change.community_id}`]);
    return { id };
  },
});

type Made = { kind: string; community_id: string; at: string; undone_at: string | null };

async function changeKept({ db, actor }: Context, id: string): Promise<Made> {
  const { rows } = await sql<Made>`select kind, community_id, at, undone_at from area_change where id = ${id} for update`.execute(db);
  const [found] = rows;
  return found && keeps(actor, found.community_id) ? found : refuse('not_found');
}

async function isChangedSince({ db }: Context, id: string, at: string): Promise<boolean> {
  const { rows } = await sql`
    select from area_change_place mine join area_change_place other on other.place_id = mine.place_id and other.change_id <> mine.change_id
      join area_change c on c.id = other.change_id
    where mine.change_id = ${id} and c.at >= ${at} and c.undone_at is null limit 1`.execute(db);
  return rows.length > 0 || (await isGoneWhereItStood(db, id));
}

/** Whether a grid it would come back to has ended, or a micro-grid gone to another grid, otherwise than by this change. */
async function isGoneWhereItStood(db: Context['db'], id: string): Promise<boolean> {
  const { rows } = await sql`
    select from area_change_place c join area a on a.id in (c.from_parent, c.from_grid, c.from_micro)
    where c.change_id = ${id} and c.how <> 'began' and a.id not in (select place_id from area_change_place where change_id = ${id})
      and (a.ended_at is not null or (a.id = c.from_micro and a.grid_id is distinct from c.from_grid)) limit 1`.execute(db);
  return rows.length > 0;
}

/** Asked of the places themselves, so that what came in a moment ago counts too. */
async function hasHappenedSince({ db }: Context, id: string, at: string): Promise<boolean> {
  const { rows } = await sql`
    with there as (select place_id from area_change_place where change_id = ${id})
    select from (
      select 1 from matter m where m.place_id in (select place_id from there) and m.opened_at > ${at}
      union all select 1 from matter m join matter_event e on e.matter_id = m.id where m.place_id in (select place_id from there) and e.at > ${at}
      union all select 1 from person p join household h on h.id = p.household_id where h.dwelling_id in (select place_id from there) and p.created_at > ${at}
      union all select 1 from area a where (a.grid_id in (select place_id from there) or a.micro_grid_id in (select place_id from there)
        or (a.parent_id in (select place_id from there) and a.id > ${id})) and a.id not in (select place_id from there) and a.ended_at is null
      union all select 1 from post p where p.area_id in (select place_id from area_change_place where change_id = ${id} and how in ('began', 'ended'))
        and p.id > ${id} and p.id not in (select row_id from area_carried where change_id = ${id})
    ) since limit 1`.execute(db);
  return rows.length > 0;
}

/** What is called again as it was, or stands again where it stood, finds its name there as free as it left it. */
async function namesMustBeFree({ db }: Context, id: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select t.name from area_change_place c join area a on a.id = c.place_id
      join area t on t.parent_id = c.from_parent and t.kind = a.kind and t.name = c.from_name and t.id <> a.id and t.ended_at is null
    where c.change_id = ${id} and c.how <> 'began' and not exists (select from area_change_place o where o.change_id = c.change_id and o.place_id = t.id) limit 1`.execute(
    db,
  );
  const [taken] = rows;
  if (taken) refuse('areas.name_taken', { name: taken.name });
}

async function putBack({ db, now }: Context, id: string): Promise<void> {
  await sql`
    update area a set parent_id = c.from_parent, grid_id = c.from_grid, micro_grid_id = c.from_micro, ended_at = case when c.how = 'began' then ${stamp(now)}::timestamptz end
    from area_change_place c where c.change_id = ${id} and c.place_id = a.id`.execute(db);
  await nameAs(db, sql`select place_id as id, from_name as name from area_change_place where change_id = ${id} and to_name <> from_name`);
}
