import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { open } from '#kernel/crypto.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { rowsOf } from '../lists.ts';
import { type Listed, listed } from '../row.ts';
import { callBacks as callBacksContract } from './contract.ts';
import { callers, mineToCall } from './mine-to-call.ts';

type Called = Listed & {
  call_back: string;
  drawn_at: string;
  tries: number;
  masked: string | null;
  answered_at: string | null;
  heard: 'heard' | 'declined' | 'not-reached' | null;
  done: boolean | null;
  content: boolean | null;
  said: Buffer | null;
  reopened: boolean;
};
const pageSize = 20;
const byTime = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
const kept = { hours: 30 * 24 } as const;

/** 回访抽样, the oldest first; those answered within thirty days with `answered`. */
export const callBacks = query(callBacksContract, {
  who: { posts: callers },
  async run(seeing, { answered, community, after: mark }) {
    const { db, actor, keys, now } = seeing;
    const from = after(mark, byTime);
    const which = answered ? sql`b.answered_at > ${stamp(now.subtract(kept))}::timestamptz` : sql`b.answered_at is null`;
    const areas = actor.posts.map(({ area }) => area);
    const here = community === undefined ? sql`true` : sql`b.community_id = ${community}`;
    const { rows } = await sql<Called>`
      select ${listed}, b.id as call_back, b.drawn_at, b.tries::int as tries, b.answered_at, b.heard, b.done, b.content, b.said, b.reopened,
        (select masked from person where id = m.opener_person) as masked
      from call_back b join matter m on m.id = b.matter_id left join area a on a.id = m.place_id
      where b.community_id in (select coalesce(community_id, id) from area where id = any(${areas}::uuid[])) and ${here} and ${which} and ${mineToCall(actor)}
        and ${from === null ? sql`true` : sql`(b.drawn_at, b.id) > (${from[0]}::timestamptz, ${from[1]}::uuid)`}
      order by b.drawn_at, b.id limit ${pageSize + 1}`.execute(db);
    const page = paged(rows, pageSize, (row) => [row.drawn_at, row.call_back]);
    const shown = await rowsOf(seeing, page.rows);
    return {
      rows: shown.map(({ record, row: { number, subject, place, status } }) => ({
        ...{ id: record.call_back, matter: record.id, number, subject, place, status },
        ...{ endedAt: record.ended_at ?? record.drawn_at, drawnAt: record.drawn_at, tries: record.tries, masked: record.masked },
        answer: answerOf(record, (sealed) =>
          open(keys.unwrap(record.key_wrapped ?? refuse('not_found'), record.id), sealed, `${record.id}:call-back`),
        ),
      })),
      next: page.next,
    };
  },
});

function answerOf({ answered_at, heard, done, content, said, reopened }: Called, opened: (sealed: Buffer) => string) {
  if (answered_at === null || heard === null) return null;
  return { at: answered_at, heard, done, content, said: said && opened(said), reopened };
}
