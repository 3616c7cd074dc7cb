import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { keptFrom, wordsOfEvents } from '#features/matters/door.ts';
import { action, query, type Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { notices as noticesContract, readNotices } from './contract.ts';

const pageSize = 20;
type Row = { id: string; say: string; matter: string | null; seq: number | null; at: string; read: boolean };

/** What I was told, the newest first. */
export const list = query(noticesContract, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { after: mark }) {
    const { db, actor } = seeing;
    const from = after(mark, z.tuple([z.iso.datetime({ offset: true }), z.uuid()]));
    const before = from === null ? sql`true` : sql`(at, id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Row>`
      select id, say, matter_id as matter, event_seq as seq, at, read_at is not null as read from notice where ${toldTo(actor)} and ${before} order by at desc, id desc limit ${pageSize + 1}`.execute(
      db,
    );
    const unread = await sql<{
      n: number;
    }>`select count(*)::int as n from (select from notice where ${toldTo(actor)} and read_at is null limit 99) as unseen`.execute(db);
    const page = paged(rows, pageSize, (row) => [row.at, row.id]);
    return { rows: await withWords(seeing, page.rows), next: page.next, unread: unread.rows[0]?.n ?? 0 };
  },
});

/** What somebody wrote stays sealed with its matter, and is opened for whoever it was told to. */
async function withWords(seeing: Seeing, rows: readonly Row[]) {
  const written = rows.flatMap(({ matter, seq }) => (matter !== null && seq !== null ? [{ matter, seq }] : []));
  const words = written.length === 0 ? new Map<string, string>() : await wordsOfEvents(seeing, written);
  return rows.map(({ seq, ...row }) => ({ ...row, say: followedBy(row.say, words.get(`${row.matter}:${seq}`)) }));
}

function followedBy(say: string, words: string | undefined): string {
  if (words === undefined) return say;
  return `${say}${/[。！？：]$/.test(say) ? '' : '。'}${words}`;
}

/** Marks a notice of mine and all older ones as read. */
export const read = action(readNotices, {
  who: 'signed-in',
  family: 'see',
  async run({ db, actor, now, stir }, { upTo }) {
    const { rows } = await sql<{ at: string }>`select at from notice where id = ${upTo} and ${toldTo(actor)}`.execute(db);
    const { at } = rows[0] ?? refuse('not_found');
    await sql`update notice set read_at = ${stamp(now)}::timestamptz where ${toldTo(actor)} and read_at is null and (at, id) <= (${at}::timestamptz, ${upTo}::uuid)`.execute(
      db,
    );
    stir('notices', [`account:${actor.account}`]);
    return { id: upTo };
  },
});

/** Whoever acts for somebody of their family reads what that person was told, not their own, and not how a complaint about themself goes. What must not ring yet is not told yet. */
function toldTo(actor: Actor): RawBuilder<boolean> {
  const { account, person, family } = actor;
  if (family) return sql<boolean>`(person_id = ${person} and held_until is null and not ${keptFrom(actor, sql`notice.matter_id`)})`;
  return sql<boolean>`((account_id = ${account} or person_id = ${person}) and held_until is null)`;
}
