import { type RawBuilder, type Selectable, sql } from 'kysely';
import { followsEnded, ofChange, ofPosts } from '#features/areas/door.ts';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Post } from '#kernel/db-types.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from './door.ts';

/** Whoever holds a post of a grid that was split holds it for the new part too, from today on; the secretary ends what is too much. */
const heldToo = ofPosts(async ({ db, now }, { change, from, to }) => {
  await begin({ db, now }, { change, from, to }, sql<boolean>`p.organization_id is null`);
});

/** A grid that went into another takes its people along: they hold their posts there from today on, seats of its groups too, and the old ones end. */
const takenOver = ofPosts(async ({ db, now }, { change, from, to }) => {
  await begin({ db, now }, { change, from, to }, sql<boolean>`true`);
  await sql`
    with over as (update post p set until = ${dayOf(now)} where p.area_id = ${from} and p.until is null returning p.id)
    insert into area_carried (change_id, what, row_id, from_id, to_id) select ${change}::uuid, 'post.until', id, ${from}::uuid, ${to}::uuid from over`.execute(
    db,
  );
});

type Held = Pick<
  Selectable<Post>,
  'kind' | 'person_id' | 'community_id' | 'called' | 'work_phone' | 'skills' | 'until' | 'organization_id'
>;
type Ground = { readonly change: string; readonly from: string; readonly to: string };

async function begin({ db, now }: Pick<Context, 'db' | 'now'>, { change, from, to }: Ground, which: RawBuilder<boolean>): Promise<void> {
  const { rows } = await sql<Held>`
    select p.kind, p.person_id, p.community_id, p.called, p.work_phone, p.skills, p.until, p.organization_id from post p
    where p.area_id = ${from} and ${inForce(now, 'p')} and ${which}
      and not exists (select from post o where o.kind = p.kind and o.person_id = p.person_id and o.area_id = ${to} and o.until is null)`.execute(
    db,
  );
  const begun = rows.map((held) => ({ ...held, id: newId(), area_id: to, since: dayOf(now) }));
  if (begun.length === 0) return;
  await db.insertInto('post').values(begun).execute();
  const trace = begun.map(({ id }) => ({ change_id: change, what: 'post.since', row_id: id, from_id: from, to_id: to }));
  await db.insertInto('area_carried').values(trace).execute();
}

const takenBack = ofChange(async ({ db, now }, change) => {
  await sql`update post p set until = ${dayOf(now)} from area_carried c where c.change_id = ${change} and c.what = 'post.since' and c.row_id = p.id`.execute(
    db,
  );
  await sql`update post p set until = null from area_carried c where c.change_id = ${change} and c.what = 'post.until' and c.row_id = p.id`.execute(
    db,
  );
});

const groups = followsEnded({ table: 'organization', column: 'area_id' });

/** Groups of a grid that went into another go along; refused while there is one of the same kind and name, or one where a grid has but one (row S0-A4). */
const groupsGoAlong: EffectHandler = async (context, given) => {
  await ofChange(async ({ db }, change) => {
    const { rows } = await sql<{ name: string }>`
      select o.name from area_change c join organization o on o.area_id = c.area_id and o.ended_at is null
        join organization there on there.area_id = c.into_id and (there.kind = o.kind and there.name = o.name or there.single = o.single) and there.ended_at is null
      where c.id = ${change} and c.kind = 'merge'`.execute(db);
    if (rows.length > 0) refuse('areas.group_stays', { names: rows.map(({ name }) => name).join('、') });
  })(context, given);
  await groups['ground-moved']?.(context, given);
};

const groupsAndPostsBack: EffectHandler = async (context, given) => {
  await groups['ground-returned']?.(context, given);
  await takenBack(context, given);
};

export const carryingPosts: Readonly<Record<string, EffectHandler>> = {
  'posts-held-too': heldToo,
  'posts-taken-over': takenOver,
  'ground-moved': groupsGoAlong,
  'ground-returned': groupsAndPostsBack,
};
