import { sql } from 'kysely';
import { action, query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { isWorkday } from '#method/clock.ts';
import { heldOn } from '../seen-by.ts';
import { postNames } from '../words.ts';
import { dutyTurns, setDuty as setDutyContract } from './contract.ts';

/** Posts that see and answer for the whole community: only they can be put on duty for it. */
const onDutyKinds = ['secretary', 'community-staff', 'grid-head'] as const;

type Turn = { day: string; turn: string; post: string; called: string };
type Holder = { post: string; called: string; kind: string; phone: string | null };

/** The nights of a month, and who may be put down for them. */
export const duty = query(dutyTurns, {
  who: { posts: onDutyKinds },
  async run(seeing, { community, month }) {
    const { db, county } = seeing;
    mustWorkIn(seeing, community);
    const turns = await turnsIn(seeing, community, month);
    const calendar = await calendarOf(db, county.code);
    return {
      days: daysOf(month).map((day) => {
        const turn = turns.get(day);
        return { day, workday: isWorkday(day, calendar), turn: turn?.turn ?? null, post: turn?.post ?? null, called: turn?.called ?? null };
      }),
      holders: await holdersIn(seeing, community),
      hours: calendar.hours.map(([from, until]) => ({ from, until })),
    };
  },
});

/** Who is put down stays to be read; whoever is put down later takes the turn. */
export const setDuty = action(setDutyContract, {
  who: { posts: ['secretary', 'community-staff'] },
  async run(context, { community, day, post }) {
    const { db, actor, now } = context;
    mustWorkIn(context, community);
    if (day < dayOf(now)) refuse('matters.duty_past');
    if (post !== null && !(await holdersIn(context, community)).some((holder) => holder.post === post)) refuse('matters.duty_holder');
    await db.selectFrom('area').select('id').where('id', '=', community).forNoKeyUpdate().execute(); // two who put somebody down come one after the other
    const dropped = await db
      .updateTable('duty_turn')
      .set({ dropped_at: stamp(now) })
      .where('community_id', '=', community)
      .where('day', '=', day)
      .where('dropped_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (post === null) return dropped ?? { id: community };
    const id = newId();
    await db
      .insertInto('duty_turn')
      .values({ id, community_id: community, day, post_id: post, entered_by: actor.account, at: stamp(now) })
      .execute();
    return { id };
  },
});

async function turnsIn({ db }: Seeing, community: string, month: string): Promise<ReadonlyMap<string, Turn>> {
  const { rows } = await sql<Turn>`
    select t.day, t.id as turn, t.post_id as post, p.called from duty_turn t join post p on p.id = t.post_id
    where t.community_id = ${community} and t.dropped_at is null and t.day >= ${`${month}-01`}::date and t.day < ${`${month}-01`}::date + interval '1 month'`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.day, row]));
}

async function holdersIn({ db, now }: Seeing, community: string): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select p.id as post, p.called, p.kind, p.work_phone as phone from post p join post_kind k on k.id = p.kind
    where p.area_id = ${community} and p.kind = any(${[...onDutyKinds]}::text[]) and ${heldOn(now)} order by k.sort, p.called, p.id`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, kind: postNames[row.kind] ?? row.kind }));
}

function daysOf(month: string): string[] {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, at, 0)).getUTCDate();
  return Array.from({ length: count }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`);
}

function mustWorkIn({ actor }: Seeing, community: string): void {
  if (!areasOf(actor, 'community', onDutyKinds).includes(community)) refuse('not_found');
}
