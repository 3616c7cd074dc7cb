import { type Selectable, sql } from 'kysely';
import { followsEnded, goneInto, ofChange, ofPosts } from '#features/areas/door.ts';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Post } from '#kernel/db-types.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from './door.ts';

/**
 * Whoever holds a post of a grid that was split holds it for the new part too, from today on, with their words about themselves, the unit they come from and their
 * contract; the secretary ends what is too much. Seats stay with their groups, and a placed cadre with the old part: the days a month they come are not there twice.
 */
const heldToo = ofPosts(async ({ db, now }, { change, from, to }) => {
  const { rows } = await sql<Held>`
    select p.id as was, p.kind, p.person_id, p.community_id, p.called, p.work_phone, p.skills, p.until, p.organization_id from post p
    where p.area_id = ${from} and ${inForce(now, 'p')} and p.organization_id is null and not exists (select from placement l where l.post_id = p.id)
      and not exists (select from post o where o.kind = p.kind and o.person_id = p.person_id and o.area_id = ${to} and o.until is null)`.execute(
    db,
  );
  const begun = rows.map(({ was, ...held }) => ({ was, post: { ...held, id: newId(), area_id: to, since: dayOf(now) } }));
  if (begun.length === 0) return;
  await db
    .insertInto('post')
    .values(begun.map(({ post }) => post))
    .execute();
  const trace = begun.map(({ post }) => ({ change_id: change, what: 'post.since', row_id: post.id, from_id: from, to_id: to }));
  await db.insertInto('area_carried').values(trace).execute();
  for (const { was, post } of begun) await saidOfBoth(db, was, post.id);
});

type Held = Pick<
  Selectable<Post>,
  'kind' | 'person_id' | 'community_id' | 'called' | 'work_phone' | 'skills' | 'until' | 'organization_id'
> & { readonly was: string };

/** What hangs on a post goes for another of the same person too. */
async function saidOfBoth(db: Context['db'], was: string, post: string): Promise<void> {
  await sql`insert into introduction (post_id, say, at) select ${post}::uuid, say, at from introduction where post_id = ${was}`.execute(db);
  await sql`
    insert into post_origin (post_id, home_unit, home_id, from_kind, reason, contract_until, reminded_at, at)
    select ${post}::uuid, home_unit, home_id, from_kind, reason, contract_until, reminded_at, at from post_origin where post_id = ${was}`.execute(
    db,
  );
}

/**
 * A grid that went into another takes its people along: their posts, seats of its groups too, go on there with the day they began and all that hangs on them. Whoever
 * holds the same post there already, of the same group or of none, has one of the two ended.
 */
async function peopleGoAlong({ db, now }: Context, change: string): Promise<void> {
  const gone = goneInto(change);
  const standing = sql`(p.until is null or p.until > ${dayOf(now)})`;
  await sql`
    with gone as (${gone}), along as (
      update post p set area_id = g.new from gone g where p.area_id = g.old and ${standing}
        and not exists (select from post o where o.kind = p.kind and o.person_id = p.person_id and o.area_id = g.new and o.organization_id is not distinct from p.organization_id and (o.until is null or o.until > ${dayOf(now)}))
      returning p.id, g.old, g.new)
    insert into area_carried (change_id, what, row_id, from_id, to_id) select ${change}::uuid, 'post.area_id', id, old, new from along on conflict do nothing`.execute(
    db,
  );
  await sql`
    with gone as (${gone}), over as (
      update post p set until = greatest(p.since, ${dayOf(now)}::date) from gone g where p.area_id = g.old and ${standing} returning p.id, old.until as last_day, g.old as was, g.new)
    insert into area_carried (change_id, what, row_id, from_id, to_id, last_day) select ${change}::uuid, 'post.until', id, was, new, last_day from over on conflict do nothing`.execute(
    db,
  );
}

const takenBack = ofChange(async ({ db, now }, change) => {
  await sql`update post p set until = ${dayOf(now)} from area_carried c where c.change_id = ${change} and c.what = 'post.since' and c.row_id = p.id`.execute(
    db,
  );
  await sql`update post p set area_id = c.from_id from area_carried c where c.change_id = ${change} and c.what = 'post.area_id' and c.row_id = p.id`.execute(
    db,
  );
  await sql`update post p set until = c.last_day from area_carried c where c.change_id = ${change} and c.what = 'post.until' and c.row_id = p.id`.execute(
    db,
  );
});

const groups = followsEnded({ table: 'organization', column: 'area_id' });

/** Groups of a grid that went into another go along; refused while there is one of the same kind and name, or one where a grid has but one (row S0-A4). */
const groupsAndPeopleGoAlong: EffectHandler = async (context, given) => {
  await ofChange(async ({ db }, change) => {
    const { rows } = await sql<{ name: string }>`
      select o.name from area_change c join organization o on o.area_id = c.area_id and o.ended_at is null
        join organization there on there.area_id = c.into_id and (there.kind = o.kind and there.name = o.name or there.single = o.single) and there.ended_at is null
      where c.id = ${change} and c.kind = 'merge' and c.undone_at is null`.execute(db);
    if (rows.length > 0) refuse('areas.group_stays', { names: rows.map(({ name }) => name).join('、') });
  })(context, given);
  await groups['ground-moved']?.(context, given);
  await ofChange(peopleGoAlong)(context, given);
};

const groupsAndPostsBack: EffectHandler = async (context, given) => {
  await groups['ground-returned']?.(context, given);
  await takenBack(context, given);
};

export const carryingPosts: Readonly<Record<string, EffectHandler>> = {
  'posts-held-too': heldToo,
  'ground-moved': groupsAndPeopleGoAlong,
  'ground-returned': groupsAndPostsBack,
};
