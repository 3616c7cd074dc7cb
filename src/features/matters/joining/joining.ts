import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { isPast } from '#method/clock.ts';
import { partableUntil } from '#method/merge.ts';
import { isEntrusted } from '../entrusting/is-entrusted.ts';
import { inMyAreas, laidBefore, seenBy } from '../seen-by.ts';
import { covering, type MatterRecord } from '../standing.ts';
import { mayConfirm } from './confirm.ts';
import { joining as joiningContract } from './contract.ts';
import { peopleWhoJoined } from './people.ts';
import { isShared, joinedBy, joinsOf, lookBack, nearness, sizesOf } from './shared.ts';

type Joining = Answer<typeof joiningContract>;
type Seen = MatterRecord & { staff: boolean; joined: boolean; shared: boolean; unsolved: number; into_number: string | null };

/** Who else met a matter, as far as this actor may know: residents the number of doors, staff also who (masked) and what they said. */
export const joining = query(joiningContract, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { matter }) {
    const seen = await readSeen(seeing, matter);
    const [myWord, gathered, nearby] = await Promise.all([
      seen.joined ? wordOf(seeing, matter) : null,
      readGathered(seeing, matter),
      seen.staff ? countNearby(seeing, seen) : null,
    ]);
    return {
      met: metBy(seen),
      joined: seen.joined,
      mayConfirm: seen.joined && (await mayConfirm(seeing, seen)),
      myWord,
      mayJoinOthers: seen.staff && seen.shared && seen.ended_at === null,
      mergedInto:
        seen.into_number === null ? null : { id: (await follows(seeing, seen)) ? seen.merged_into : null, number: seen.into_number },
      mayUnmerge: seen.staff && (await isPartable(seeing, seen)),
      gathered,
      nearby,
      unsolved: seen.staff ? seen.unsolved : 0,
      people: seesPeople(seen) ? await peopleWhoJoined(seeing, seen) : null,
    };
  },
});

/** Departments are no doors, and stand under their own heading. */
function metBy(seen: Seen): number {
  return isEntrusted(seen) ? 0 : seen.met;
}

function seesPeople(seen: Seen): boolean {
  return seen.staff && !isEntrusted(seen);
}

async function readSeen({ db, actor }: Seeing, matter: string): Promise<Seen> {
  const { rows } = await sql<Seen>`
    select m.*, coalesce(${inMyAreas(actor)}, false) as staff, ${joinedBy(actor)} as joined, coalesce(${isShared}, false) as shared,
      (select number from matter where id = m.merged_into) as into_number,
      (select count(*)::int from matter_join j join lateral (select solved from join_word where join_id = j.id order by at desc, id desc limit 1) w on not w.solved
        where j.matter_id = m.id and j.left_at is null) as unsolved
    from matter m left join leaf l on l.id = m.leaf_id left join area a on a.id = m.place_id
    where m.id = ${matter} and (${seenBy(actor)} or ${laidBefore(actor)} or ${joinedBy(actor)})`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** Whether they may look into the one that goes on. */
async function follows({ db, actor }: Seeing, { merged_into }: Seen): Promise<boolean> {
  const { rows } = await sql`select from matter m where m.id = ${merged_into} and (${seenBy(actor)} or ${joinedBy(actor)})`.execute(db);
  return rows.length > 0;
}

async function wordOf({ db, actor }: Seeing, matter: string): Promise<Joining['myWord']> {
  const { rows } = await sql<{ solved: boolean; at: string }>`
    select w.solved, w.at from matter_join j join join_word w on w.join_id = j.id
    where j.matter_id = ${matter} and j.left_at is null and ${joinsOf(actor)} order by w.at desc, w.id desc limit 1`.execute(db);
  return rows[0] ?? null;
}

async function readGathered({ db }: Seeing, matter: string): Promise<Joining['gathered']> {
  return await db.selectFrom('matter').select(['id', 'number']).where('merged_into', '=', matter).orderBy('number').limit(20).execute();
}

async function isPartable({ db, actor, county, now }: Seeing, seen: Seen): Promise<boolean> {
  const parts = covering(actor, seen).some(({ kind }) => ['secretary', 'community-staff', 'grid-head', 'grid-worker'].includes(kind));
  if (!parts || seen.merged_into === null || seen.ended_at === null) return false;
  return !isPast(partableUntil(seen.ended_at, { calendar: await calendarOf(db, county.code) }), stamp(now));
}

const several = 3;

/** How often the same was asked for near by within thirty days, said from the third on, for the smallest ground that has so many. */
async function countNearby({ db, now }: Seeing, { id, shared }: Seen): Promise<Joining['nearby']> {
  if (!shared) return null;
  const { rows } = await sql<{ building: number; estate: number; grid: number }>`
    with this as (select m.leaf_id, m.community_id, h.* from matter m join area a on a.id = m.place_id cross join lateral (select ${sizesOf('a')}) h where m.id = ${id}),
      near as (select ${nearness} as near from this h join matter m on m.leaf_id = h.leaf_id and m.community_id = h.community_id
        join leaf l on l.id = m.leaf_id join area a on a.id = m.place_id cross join lateral (select ${sizesOf('a')}) b
        where m.opened_at > ${stamp(now.subtract(lookBack))}::timestamptz and ${isShared} and ${nearness} is not null limit 500)
    select count(*) filter (where near = 'building')::int as building, count(*) filter (where near in ('building', 'estate'))::int as estate, count(*)::int as grid from near`.execute(
    db,
  );
  const counts = rows[0] ?? { building: 0, estate: 0, grid: 0 };
  const near = (['building', 'estate', 'grid'] as const).find((size) => counts[size] >= several);
  return near === undefined ? null : { count: counts[near], near };
}
