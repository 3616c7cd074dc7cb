import { sql } from 'kysely';
import { type Stamps, stampsOf } from '#features/areas/door.ts';
import { nameOfKind } from '#features/areas/words.ts';
import { mustBeOpenFor } from '#features/estates/door.ts';
import { becomeCentre, isOwnPhone } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustHaveSeat } from './bodies/sits-in.ts';
import * as contract from './contract.ts';
import { drawnFrom, noteOrigin } from './drawing/sources.ts';
import { mustBeGranted } from './granting.ts';
import { appointers, fits, mustBeAbleToAppoint, type PostKind } from './may-appoint.ts';
import { mustBeTwoOfficers } from './two-officers.ts';

/** Gives a person a post from a day on. Refuses an area of another level: a micro-grid post cannot be put on a full-time grid (row S1-A3). */
export const appoint = action(contract.appoint, {
  who: { posts: appointers },
  stepUp: true,
  async run(context, asked) {
    const { db, actor } = context;
    const place = await stampsOf(db, asked.area);
    const kind = await mustFit(context, asked.kind, place);
    if (asked.person === actor.person) refuse('organizations.not_oneself');
    await mustBeAppointable(context, asked.person, kind, place);
    await mustBeTwoOfficers(context, asked);
    await mustBeWorkPhone(context, asked);
    const drawn = await drawnFrom(context, {
      ...{ kind: kind.id, kindName: kind.name, community: place.community_id },
      ...{ person: asked.person, reason: asked.reason },
    });
    await mustBeGranted(context, { what: contract.appoint, asked, kind, place });
    const id = await fillPost(context, asked, place.community_id);
    if (kind.id === 'centre-household') await becomeCentre(context, asked.person, place.id);
    await noteOrigin(context, id, drawn);
    return { id };
  },
});

/** Whoever answers for a building is shown to everybody in it: by a number of their work, never their own (row S0-A33). */
export async function mustBeWorkPhone(
  { db, keys }: Context,
  { kind, person, workPhone }: Pick<Given<typeof contract.appoint>, 'kind' | 'person' | 'workPhone'>,
): Promise<void> {
  if (kind !== 'building-member' || !workPhone) return;
  if (await isOwnPhone(db, keys, { person, phone: workPhone })) refuse('organizations.private_phone');
}

/** The kind of post, where this actor may give it and it belongs to an area of that level. */
export async function mustFit(context: Context, id: string, place: Stamps): Promise<PostKind> {
  const kind = await kindOf(context, id);
  mustBeAbleToAppoint(context.actor, kind, place.community_id);
  if (!fits(kind, place.kind)) refuse('organizations.level', { kind: kind.name, fits: nameOfKind(kind.level), area: place.name });
  await mustBeOpenFor(context, kind.id, place);
  await mustHaveNoTerm(context, kind, place);
  return kind;
}

/** A seat that a body of this community fills for a term is taken there, until a day, and not without one here (row S0-B20). */
async function mustHaveNoTerm({ db }: Context, { id, name }: PostKind, { community_id }: Stamps): Promise<void> {
  const { rows } = await sql<{ body: string }>`
    select o.name as body from body_seat s join organization o on o.kind = s.kind and o.ended_at is null join area a on a.id = o.area_id
    where s.post_kind = ${id} and s.term_years is not null and s.ended_at is null and (a.id = ${community_id} or a.community_id = ${community_id}) limit 1`.execute(
    db,
  );
  if (rows[0]) refuse('organizations.by_term', { kind: name, body: rows[0].body });
}

async function kindOf({ db }: Context, id: string): Promise<PostKind> {
  const found = await db.selectFrom('post_kind').select(['id', 'name', 'level', 'work', 'of_body']).where('id', '=', id).executeTakeFirst();
  if (found?.of_body) refuse('organizations.by_body');
  return found ?? refuse('not_found');
}

/**
 * A secretary appoints persons of the community's own ledger. Administrators hold one post and nothing else, one that begins later counted; of two who
 * appoint the same person at once the second waits, and sees what the first gave.
 */
export async function mustBeAppointable({ db, actor, now }: Context, person: string, kind: PostKind, place: Stamps): Promise<void> {
  await db.selectFrom('person').select('id').where('id', '=', person).forUpdate().execute();
  const { rows } = await sql<{ community: string | null; posts: number; administers: boolean }>`
    select n.community_id as community, count(p.id) as posts, coalesce(bool_or(k.work = 'administrator'), false) as administers
    from person n left join post p on p.person_id = n.id and (p.until is null or p.until > greatest(p.since, ${dayOf(now)}::date)) left join post_kind k on k.id = p.kind
    where n.id = ${person} and n.ended_at is null group by n.id`.execute(db);
  const found = rows[0] ?? refuse('not_found');
  const byAdmin = actor.posts.some((post) => post.kind === 'system-admin');
  if (!byAdmin && found.community !== place.community_id) refuse('not_found');
  if (kind.work === 'administrator' ? found.posts > 0 : found.administers) refuse('organizations.three_people');
}

export async function fillPost(
  context: Context,
  { person, kind, area, called, workPhone, since, skills }: Omit<Given<typeof contract.appoint>, 'reason' | 'why'>,
  community: string | null,
): Promise<string> {
  await mustHaveSeat(context, { kind, area, since });
  const made = await context.db
    .insertInto('post')
    .values({
      id: newId(),
      kind,
      person_id: person,
      area_id: area,
      community_id: community,
      called,
      work_phone: workPhone ?? null,
      since,
      skills,
    })
    .onConflict((held) => held.columns(['kind', 'person_id', 'area_id', 'organization_id']).where('until', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? refuse('organizations.held_already');
}
