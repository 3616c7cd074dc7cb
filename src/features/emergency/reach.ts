import { sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { inForce } from '#features/organizations/door.ts';
import type { Seeing } from '#kernel/action.ts';
import type { Post } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';

/** Who makes plans for a community. */
export const office = ['secretary', 'community-staff', 'grid-head'] as const;
/** Who may carry out an order to switch on, and end it. */
export const commanders = ['secretary', 'street-leader', 'county-leader'] as const;
export const watchers = [...office, 'street-leader', 'county-leader'] as const;

type Asks = Pick<Seeing, 'db' | 'actor'>;

/** Whether one of these posts of the actor reaches this community. */
export async function reaches({ db, actor }: Asks, community: string, kinds: readonly string[]): Promise<boolean> {
  const held = actor.posts.filter(({ kind }) => kinds.includes(kind)).map(({ area }) => area);
  return await standsIn(db, community, held);
}

export async function mustReach(asks: Asks, community: string, kinds: readonly string[]): Promise<void> {
  if (!(await reaches(asks, community, kinds))) refuse('not_found');
}

/** The actor's posts that work for this community: inside it, or above it. One held elsewhere is none. */
export async function postsFor({ db, actor }: Asks, community: string): Promise<Post[]> {
  const areas = actor.posts.map(({ area }) => area);
  const { rows } = await sql<{ id: string }>`
    select id from area where id = any(${areas}::uuid[]) and (id = ${community} or community_id = ${community})`.execute(db);
  const inside = new Set(rows.map(({ id }) => id));
  const reaching = await Promise.all(actor.posts.map(async ({ area }) => inside.has(area) || (await standsIn(db, community, [area]))));
  return actor.posts.filter((_, nth) => reaching[nth]);
}

export type Holder = { readonly post: string; readonly person: string; readonly called: string; readonly phone: string | null };

/** Who holds which kind of post today in a community, anywhere inside it, or above it. */
export async function holdersIn({ db, now }: Pick<Seeing, 'db' | 'now'>, community: string): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select p.kind as post, p.person_id as person, p.called, p.work_phone as phone
    from post p join area a on a.id = p.area_id, area c
    where c.id = ${community} and (p.community_id = c.id or a.community_id = c.id or a.id = c.street_id) and ${inForce(now, 'p')}
    order by p.since, p.id limit 2000`.execute(db);
  return rows;
}

export type Running = {
  readonly id: string;
  readonly community_id: string;
  readonly scope_id: string;
  readonly name: string;
  readonly advice: string;
  readonly order: string;
  readonly orderedBy: string;
  readonly until: string;
  readonly homes_key: Buffer;
  readonly visits_key: Buffer;
};

/** The emergency that is on in a community; none while the mode is off, after its last day too. */
export async function runningIn(seeing: Pick<Seeing, 'db' | 'now'>, community: string): Promise<Running | undefined> {
  return (await allRunningIn(seeing, [community]))[0];
}

/** The emergencies that are on in these communities, one in each at most, the earliest first. */
export async function allRunningIn({ db, now }: Pick<Seeing, 'db' | 'now'>, communities: readonly string[]): Promise<Running[]> {
  const { rows } = await sql<Running>`
    select e.id, e.community_id, e.scope_id, p.name, p.advice, coalesce(o.order_number, e.order_number) as "order", coalesce(o.ordered_by, e.ordered_by) as "orderedBy",
      e.until, e.homes_key, e.visits_key
    from emergency e join emergency_plan p on p.id = e.plan_id
    left join lateral (select order_number, ordered_by from emergency_order where emergency_id = e.id order by at desc limit 1) o on true
    where e.community_id = any(${communities}::uuid[]) and e.closed_at is null and e.until > ${stamp(now)}::timestamptz order by e.since, e.id limit 200`.execute(
    db,
  );
  return rows;
}

/** The emergency that is on, by its id; whatever is asked of one that is off is not found. */
export async function runningAs(seeing: Pick<Seeing, 'db' | 'now'>, id: string): Promise<Running> {
  const found = await seeing.db.selectFrom('emergency').select('community_id').where('id', '=', id).executeTakeFirst();
  const running = found && (await runningIn(seeing, found.community_id));
  return running?.id === id ? running : refuse('not_found');
}

/** Those who lead, or are sent by a department, see what is on below them. */
export const overseers = ['department', ...commanders] as const;

/** Communities where an emergency is on below a post of the actor that oversees them. */
export async function overseen(asks: Asks): Promise<string[]> {
  if (!asks.actor.posts.some(({ kind }) => overseers.some((one) => one === kind))) return [];
  const on = await asks.db
    .selectFrom('emergency')
    .select('community_id')
    .where('closed_at', 'is', null)
    .orderBy('since')
    .limit(200)
    .execute();
  const seen = await Promise.all(
    on.map(async ({ community_id }) => ((await reaches(asks, community_id, overseers)) ? [community_id] : [])),
  );
  return seen.flat();
}

/** The communities the actor works in, by any post. */
export async function communitiesOf({ db, actor }: Asks): Promise<string[]> {
  const areas = actor.posts.map(({ area }) => area);
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(community_id, id) as id from area where id = any(${areas}::uuid[]) and (community_id is not null or kind = 'community')`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
