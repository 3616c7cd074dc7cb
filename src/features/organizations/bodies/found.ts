import { sql } from 'kysely';
import { type Stamps, stampsOf, standsIn } from '#features/areas/door.ts';
import { nameOfKind } from '#features/areas/words.ts';
import { mustBeOpenFor } from '#features/estates/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { byOwners } from '../dissolving.ts';
import * as contract from './contract.ts';
import { type Kept, keepers, keptBody, mustKeep } from './keeps.ts';

type Kind = {
  readonly id: string;
  readonly name: string;
  readonly levels: string[];
  readonly single: string | null;
  readonly after: string | null;
  readonly top: boolean;
  readonly under: { readonly id: string; readonly name: string }[];
};

/** Founds a body where its kind may stand and under what it may stand (rows S1-B3, S3-A2); of some kinds an area has only one (S0-A4, S4-A1, S3-B3). */
export const foundBody = action(contract.foundBody, {
  who: { posts: keepers },
  async run(context, asked) {
    const place = await stampsOf(context.db, asked.area);
    mustKeep(context, place);
    const kind = await kindOf(context, asked.kind);
    mustStandAt(kind, place);
    await mustBeOpenFor(context, kind.id, place);
    await sql`select from area where id = ${asked.area} for update`.execute(context.db); // two who found the same take turns
    await mustStandUnder(context, kind, asked.parent, place);
    await mustBeAlone(context, kind, place);
    await mustFollow(context, kind, asked);
    const id = newId();
    const { numInsertedOrUpdatedRows: made } = await context.db
      .insertInto('organization')
      .values({
        id,
        kind: kind.id,
        single: kind.single,
        area_id: asked.area,
        parent_id: asked.parent ?? null,
        ...columnsOf(context, asked),
      })
      .onConflict((known) => known.columns(['area_id', 'kind', 'name']).where('ended_at', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    if (!made) refuse('organizations.body_named');
    stir(context, place);
    return { id };
  },
});

/** Puts right what is said about a body; what it is and where it stands stays. */
export const changeBody = action(contract.changeBody, {
  who: { posts: keepers },
  async run(context, { body, ...asked }) {
    const kept = await keptBody(context, body);
    const kind = await kindOf(context, kept.kind);
    await mustFollow(context, kind, { area: kept.area.id, founded: asked.founded });
    await mustGoBefore(context, kept, asked.founded ?? null);
    await context.db.updateTable('organization').set(columnsOf(context, asked)).where('id', '=', body).execute();
    stir(context, kept.area);
    return { id: body };
  },
});

/** Dissolves a body, with the reason, once nothing hangs on it; it stays readable. What governs an estate only its owners dissolve, unless nobody ever sat on it. */
export const endBody = action(contract.endBody, {
  who: { posts: keepers },
  async run(context, { body, why }) {
    const kept = await keptBody(context, body);
    const { area, kind } = kept;
    if (kind === 'team' || kind === 'council') refuse('organizations.body_elsewhere');
    if (byOwners.includes(kind) && (await hasGoverned(context, body))) refuse('organizations.body_by_owners');
    const { rows } = await sql<{ bodies: boolean; seats: boolean }>`
      select exists (select from organization where parent_id = ${body} and ended_at is null) as bodies,
        exists (select from post where organization_id = ${body} and (until is null or until > ${dayOf(context.now)})) as seats`.execute(
      context.db,
    );
    if (rows[0]?.bodies) refuse('organizations.body_has_bodies');
    if (rows[0]?.seats) refuse('organizations.body_has_seats');
    await mustGoBefore(context, kept, null);
    const ended = { ended_at: stamp(context.now), ended_why: why };
    await context.db.updateTable('organization').set(ended).where('id', '=', body).execute();
    stir(context, area);
    return { id: body };
  },
});

/** Whether a committee ever had a seat or a term, or the owners' decision about it is written already. */
async function hasGoverned({ db }: Context, body: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from post where organization_id = ${body}) or exists (select from owners_term where organization_id = ${body})
      or exists (select from committee_ending where organization_id = ${body} and dropped_at is null) as has`.execute(db);
  return rows[0]?.has ?? false;
}

export function stir(context: Context, { community_id }: Pick<Stamps, 'community_id'>): void {
  context.stir('bodies', community_id === null ? [] : [`area:${community_id}`]);
}

type About = Omit<Given<typeof contract.changeBody>, 'body'>;

function columnsOf({ now }: Context, { name, founded, place, phone, theme, members }: About) {
  const counted = { members: members ?? null, members_on: members === undefined ? null : dayOf(now) };
  return { name, founded_on: founded ?? null, place: place || null, phone: phone || null, theme: theme || null, ...counted };
}

async function kindOf({ db }: Context, id: string): Promise<Kind> {
  const { rows } = await sql<Kind>`
    select k.id, k.name, k.levels, k.single, k.after, k.top,
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.sort), '[]') from body_under b join body_kind u on u.id = b.under where b.kind = k.id) as under
    from body_kind k where k.id = ${id}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

function mustStandAt({ name, levels }: Kind, place: Stamps): void {
  if (levels.length === 0) refuse('organizations.body_elsewhere');
  if (levels.includes(place.kind)) return;
  refuse('organizations.body_level', { kind: name, fits: levels.map(nameOfKind).join('、'), area: place.name });
}

/** What it stands under is held, so that it does not end meanwhile. */
async function mustStandUnder({ db }: Context, { name, under, top }: Kind, parent: string | undefined, place: Stamps): Promise<void> {
  const fits = under.map((kind) => `「${kind.name}」`).join('、');
  if (parent === undefined) return top ? undefined : refuse('organizations.body_parent', { kind: name, fits });
  const above = await db
    .selectFrom('organization')
    .select(['kind', 'name', 'area_id'])
    .where('id', '=', parent)
    .where('ended_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (!above) return refuse('not_found');
  if (!under.some(({ id }) => id === above.kind)) refuse('organizations.body_under', { kind: name, fits });
  if (await standsIn(db, place.id, [above.area_id])) return;
  refuse('organizations.body_outside', { area: place.name, parent: above.name });
}

/** The index holds the same; this says which one stands there. */
async function mustBeAlone({ db }: Context, { single }: Kind, place: Stamps): Promise<void> {
  if (single === null) return;
  const standing = await db
    .selectFrom('organization')
    .select('name')
    .where('area_id', '=', place.id)
    .where('single', '=', single)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (standing) refuse('organizations.body_single', { area: place.name, standing: standing.name });
}

/** Some bodies grow out of another: a property committee out of the branch of its estate, never before it (rows S4-C7, S4-C8). */
async function mustFollow(
  { db }: Context,
  { name, after }: Kind,
  { area, founded }: { area: string; founded?: string | undefined },
): Promise<void> {
  if (after === null) return;
  if (founded === undefined) refuse('organizations.body_founded');
  const { rows } = await sql<{ name: string; before: boolean }>`
    select k.name, exists (select from organization where area_id = ${area} and kind = ${after} and ended_at is null and founded_on <= ${founded}::date) as before
    from body_kind k where k.id = ${after}`.execute(db);
  if (!rows[0]?.before) refuse('organizations.body_after', { kind: name, after: rows[0]?.name ?? '' });
}

/** What another body of the area grew out of stays, and stays the older one, as long as another of its kind does not stand in its place. @param founded its day from now on; null where it has none, or ends */
async function mustGoBefore({ db }: Context, { id, kind, area }: Kept, founded: string | null): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select o.name from organization o join body_kind k on k.id = o.kind and k.after = ${kind} where o.area_id = ${area.id} and o.ended_at is null
      and (${founded}::date is null or o.founded_on < ${founded}::date)
      and not exists (select from organization p where p.area_id = o.area_id and p.kind = ${kind} and p.ended_at is null and p.id <> ${id} and p.founded_on <= o.founded_on) limit 1`.execute(
    db,
  );
  if (rows[0]) refuse('organizations.body_before', { standing: rows[0].name });
}
