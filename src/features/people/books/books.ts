import { sql } from 'kysely';
import { inMyAreas, staffs, stampsOf } from '#features/areas/door.ts';
import { action, type Context, query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';

/** Whoever has the books says so themself; that they do is no blame, and what stands in them is not asked (row S4-F5). */
export const listBook = action(contract.listBook, {
  who: { work: ['staff'] },
  ledger: true,
  async run(context, { area, what, books, keptAt }) {
    const { db, actor, now } = context;
    const place = await stampsOf(db, area);
    if (!staffs(actor, place) || place.community_id === null) refuse('not_found');
    const id = newId();
    await db
      .insertInto('ledger_book')
      .values({
        ...{ id, community_id: place.community_id ?? refuse('not_found'), grid_id: place.grid_id, what, books, kept_at: keptAt },
        ...{ kept_by: actor.person ?? refuse('not_bound'), kept_called: actor.posts[0]?.called ?? '', at: stamp(now) },
      })
      .execute();
    context.stir('people', [`area:${place.community_id}`]);
    return { id };
  },
});

/** The row is locked, so that two who count at once cannot take in more than there is; nobody takes in their own. */
export const receiveBook = action(contract.receiveBook, {
  who: { posts: ['secretary', 'community-staff'] },
  ledger: true,
  async run(context, { book, books, fate }) {
    const { db, actor, now } = context;
    const { community, keeper, out } = await lockedBook(context, book);
    if (!areasOf(actor, 'community', ['secretary', 'community-staff']).includes(community)) refuse('not_found');
    if (keeper === actor.person) refuse('people.book_own');
    if (out === 0) refuse('people.book_in');
    if (books > out) refuse('people.book_more', { out });
    const by = { by_account: actor.account ?? '', by_called: actor.posts[0]?.called ?? '', at: stamp(now) };
    await db
      .insertInto('ledger_book_receipt')
      .values({ id: newId(), book_id: book, books, fate, ...by })
      .execute();
    if (books === out) await db.updateTable('ledger_book').set({ closed_at: by.at }).where('id', '=', book).execute();
    context.stir('people', [`area:${community}`]);
    return { id: book };
  },
});

async function lockedBook({ db }: Context, book: string): Promise<{ community: string; keeper: string; out: number }> {
  const found = await db.selectFrom('ledger_book').selectAll().where('id', '=', book).forUpdate().executeTakeFirst();
  const { community_id: community, kept_by: keeper, books } = found ?? refuse('not_found');
  const { rows } = await sql<{ taken: number }>`
    select coalesce(sum(books), 0)::int as taken from ledger_book_receipt where book_id = ${book}`.execute(db);
  return { community, keeper, out: books - (rows[0]?.taken ?? 0) };
}

type Row = Answer<typeof contract.books>['rows'][number];

export const books = query(contract.books, {
  who: { work: ['staff'] },
  ledger: true,
  async run({ db, actor }, { community }) {
    const { rows } = await sql<Row>`
      select b.id, (select name from area where id = b.grid_id) as grid, b.what, b.books, b.books - r.taken as out, b.kept_at as "keptAt", b.kept_called as by,
        b.kept_by = ${actor.person} as mine, (b.at at time zone 'Asia/Shanghai')::date::text as on, r.receipts
      from (select *, null::uuid as micro_grid_id from ledger_book) b cross join lateral (
        select coalesce(sum(x.books), 0)::int as taken, coalesce(json_agg(json_build_object('books', x.books, 'fate', x.fate, 'by', x.by_called,
          'on', (x.at at time zone 'Asia/Shanghai')::date) order by x.at), '[]') as receipts from ledger_book_receipt x where x.book_id = b.id) r
      where b.community_id = ${community} and (b.kept_by = ${actor.person} or ${inMyAreas(actor, 'b')}) order by b.closed_at is not null, b.at desc, b.id limit 500`.execute(
      db,
    );
    const mayReceive = areasOf(actor, 'community', ['secretary', 'community-staff']).includes(community);
    return { out: rows.reduce((sum, { out }) => sum + out, 0), rows, mayReceive };
  },
});
