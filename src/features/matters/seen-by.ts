import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { inMyAreas as standsInMyAreas } from '#features/areas/door.ts';
import { type Actor, areasOf, readersOf } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import { levelOf } from './levels.ts';
import { areaAt, type Stamps } from './standing.ts';

/** An actor as SQL: the values of one, or the columns of many who ask in the same moment. */
export type ActorSql = {
  readonly account: RawBuilder<string | null>;
  readonly person: RawBuilder<string | null>;
  /** Everybody who reads with their eyes: the person, and beside one acted for whoever acts. */
  readonly readers: RawBuilder<string[]>;
  /** Whether the matter `m` stands in an area they hold a staff post for. */
  readonly inAreas: RawBuilder<boolean>;
  /** Whether they hold the post the open task `t` waits for. */
  readonly holdsPost: RawBuilder<boolean>;
  /** The posts they hold, each as `area kind`. */
  readonly posts: RawBuilder<string[]>;
};

function one(actor: Actor): ActorSql {
  const posts = actor.posts.map((post) => sql`(t.area_id = ${post.area}::uuid and t.post_kind = ${post.kind})`);
  return {
    account: sql`${ownAccount(actor)}::uuid`,
    person: sql`${actor.person}::uuid`,
    readers: sql`${readersOf(actor)}::uuid[]`,
    inAreas: standsInMyAreas(actor, 'm'),
    holdsPost: posts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(posts, sql` or `)})`,
    posts: sql`${postsOf(actor)}::text[]`,
  };
}

/** Many actors, each a row `w` of {@link rowOfActor}. */
export const many: ActorSql = {
  account: sql`w.account`,
  person: sql`w.person`,
  readers: sql`w.readers`,
  inAreas: sql<boolean>`(m.community_id = any(w.areas) or m.grid_id = any(w.areas) or m.micro_grid_id = any(w.areas))`,
  holdsPost: sql<boolean>`(t.area_id::text || ' ' || t.post_kind) = any(w.posts)`,
  posts: sql`w.posts`,
};

/** What `many` reads of an actor, for a recordset with these columns: {@link columnsOfActor}. */
export function rowOfActor(actor: Actor) {
  const areas = (['community', 'grid', 'micro-grid'] as const).flatMap((level) => areasOf(actor, level));
  return { account: ownAccount(actor), person: actor.person, readers: readersOf(actor), areas, posts: postsOf(actor) };
}

function postsOf({ posts }: Actor): string[] {
  return posts.map(({ area, kind }) => `${area} ${kind}`);
}

/** Whoever acts for somebody of their family sees that person's matters, not their own beside them. */
function ownAccount({ account, family }: Actor): string | null {
  return family ? null : account;
}
export const columnsOfActor = 'account uuid, person uuid, readers uuid[], areas uuid[], posts text[]';

/**
 * Whose matters an actor sees: their own, those they work on, and those of the areas they hold a staff post for.
 * `m` is the matter in the query around it. Leaders and administrators see no single matter (figures only).
 */
export function seenBy(actor: Actor | ActorSql): RawBuilder<boolean> {
  const who = inSql(actor);
  return sql<boolean>`(${opened(who)} or ((${inHand(who)} or (${who.inAreas} and m.seen_by is null) or ${heardBy(who)} or ${helps(who)} or ${isSide(who)} or ${sits(who)}) and ${notAbout(who)}))`;
}

/** Matters the actor has in hand, by a post they hold for its place to this day. */
export function inHand(actor: Actor | ActorSql): RawBuilder<boolean> {
  const who = inSql(actor);
  return sql<boolean>`(m.assignee_person = ${who.person} and ${holdsHere(who, sql`m.assignee_as`)})`;
}

/** Whether a post of this kind is held for an area the matter `m` stands in. */
function holdsHere({ posts }: ActorSql, kind: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from unnest(${standsIn}) as area where area::text || ' ' || ${kind} = any(${posts}))`;
}

/** The areas the matter `m` stands in, of every level a post is held at. */
const standsIn = sql`array[m.street_id, m.community_id, m.estate_id, m.grid_id, m.micro_grid_id, m.building_id]`;

/** Matters the actor is another side of: by person, or by account where the ledger did not know them. */
export function isSide(actor: Actor | ActorSql): RawBuilder<boolean> {
  const { account, person } = inSql(actor);
  return sql<boolean>`(m.sides <> '{}' and m.sides && array[${person}, ${account}])`;
}

/** Matters whose step is the actor's by a post its method names, or at which they have spoken or are called to meet. Not what was only offered, raised, or theirs to take up first. */
function sits(who: ActorSql): RawBuilder<boolean> {
  return sql<boolean>`(m.doing in ('fill', 'review', 'vote', 'meet', 'post', 'split') and exists (select from task t
    where t.matter_id = m.id and t.closed_at is null and t.what in (m.doing, 'meeting') and not coalesce(m.state -> 'raised' ? t.post_kind, false)
      and (${waitsFor(who)} or (${who.person} = any(m.spoken) and ${who.holdsPost}))))`;
}

/** Matters on a panel of which the actor has spoken, whatever step they stand at by now: what came of it is theirs to read as long as they hold that seat. */
export function spokeOn(actor: Actor | ActorSql): RawBuilder<boolean> {
  const who = inSql(actor);
  return sql<boolean>`exists (select from matter_event e where e.matter_id = m.id and e.by_person = ${who.person} and e.facts ? 'voice' and (e.by_as = 'party' or ${holdsHere(who, sql`e.by_as`)}))`;
}

/** Matters the actor was called in to help with, by name as long as they hold a post there, or by a post they hold. */
export function helps(actor: Actor | ActorSql): RawBuilder<boolean> {
  const { person, posts } = inSql(actor);
  const stillHere = sql`exists (select from unnest(${posts}) as held, unnest(${standsIn}) as area where held like area::text || ' %')`;
  return sql<boolean>`(m.team <> '{}' and ((${person}::text = any(m.team) and ${stillHere}) or m.team && ${posts}))`;
}

/** Sealed matters are read only by the posts they name, held for the very area: a complaint by who hears it, a hardship by the office. */
function heardBy({ posts }: ActorSql): RawBuilder<boolean> {
  return sql<boolean>`(m.seen_by is not null and exists (select from unnest(m.seen_by) as kind, unnest(array[m.street_id, m.community_id, m.estate_id, m.grid_id, m.micro_grid_id]) as area
    where area::text || ' ' || kind = any(${posts})))`;
}

/** A complaint never reaches whom it is about, whatever posts they hold and whomever of their family they act for. */
function notAbout({ readers }: ActorSql): RawBuilder<boolean> {
  return sql<boolean>`not m.kept_from && ${readers}`;
}

/** Whether the matter with this id is a complaint about the actor, in a query of a neighbour. */
export function keptFrom(actor: Actor, matter: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from matter m where m.id = ${matter} and not ${notAbout(one(actor))})`;
}

/** Matters the actor asked for themself, or the one they act for did. */
export function opened(actor: Actor | ActorSql): RawBuilder<boolean> {
  const who = inSql(actor);
  return sql<boolean>`((m.opener_account = ${who.account} or m.opener_person = ${who.person}) and ${notAbout(who)})`;
}

/** Matters of the areas the actor holds a staff post for, as far as they are for that post to read. */
export function inMyAreas(actor: Actor): RawBuilder<boolean> {
  const who = one(actor);
  return sql<boolean>`(${who.inAreas} and (m.seen_by is null or ${heardBy(who)}) and ${notAbout(who)})`;
}

/** Matters the actor answers for: those of their areas, and the sealed ones their post hears, at whatever level. */
export function answersFor(actor: Actor): RawBuilder<boolean> {
  const who = one(actor);
  return sql<boolean>`(((${who.inAreas} and m.seen_by is null) or ${heardBy(who)}) and ${notAbout(who)})`;
}

/** Whether an open task `t` waits for this actor: by a post held for its area, by name, or by account. */
export function waitsFor(actor: Actor | ActorSql): RawBuilder<boolean> {
  const { account, person, holdsPost, readers } = inSql(actor);
  return sql<boolean>`((${holdsPost} or (t.person_id = ${person} and ${offeredStill(inSql(actor))}) or t.account_id = ${account}) and ${notExcepted(readers)})`;
}

/** What was only offered by name is whoever's who holds a post for its place to this day. */
function offeredStill({ posts }: ActorSql): RawBuilder<boolean> {
  return sql<boolean>`(t.what <> 'claim' or exists (select from matter m, unnest(${posts}) as held, unnest(${standsIn}) as area
    where m.id = t.matter_id and held like area::text || ' %'))`;
}

/** The ways an open task `t` comes to this actor, each a range of an index: by one of their posts, by name, by account. Together they are `waitsFor`. */
export function waysToMe(actor: Actor): RawBuilder<boolean>[] {
  const who = one(actor);
  const { person, account, readers } = who;
  const ways = [
    ...actor.posts.map(({ kind, area }) => sql`t.post_kind = ${kind} and t.area_id = ${area}::uuid`),
    ...(actor.person ? [sql`t.person_id = ${person} and ${offeredStill(who)}`] : []),
    sql`t.account_id = ${account}`,
  ];
  return ways.map((way) => sql<boolean>`${way} and ${notExcepted(readers)}`);
}

function notExcepted(readers: RawBuilder<string[]>): RawBuilder<boolean> {
  return sql<boolean>`not coalesce(t.except_persons && ${readers}, false)`;
}

/**
 * Matters that wait for this actor without being theirs to see in full: an order offered and not yet taken, a late one raised to the street.
 * They read what is asked and in which grid, not whose it is and not where.
 */
export function laidBefore(actor: Actor | ActorSql): RawBuilder<boolean> {
  return sql<boolean>`exists (select from task t where t.matter_id = m.id and t.closed_at is null and ${waitsFor(actor)})`;
}

function inSql(actor: Actor | ActorSql): ActorSql {
  return 'inAreas' in actor ? actor : one(actor);
}

/** Posts `p` of these kinds, held on this very day, that cover a place. */
export function heldFor(kinds: readonly string[], stamps: Stamps, now: Temporal.Instant): RawBuilder<boolean> {
  const held = kinds.flatMap((kind) => {
    const area = areaAt(levelOf(kind), stamps);
    return area === null ? [] : [sql`(p.area_id = ${area}::uuid and p.kind = ${kind})`];
  });
  return held.length === 0 ? sql<boolean>`false` : sql<boolean>`((${sql.join(held, sql` or `)}) and ${heldOn(now)})`;
}

/** Posts `p` held on this very day. */
export function heldOn(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`(p.since <= ${dayOf(now)}::date and (p.until is null or p.until > ${dayOf(now)}::date))`;
}
