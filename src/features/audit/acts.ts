import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { after, paged } from '#kernel/keyset.ts';
import { deedsNamed } from '../../deeds/deeds.ts';
import * as contract from './contract.ts';

const size = 50;
type Shown = Answer<typeof contract.acts>['rows'][number];

/** Who did what on a day. Posts are named by what they are called at work; of a resident only the number of the account is seen. */
export const seeActs = query(contract.acts, {
  who: { posts: ['audit-admin'] },
  async run({ db }, { day, action, account, after: mark }) {
    const [before] = after(mark, z.tuple([z.int()])) ?? [null];
    const { from, until, low, high } = await bounds(db, day);
    const named = action === undefined ? null : deedsNamed(action);
    const { rows } = await sql<Shown>`
      select r.seq::text as id, r.at, r.action, r.under, r.account, r.subject_kind as "subjectKind", r.subject,
        r.seq <= coalesce((select max(to_seq) from audit_batch), 0) as sealed,
        array(select json_build_object('name', k.name, 'called', p.called, 'area', a.name)
          from post p join post_kind k on k.id = p.kind join area a on a.id = p.area_id where p.id = any(r.posts) order by k.sort, p.id) as posts
      from audit_row r
      where r.seq >= ${low} and (${high}::bigint is null or r.seq <= ${high}) and (${before}::bigint is null or r.seq < ${before})
        and r.at >= ${from}::timestamptz and r.at < ${until}::timestamptz
        and (${named}::text[] is null or r.action = any(${named})) and (${account ?? null}::uuid is null or r.account = ${account ?? null})
      order by r.seq desc limit ${size + 1}`.execute(db);
    return paged(rows, size, ({ id }) => [Number(id)]);
  },
});

type Bounds = { readonly from: string; readonly until: string; readonly low: number; readonly high: number | null };

/**
 * Between which numbers the rows of a day lie: by the sealed batches around its midnights, with a minute to spare for who committed late. What went on for
 * long over a midnight has its row among those of the hour after it, so all batches of that hour are asked.
 */
async function bounds(db: Db | Tx, day: string): Promise<Bounds> {
  const morning = Temporal.PlainDate.from(day).toZonedDateTime(zone);
  const [from, until] = [morning.toInstant(), morning.add({ days: 1 }).toInstant()];
  const [spare, long] = [{ minutes: 1 }, { hours: 1 }];
  const [begin, end] = [stamp(from.subtract(spare)), stamp(until.add(spare))];
  const { rows } = await sql<{ low: number | null; high: number | null }>`
    select coalesce(least((select from_seq from audit_batch where last_at >= ${begin} order by last_at limit 1),
          (select min(from_seq) from audit_batch where last_at >= ${begin} and last_at < ${stamp(from.add(long))})), (select max(to_seq) from audit_batch), 0) as low,
      case when exists (select from audit_batch where first_at > ${end}) then
        coalesce(greatest((select to_seq from audit_batch where first_at <= ${end} order by first_at desc limit 1),
          (select max(to_seq) from audit_batch where first_at <= ${end} and first_at > ${stamp(until.subtract(long))})), 0) end as high`.execute(
    db,
  );
  const found = rows[0] ?? { low: 0, high: null };
  return { from: stamp(from), until: stamp(until), low: found.low ?? 0, high: found.high };
}
