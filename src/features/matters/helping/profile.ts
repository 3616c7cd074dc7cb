import { sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { isPaused } from '../dispatching/free.ts';
import { heldOn } from '../seen-by.ts';
import { postNames } from '../words.ts';
import { helperProfile, type talkWays, tellProfile } from './contract.ts';
import { multirange, overlaps, rangesOf, readMultirange, ringingTimes, type Stretch, stretchesOf } from './times.ts';

export const desk = ['secretary', 'community-staff', 'grid-head', 'grid-worker'] as const;

type Row = {
  called: string;
  kinds: string[];
  skills: string[];
  free: string | null;
  quiet_from: string | null;
  quiet_until: string | null;
  reached: 'app' | 'phone' | 'staff' | null;
  paused: boolean;
  paused_until: string | null;
  by_staff: boolean;
  talks: (typeof talkWays)[number][] | null;
};

/** How a helper wants to be asked (S3-A24). Their number stands nowhere in it. */
export const profile = query(helperProfile, {
  who: 'person',
  async run(seeing, { person: asked }) {
    const person = asked ?? seeing.actor.person ?? refuse('not_bound');
    await mustBeTheirs(seeing, person);
    const { db, now } = seeing;
    const { rows } = await sql<Row>`
      select min(p.called) as called, array_agg(distinct p.kind) as kinds, array(select distinct s from post o cross join unnest(o.skills) as s where o.person_id = ${person} and ${inForce(now, 'o')} order by s) as skills,
        h.free::text, h.quiet_from::text, h.quiet_until::text, h.reached, ${isPaused(now)} as paused, h.paused_until,
        case when 'member' = any(array_agg(p.kind)) then coalesce(h.talks, '{}') end as talks,
        h.told_by is not null and not exists (select from binding b where b.account_id = h.told_by and b.person_id = h.person_id) as by_staff
      from post p join post_kind k on k.id = p.kind and k.work = 'helper' left join helper_profile h on h.person_id = p.person_id
      where p.person_id = ${person} and ${heldOn(now)} group by h.person_id`.execute(db);
    const row = rows[0] ?? refuse('matters.not_helping');
    const known = await db
      .selectFrom('leaf')
      .select('skill')
      .distinct()
      .where('skill', 'is not', null)
      .where('ended_at', 'is', null)
      .execute();
    return {
      person,
      called: row.called,
      kinds: row.kinds.map((kind) => postNames[kind] ?? kind),
      skills: row.skills,
      known: known.flatMap(({ skill }) => skill ?? []).toSorted(),
      free: stretchesOf(readMultirange(row.free ?? '')),
      quiet: row.quiet_from && row.quiet_until ? { from: row.quiet_from.slice(0, 5), until: row.quiet_until.slice(0, 5) } : null,
      reached: row.reached ?? 'app',
      talks: row.talks,
      paused: row.paused,
      ...(row.paused ? { pausedUntil: row.paused_until } : {}),
      byStaff: row.by_staff,
    };
  },
});

/** The helper says it, or staff for somebody without a phone: what they are good at, when they are free, when they want quiet, and whether they pause. */
export const tell = action(tellProfile, {
  who: 'person',
  async run(context, { person: asked, skills, free, quiet, reached, talks, pausedUntil }) {
    const { db, actor, now } = context;
    const person = asked ?? actor.person ?? refuse('not_bound');
    await mustBeTheirs(context, person);
    const ranges = rangesOf(free);
    if (overlaps(ranges)) refuse('matters.overlapping_times');
    const said = {
      free: multirange(ranges),
      quiet_from: quiet?.from ?? null,
      quiet_until: quiet?.until ?? null,
      rings: multirange(ringingTimes(ranges, quiet)),
      reached,
      paused_since: pausedUntil === undefined ? null : dayOf(now),
      paused_until: pausedUntil ?? null,
      told_by: actor.account,
      at: stamp(now),
      ...(talks === undefined ? {} : { talks }),
    };
    await db
      .insertInto('helper_profile')
      .values({ person_id: person, ...said })
      .onConflict((known) => known.column('person_id').doUpdateSet(said))
      .execute();
    await sql`update post p set skills = ${[...new Set(skills)]}::text[] from post_kind k where k.id = p.kind and k.work = 'helper' and p.person_id = ${person} and (p.until is null or p.until > ${dayOf(now)}::date)`.execute(
      db,
    );
    return { id: person };
  },
});

/** When somebody is free, said beside something else: quiet hours, way and pause stay as they are. */
export async function keepFree({ db, actor, now }: Context, person: string, free: readonly Stretch[]): Promise<void> {
  const ranges = rangesOf(free);
  if (overlaps(ranges)) refuse('matters.overlapping_times');
  const known = await db
    .selectFrom('helper_profile')
    .select(['quiet_from', 'quiet_until'])
    .where('person_id', '=', person)
    .executeTakeFirst();
  const quiet =
    known?.quiet_from && known.quiet_until ? { from: known.quiet_from.slice(0, 5), until: known.quiet_until.slice(0, 5) } : null;
  const said = { free: multirange(ranges), rings: multirange(ringingTimes(ranges, quiet)), told_by: actor.account, at: stamp(now) };
  await db
    .insertInto('helper_profile')
    .values({ person_id: person, ...said })
    .onConflict((before) => before.column('person_id').doUpdateSet(said))
    .execute();
}

/** One's own, or that of a helper of the community or grid one works for. */
async function mustBeTheirs({ db, actor, now }: Seeing, person: string): Promise<void> {
  const { rows } = await sql<{ mine: boolean }>`
    select p.person_id = ${actor.person} as mine from post p join post_kind k on k.id = p.kind and k.work = 'helper'
    where p.person_id = ${person} and ${heldOn(now)} and (p.person_id = ${actor.person} or p.community_id in (
      select coalesce(a.community_id, a.id) from area a where a.id = any(${[...areasOf(actor, 'community', desk), ...areasOf(actor, 'grid', desk)]}::uuid[]))) limit 1`.execute(
    db,
  );
  if (rows.length === 0) refuse(person === actor.person ? 'matters.not_helping' : 'not_found');
}
