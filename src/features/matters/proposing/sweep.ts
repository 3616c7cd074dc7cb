import { type RawBuilder, sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import type { Context, Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { tellAskers, topicsOf } from '../joining/shared.ts';
import { countsAsOrder } from './counts.ts';
import { lookedUntil, nextSpan, type Span } from './lately.ts';
import { ruleFor } from './rule.ts';
import { proposalTold } from './words.ts';

const looks = 'proposals';
const atOnce = 500;
const mostOrders = 50;

/** Like orders at one place, as the rule of their community counts them. */
type Group = { community: string; place: string; leaf: string | null; topic: string | null; number: number; days: number; level: string };

/**
 * A third like order at one place proposes a topic (the figures are a community's own). The sweep looks at what was filed a moment ago, by its time: filing
 * itself pays nothing for it, and within a minute the office hears.
 */
export const proposeTopics: Sweep = {
  name: 'matters.proposals',
  every: 20,
  async run(context) {
    const span = await nextSpan(context, looks);
    if (span === null) return 0;
    const { groups, last, full } = await groupsOf(context, span);
    for (const group of groups) await consider(context, group);
    await lookedUntil(context, looks, full ? last : span.until);
    return full ? groups.length : 0;
  },
};

/** The place an order counts at: the building, the estate or the grid, and where it has none of that size the next larger. */
function placeAt(level: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(case ${level} when 'building' then coalesce(m.building_id, m.estate_id, m.grid_id) when 'estate' then coalesce(m.estate_id, m.grid_id) else m.grid_id end)`;
}

async function groupsOf({ db }: Context, { from, until }: Span): Promise<{ groups: Group[]; last: string; full: boolean }> {
  const { rows } = await sql<Group & { at: string; seen: number }>`
    with fresh as (select m.* from matter m where m.opened_at > ${from}::timestamptz and m.opened_at <= ${until}::timestamptz order by m.opened_at fetch first ${sql.lit(atOnce)} rows with ties)
    select g.*, f.at, f.seen from (select max(opened_at) as at, count(*)::int as seen from fresh) f left join lateral (
      select distinct m.community_id as community, r.number::int as number, r.days::int as days, r.level, ${placeAt(sql`r.level`)} as place,
        case r.alike when 'leaf' then m.leaf_id end as leaf, case r.alike when 'topic' then l.topic end as topic
      from fresh m join leaf l on l.id = m.leaf_id cross join lateral (${ruleFor(sql`m.community_id`)}) r where ${countsAsOrder} and ${placeAt(sql`r.level`)} is not null) g on true`.execute(
    db,
  );
  const [first] = rows;
  return { groups: rows.filter(({ place }) => place !== null), last: first?.at ?? until, full: (first?.seen ?? 0) >= atOnce };
}

/** Orders join the proposal that is open; without one, enough of them make one. Those of a proposal that was answered have had their say. */
async function consider(context: Context, group: Group): Promise<void> {
  const { db, now } = context;
  const open = await db
    .selectFrom('topic_proposal')
    .select('id')
    .where('place_id', '=', group.place)
    .where('answered_at', 'is', null)
    .where((row) => row.or([row('leaf_id', '=', group.leaf), row('topic_id', '=', group.topic)]))
    .forUpdate()
    .executeTakeFirst();
  const { rows } = await sql<{ id: string }>`
    select m.id from matter m join leaf l on l.id = m.leaf_id where m.community_id = ${group.community} and ${group.leaf === null ? sql`l.topic = ${group.topic}` : sql`m.leaf_id = ${group.leaf}`}
      and m.opened_at > ${stamp(now.subtract({ hours: group.days * 24 }))}::timestamptz and ${countsAsOrder} and ${placeAt(sql`${group.level}::text`)} = ${group.place}
      and not exists (select from topic_proposal_order o where o.matter_id = m.id) order by m.opened_at, m.id limit ${mostOrders}`.execute(
    db,
  );
  const orders = rows.map(({ id }) => id);
  if (open) return await speak(context, open.id, orders);
  if (orders.length < group.number) return;
  const proposal = await propose(context, group);
  if (proposal === undefined) return;
  await speak(context, proposal, orders);
  await tellOffice(context, group, orders.length);
}

/** @returns the proposal, or undefined where another made it in the same moment */
async function propose({ db, now }: Context, { community, place, leaf, topic, days }: Group): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into topic_proposal (id, community_id, place_id, leaf_id, topic_id, days, proposed_at)
    values (${newId()}, ${community}, ${place}, ${leaf}, ${topic}, ${days}, ${stamp(now)}::timestamptz) on conflict do nothing returning id`.execute(
    db,
  );
  return rows[0]?.id;
}

async function speak({ db }: Context, proposal: string, orders: readonly string[]): Promise<void> {
  if (orders.length === 0) return;
  await db
    .insertInto('topic_proposal_order')
    .values(orders.map((matter) => ({ matter_id: matter, proposal_id: proposal })))
    .onConflict((held) => held.column('matter_id').doNothing())
    .execute();
}

async function tellOffice({ db, now, stir }: Context, { community, place, leaf, topic, days }: Group, nth: number): Promise<void> {
  const { rows } = await sql<{ person: string; place: string; name: string }>`
    select p.person_id as person, concat_ws(' ', (select name from area where id = a.estate_id), a.name) as place,
      coalesce((select name from leaf where id = ${leaf}), (select name from topic where id = ${topic})) as name
    from post p join area a on a.id = ${place} where p.area_id = ${community} and p.kind in ('secretary', 'grid-head') and ${inForce(now, 'p')}`.execute(
    db,
  );
  const told = [...new Map(rows.map((row) => [row.person, row])).values()];
  await tellAskers(
    db,
    null,
    told.map(({ person, place: where, name }) => ({ account: null, person, say: proposalTold.proposed(where, days, nth, name) })),
    now,
  );
  stir('notices', topicsOf(told.map(({ person }) => ({ account: null, person }))));
  stir('matters', [`area:${community}`]);
}
