import { type RawBuilder, sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { action, type Context, query } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { fillPost, mustBeAppointable, mustFit } from '../appoint.ts';
import { fromOutside } from '../from-outside.ts';
import { inForce } from '../in-force.ts';
import { isOffice } from '../office.ts';
import * as contract from './contract.ts';

/** A cadre comes to a grid for so many days a month (row S3-A55). */
export const placeCadre = action(contract.placeCadre, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, { grid, person: known, newcomer, called, homeUnit, days, since, workPhone }) {
    const { db, actor, now } = context;
    const place = await stampsOf(db, grid);
    const kind = await mustFit(context, 'placed-cadre', place);
    const person = known ?? (await fromOutside(context, newcomer, place));
    if (person === actor.person) refuse('organizations.not_oneself');
    const community = place.community_id ?? refuse('not_found');
    await mustBeAppointable(context, person, kind, place);
    const held = { person, kind: 'placed-cadre', area: grid, called, workPhone: workPhone || undefined, since, skills: [] };
    const post = await fillPost(context, held, community);
    await db
      .insertInto('placement')
      .values({
        post_id: post,
        community_id: community,
        home_unit: homeUnit,
        days_a_month: days,
        made_by: actor.account ?? '',
        at: stamp(now),
      })
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id: post };
  },
});

/** Said again for the same day it says what is right now. */
export const noteDay = action(contract.noteDay, {
  who: 'person',
  async run(context, { post, on, what }) {
    const { db, actor, now } = context;
    const { since, until } = await placedOrOffice(context, post);
    if (on > dayOf(now)) refuse('organizations.day_to_come');
    if (on < since || (until !== null && on >= until)) refuse('organizations.day_not_placed');
    const said = { what, by_account: actor.account ?? '', at: stamp(now), dropped_at: null };
    await db
      .insertInto('placement_day')
      .values({ post_id: post, on_day: on, ...said })
      .onConflict((known) => known.columns(['post_id', 'on_day']).doUpdateSet(said))
      .execute();
    return { id: post };
  },
});

export const dropDay = action(contract.dropDay, {
  who: 'person',
  async run(context, { post, on }) {
    await placedOrOffice(context, post);
    await context.db
      .updateTable('placement_day')
      .set({ dropped_at: stamp(context.now) })
      .where('post_id', '=', post)
      .where('on_day', '=', on)
      .where('dropped_at', 'is', null)
      .execute();
    return { id: post };
  },
});

type Placed = { person: string; community: string; since: string; until: string | null };

async function placedOrOffice(context: Context, post: string): Promise<Placed> {
  const { rows } = await sql<Placed>`
    select p.person_id as person, l.community_id as community, p.since::text as since, p.until::text as until from placement l join post p on p.id = l.post_id where l.post_id = ${post}`.execute(
    context.db,
  );
  const found = rows[0] ?? refuse('not_found');
  const may = (!context.actor.family && found.person === context.actor.person) || isOffice(context, found.community);
  return may ? found : refuse('not_found');
}

type Row = Answer<typeof contract.placements>['rows'][number];

/** Who was placed on any day of the month, in the order of the grids: no order by days, nobody is ranked. */
export const placements = query(contract.placements, {
  who: 'anyone',
  async run({ db }, { community, month }) {
    const { rows } =
      await sql<Row>`select ${columns(month)} ${tables(month)} and l.community_id = ${community} order by a.sort_key, p.since, p.id limit 200`.execute(
        db,
      );
    return { rows };
  },
});

export const myPlacements = query(contract.myPlacements, {
  who: 'person',
  async run({ db, actor, now }, { month }) {
    const { rows } = await sql<Answer<typeof contract.myPlacements>['rows'][number]>`
      select ${columns(month)}, (select coalesce(json_agg(json_build_object('on', d.on_day, 'what', d.what) order by d.on_day), '[]') from placement_day d where ${inMonth(month)}) as days
      ${tables(month)} and p.person_id = ${actor.family ? null : actor.person} and ${inForce(now, 'p')} order by a.sort_key, p.id`.execute(
      db,
    );
    return { rows };
  },
});

function inMonth(month: string): RawBuilder<boolean> {
  return sql<boolean>`d.post_id = l.post_id and d.dropped_at is null and d.on_day >= ${`${month}-01`}::date and d.on_day < ${`${month}-01`}::date + interval '1 month'`;
}

function columns(month: string): RawBuilder<unknown> {
  return sql`p.id as post, p.called, l.home_unit as "homeUnit", a.name as grid, l.days_a_month as planned, (select count(*)::int from placement_day d where ${inMonth(month)}) as there`;
}

function tables(month: string): RawBuilder<unknown> {
  return sql`from placement l join post p on p.id = l.post_id join area a on a.id = p.area_id
    where p.since < ${`${month}-01`}::date + interval '1 month' and (p.until is null or p.until > ${`${month}-01`}::date)`;
}
