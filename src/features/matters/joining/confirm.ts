import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { action, type Context, type Seeing } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { seal } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { reopenableUntil } from '#method/act.ts';
import { isEntrusted } from '../entrusting/is-entrusted.ts';
import { entrustedTold } from '../entrusting/words.ts';
import { methodPage } from '../method-page.ts';
import { type MatterRecord, stateOf } from '../standing.ts';
import { confirmJoined } from './contract.ts';
import { tellLookers } from './lookers.ts';
import { joinsOf } from './shared.ts';
import { joinTold } from './words.ts';

type Joined = MatterRecord & { join_id: string; said_solved: boolean | null; said_at: string | null };

/**
 * Whoever joined says for themself whether it is solved, with stars if wished. A 没解决 does not undo the opener's word:
 * the grid worker hears of it, goes and looks, and may reopen it.
 */
export const confirm = action(confirmJoined, {
  who: 'signed-in',
  family: 'confirm',
  async run(context, { matter, solved, stars, said }) {
    const { db, keys, now } = context;
    const record = await lockJoined(context, matter);
    if (!(await mayConfirm(context, record))) refuse('matters.word_not_now');
    if (record.said_solved === solved && record.said_at !== null && saidSince(record, record.said_at)) refuse('matters.word_given');
    const id = newId();
    const key = keys.unwrap(record.key_wrapped ?? refuse('not_found'), matter);
    await db
      .insertInto('join_word')
      .values({
        id,
        join_id: record.join_id,
        matter_id: matter,
        solved,
        stars: stars ?? null,
        said: said ? seal(key, said, `${matter}:${id}`) : null,
        at: stamp(now),
      })
      .execute();
    // Told without what was written, which is read in the matter.
    if (!solved)
      await tellLookers(context, record, (isEntrusted(record) ? entrustedTold.lacks : joinTold.unsolved)(record.subject, record.number));
    return { id: matter };
  },
});

async function lockJoined({ db, actor }: Context, matter: string): Promise<Joined> {
  const { rows } = await sql<Joined>`
    select m.*, j.id as join_id, w.solved as said_solved, w.at as said_at from matter m join matter_join j on j.matter_id = m.id and j.left_at is null and ${joinsOf(actor)}
      left join lateral (select solved, at from join_word where join_id = j.id order by at desc, id desc limit 1) w on true
    where m.id = ${matter} limit 1 for update of m`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** While the opener is asked too, and for as long after the end as the opener could say it is not solved. */
export async function mayConfirm({ db, county, now }: Pick<Seeing, 'db' | 'county' | 'now'>, record: MatterRecord): Promise<boolean> {
  if (record.ended_at === null) return record.doing === 'rate';
  if (record.outcome === 'withdrawn' || record.merged_into !== null) return false;
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  return isBefore(stamp(now), reopenableUntil(method, record.ended_at, { calendar: await calendarOf(db, county.code) }));
}

/** A word counts for what was done last: work that came back may be judged anew. */
export function saidSince(record: MatterRecord, at: string): boolean {
  return !isBefore(at, stateOf(record).since);
}

function isBefore(one: string, other: string): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
