import { sql } from 'kysely';
import { methodOnAt } from '#features/matters/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { openWithOwnKey } from '#kernel/crypto.ts';
import { kept as keptContract, mine as mineContract } from './contract.ts';
import { keepersOf } from './keepers.ts';
import { mediators } from './mediate.ts';
import { bookedBy, keptBy } from './seen-by.ts';

type Standing = 'ahead' | 'over' | 'called-off' | 'held' | 'absent' | 'differs' | 'unsaid';
type Row = {
  id: string;
  desk: string;
  name: string;
  place: string;
  at: string;
  until: string;
  standing: Standing;
  said: 'came' | 'absent' | null;
};

/** What a booking is to whoever reads it as one of its two sides. */
function standing(now: Seeing['now']) {
  return sql`case when b.cancelled_at is not null then 'called-off' when b.outcome is not null then b.outcome when b.starts_at > ${stamp(now)}::timestamptz then 'ahead' else 'over' end`;
}

/** What I booked, the next first; what was is kept thirty days. */
export const mine = query(mineContract, {
  who: 'signed-in',
  family: 'see',
  async run({ db, actor, now }) {
    const { rows } = await sql<Row & { keeper: string }>`
      select b.id, b.desk_id as desk, d.name, d.place, b.starts_at as at, b.ends_at as until, ${standing(now)} as standing, b.asker_said as said, p.called as keeper
      from booking b join desk d on d.id = b.desk_id join post p on p.id = b.post_id
      where ${bookedBy(actor)} order by b.starts_at > ${stamp(now)}::timestamptz desc, abs(extract(epoch from b.starts_at - ${stamp(now)}::timestamptz)) limit 50`.execute(
      db,
    );
    return { rows };
  },
});

type KeptRow = Row & { called: Buffer; channel: 'online' | 'phone' | 'counter'; minutes: number; community: string };

/** Who comes to me, by the name they gave, and what I gave: for the holder of the post alone. */
export const kept = query(keptContract, {
  who: 'person',
  async run(seeing) {
    const { db, actor, keys, now } = seeing;
    const { rows } = await sql<KeptRow>`
      select b.id, b.desk_id as desk, d.name, d.place, b.starts_at as at, b.ends_at as until, ${standing(now)} as standing, b.keeper_said as said, b.called, b.channel,
        (extract(epoch from b.ends_at - b.starts_at) / 60)::int as minutes, d.community_id as community
      from booking b join desk d on d.id = b.desk_id
      where ${keptBy(actor)} and b.starts_at > ${stamp(now.subtract({ hours: 7 * 24 }))}::timestamptz order by b.starts_at limit 200`.execute(
      db,
    );
    const mediating = await mediatingIn(seeing, [...new Set(rows.map(({ community }) => community))]);
    return {
      desks: await desksOf(seeing),
      rows: rows.map(({ called, community, ...row }) => ({
        ...row,
        called: openWithOwnKey(keys, called, row.id),
        mayMediate: mediating.includes(community) && row.standing !== 'called-off' && row.standing !== 'absent',
      })),
      given: await givenBy(seeing),
    };
  },
});

async function desksOf(seeing: Seeing) {
  const keepers = await keepersOf(seeing, { posts: seeing.actor.posts.map(({ id }) => id) });
  return keepers.map(({ id, desk, week }) => ({
    ...{ keeper: id, name: desk.name, minutes: desk.minutes },
    week: week.map(({ weekday, from, until }) => ({ weekday, from, until })),
  }));
}

/** Communities of these where mediation is on and the actor mediates. */
async function mediatingIn({ db, actor }: Seeing, communities: readonly string[]): Promise<string[]> {
  const mediates = communities.filter((community) => actor.posts.some(({ kind, area }) => mediators.includes(kind) && area === community));
  const on = await Promise.all(mediates.map(async (community) => ((await methodOnAt(db, community, 'mediation')) ? [community] : [])));
  return on.flat();
}

type Given = { month: number; all: number; held: number };

async function givenBy({ db, actor, now }: Seeing): Promise<Given> {
  const { rows } = await sql<Given>`
    select coalesce(sum(t.minutes) filter (where t.month = date_trunc('month', ${dayOf(now)}::date)), 0)::int as month, coalesce(sum(t.minutes), 0)::int as "all", coalesce(sum(t.held), 0)::int as held
    from desk_total t join desk_keeper k on k.id = t.keeper_id join post p on p.id = k.post_id where p.person_id = ${actor.person}`.execute(
    db,
  );
  return rows[0] ?? { month: 0, all: 0, held: 0 };
}
