import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { logKinds } from '../words.ts';
import {
  logDeed as logContract,
  logKindIds,
  myLog as myLogContract,
  logTally as tallyContract,
  unlogDeed as unlogContract,
} from './contract.ts';

const walkers = ['grid-worker'] as const;
const day = { hours: 24 } as const;

/** 四在: one deed of the day. Refuses a deed of another kind, and days before yesterday. There is no number to reach. */
export const logDeed = action(logContract, {
  who: { posts: walkers },
  async run(context, { kind, deed, day: on, grid }) {
    const { db, actor, now } = context;
    const person = actor.person ?? refuse('not_bound');
    if (!(deed in logKinds[kind].deeds)) refuse('fieldwork.log_deed');
    if (on > dayOf(now) || on < dayOf(now.subtract(day))) refuse('fieldwork.log_past');
    const place = await gridOf(context, grid);
    const id = newId();
    await db
      .insertInto('log_entry')
      .values({ id, person_id: person, grid_id: place.id, community_id: place.community_id, day: on, kind, deed, at: stamp(now) })
      .execute();
    context.stir('fieldwork', [`person:${person}`]);
    return { id };
  },
});

async function gridOf({ db, actor }: Context, asked: string | undefined): Promise<{ id: string; community_id: string }> {
  const held = areasOf(actor, 'grid', walkers);
  const id = asked ?? held[0];
  if (id === undefined || !held.includes(id)) return refuse('fieldwork.no_grid');
  const { community_id } = await db.selectFrom('area').select('community_id').where('id', '=', id).executeTakeFirstOrThrow();
  return { id, community_id: community_id ?? refuse('fieldwork.no_grid') };
}

/** One's own only; it stays written that it was taken back. */
export const unlogDeed = action(unlogContract, {
  who: { posts: walkers },
  async run(context, { entry }) {
    const { db, actor, now } = context;
    const { numUpdatedRows } = await db
      .updateTable('log_entry')
      .set({ taken_back_at: stamp(now) })
      .where('id', '=', entry)
      .where('person_id', '=', actor.person)
      .where('taken_back_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) refuse('not_found');
    context.stir('fieldwork', [`person:${actor.person}`]);
    return { id: entry };
  },
});

export const myLog = query(myLogContract, {
  who: { posts: walkers },
  async run({ db, actor }, { day: on }) {
    const { rows: grids } = await sql<{ id: string; name: string }>`
      select id, name from area where id = any(${areasOf(actor, 'grid', walkers)}::uuid[]) order by sort_key, id`.execute(db);
    const { rows } = await sql<Answer<typeof myLogContract>['rows'][number]>`
      select id, kind, deed, at from log_entry where person_id = ${actor.person} and day = ${on}::date and taken_back_at is null order by at, id limit 200`.execute(
      db,
    );
    return { grids, rows };
  },
});

/** Sums of a community: all four kinds, nothing of any one worker or grid. */
export const logTally = query(tallyContract, {
  who: 'anyone',
  async run({ db }, { community, month }) {
    const { rows } = await sql<{ kind: string; count: number }>`
      select kind, count(*)::int as count from log_entry where community_id = ${community} and taken_back_at is null
        and day >= (${month} || '-01')::date and day < (${month} || '-01')::date + interval '1 month' group by kind`.execute(db);
    const kinds = logKindIds.map((kind) => ({ kind, count: rows.find((row) => row.kind === kind)?.count ?? 0 }));
    return { total: kinds.reduce((sum, { count }) => sum + count, 0), kinds };
  },
});
