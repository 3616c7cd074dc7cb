import { sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { keepers, mustKeep, stirVenues } from '../keep.ts';
import * as contract from './contract.ts';
import { nearTheDoor } from './near.ts';
import { talksIn } from './talks.ts';

type Carries = { readonly host?: string | undefined; readonly series?: string | undefined };

/** Binds a room that is there, whoever looks after it and the series of its talks into one place near the door (row S0-A35). Refuses what another one has already. */
export const openMicroHome = action(contract.openMicroHome, {
  who: { posts: keepers },
  async run(context, { community, area, venue, name, ...carries }) {
    const { db, actor, now } = context;
    await mustKeep(context, community);
    await sql`select from area where id = ${community} for no key update`.execute(db); // whoever gives another one the same talks takes turns
    const near = await stampsOf(db, area);
    if (near.community_id !== community) refuse('not_found');
    if (!nearTheDoor.some((kind) => kind === near.kind)) refuse('venues.micro_place');
    const room = await db.selectFrom('venue').select(['community_id', 'closed_at']).where('id', '=', venue).executeTakeFirst();
    if (room?.community_id !== community || room.closed_at !== null) refuse('venues.micro_room');
    await mustCarry(context, community, carries);
    const id = newId();
    const made = await db
      .insertInto('micro_home')
      .values({
        ...{ id, community_id: community, area_id: area, venue_id: venue, name, ...columnsOf(carries) },
        ...{ made_by: actor.account ?? '', at: stamp(now) },
      })
      .onConflict((taken) => taken.doNothing())
      .executeTakeFirstOrThrow();
    if (!made.numInsertedOrUpdatedRows) refuse('venues.micro_known');
    stirVenues(context, community);
    return { id };
  },
});

export const setMicroHome = action(contract.setMicroHome, {
  who: { posts: keepers },
  async run(context, { home, ...carries }) {
    const community = await keptHome(context, home);
    await mustCarry(context, community, carries);
    const { rows } =
      await sql`select from micro_home where series_id = ${carries.series ?? null} and id <> ${home} and ended_at is null`.execute(
        context.db,
      );
    if (rows.length > 0) refuse('venues.micro_known');
    await context.db.updateTable('micro_home').set(columnsOf(carries)).where('id', '=', home).execute();
    stirVenues(context, community);
    return { id: home };
  },
});

export const endMicroHome = action(contract.endMicroHome, {
  who: { posts: keepers },
  async run(context, { home }) {
    const community = await keptHome(context, home);
    await context.db
      .updateTable('micro_home')
      .set({ ended_at: stamp(context.now) })
      .where('id', '=', home)
      .execute();
    stirVenues(context, community);
    return { id: home };
  },
});

const columnsOf = ({ host, series }: Carries) => ({ host_id: host ?? null, series_id: series ?? null });

/** Locked with its community, so that two who give the same talks to two homes come one after the other. */
async function keptHome(context: Context, home: string): Promise<string> {
  const { rows } = await sql<{ community: string }>`
    select h.community_id as community from micro_home h join area c on c.id = h.community_id where h.id = ${home} and h.ended_at is null for update of h for no key update of c`.execute(
    context.db,
  );
  const { community } = rows[0] ?? refuse('not_found');
  await mustKeep(context, community);
  return community;
}

async function mustCarry(context: Context, community: string, { host, series }: Carries): Promise<void> {
  if (host !== undefined && !(await isHeldHere(context, community, host))) refuse('venues.micro_host');
  if (series !== undefined && !(await talksIn(context, community)).some(({ id }) => id === series)) refuse('venues.micro_talks');
}

async function isHeldHere({ db, now }: Context, community: string, post: string): Promise<boolean> {
  const { rows } = await sql`
    select from post p join post_kind k on k.id = p.kind where p.id = ${post} and p.community_id = ${community} and k.work in ('staff', 'helper') and ${inForce(now, 'p')}`.execute(
    db,
  );
  return rows.length > 0;
}
