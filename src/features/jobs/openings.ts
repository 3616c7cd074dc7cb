import { sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { hideSmall } from '#features/people/door.ts';
import { action, query, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import { jobBoard as boardContract, closeJob as closeContract, offerJob as offerContract } from './contract.ts';
import { openingsIn, registerKeptDays } from './standing.ts';

/** Units offer work by themselves where they hold a post, or through the office. */
const offerers = ['secretary', 'community-staff', 'grid-head', 'shop', 'property'] as const;

export const offerJob = action(offerContract, {
  who: { posts: offerers },
  async run(context, { community, until, ...job }) {
    const { db, now, actor } = context;
    await mustOffer(context, community);
    if (until < dayOf(now)) refuse('jobs.past');
    const id = newId();
    const by = { made_by: actor.account ?? '', made_at: stamp(now) };
    await db
      .insertInto('job_opening')
      .values({ ...job, ...by, id, community_id: community, until_day: until })
      .execute();
    context.stir('jobs', [`area:${community}`]);
    return { id };
  },
});

/** By whoever entered it, or the office. */
export const closeJob = action(closeContract, {
  who: { posts: offerers },
  async run(context, { opening }) {
    const { db, now, actor } = context;
    const found = await db.selectFrom('job_opening').selectAll().where('id', '=', opening).forUpdate().executeTakeFirst();
    const { community_id, made_by, closed_at } = found ?? refuse('not_found');
    const inOffice = actor.posts.some(
      ({ kind, area }) => area === community_id && ['secretary', 'community-staff', 'grid-head'].includes(kind),
    );
    if (made_by !== actor.account && !inOffice) refuse('not_found');
    if (closed_at !== null) refuse('jobs.closed');
    await db
      .updateTable('job_opening')
      .set({ closed_at: stamp(now) })
      .where('id', '=', opening)
      .execute();
    context.stir('jobs', [`area:${community_id}`]);
    return { id: opening };
  },
});

async function mustOffer(seeing: Pick<Seeing, 'db' | 'actor'>, community: string): Promise<void> {
  if (!(await mayOffer(seeing, community))) refuse('not_found');
}

async function mayOffer({ db, actor }: Pick<Seeing, 'db' | 'actor'>, community: string): Promise<boolean> {
  const held = actor.posts.filter(({ kind }) => offerers.some((one) => one === kind)).map(({ area }) => area);
  if (held.includes(community)) return true;
  const { rows } = await sql`select from area where id = any(${held}::uuid[]) and community_id = ${community} limit 1`.execute(db);
  return rows.length > 0 || (await standsIn(db, community, held));
}

/** Openings and two sums; a sum under five, or one from which such could be reckoned, is not said (S1-F14). */
export const jobBoard = query(boardContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { db, now } = seeing;
    const { rows } = await sql<{ seekers: number; placed: number }>`
      select * from count_job_seekers(${community}::uuid, ${daysBefore(now, registerKeptDays)}::timestamptz)`.execute(db);
    const { seekers, placed } = rows[0] ?? { seekers: 0, placed: 0 };
    const [shownPlaced, shownOpen] = hideSmall([placed, seekers - placed]);
    const known = shownPlaced !== null && shownOpen !== null;
    return {
      openings: await openingsIn(seeing, community),
      seekers: seekers > 0 && seekers < 5 ? null : seekers,
      placed: known ? placed : null,
      share: known && seekers > 0 ? Math.floor((placed * 100) / seekers) : null,
      mayOffer: await mayOffer(seeing, community),
    };
  },
});
