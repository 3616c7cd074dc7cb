import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { belongs, type Estate, estateOf, isOffice } from '#features/estates/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { flowsOf } from './accounts.ts';
import * as contract from './contract.ts';
import { postAt } from './officers.ts';
import { unpaidIn } from './pay-crew.ts';
import { officerOf } from './reverse.ts';

const size = 30;

/** For who lives there, the estate's two officers, and the staff of its community; nobody else learns that there is a book. */
async function readable(seeing: Seeing, id: string): Promise<Estate> {
  const estate = await estateOf(seeing, id);
  const officer = postAt(seeing, id, 'fee-collector') ?? postAt(seeing, id, 'fee-payer');
  return officer !== undefined || (await belongs(seeing, estate)) ? estate : refuse('not_found');
}

export const book = query(contract.book, {
  who: 'person',
  async run(seeing, { estate: id, month = dayOf(seeing.now).slice(0, 7) }) {
    const { name } = await readable(seeing, id);
    const flows = await flowsOf(seeing, id, daysOf(month));
    const pays = postAt(seeing, id, 'fee-payer') !== undefined;
    const unpaid = pays ? await unpaidIn(seeing, id, month) : null;
    return {
      ...{ name, month, ...flows, collects: postAt(seeing, id, 'fee-collector') !== undefined, pays },
      since: await sinceOf(seeing, id),
      unpaid: unpaid && unpaid.map(({ id: place, kind, shift, pay }) => ({ place, kind, shift, fen: pay * 100 })),
    };
  },
});

/** A month from its first day until before the first of the next. */
function daysOf(month: string) {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return { first: first.toString(), next: first.add({ months: 1 }).toString() };
}

async function sinceOf({ db }: Seeing, estate: string): Promise<string | null> {
  const { rows } = await sql<{ since: string | null }>`
    select to_char(min(day), 'YYYY-MM') as since from money_entry where estate_id = ${estate}`.execute(db);
  return rows[0]?.since ?? null;
}

type Entry = Omit<Answer<typeof contract.entries>['rows'][number], 'mayReverse' | 'fen'> & { readonly fen: number };

export const entries = query(contract.entries, {
  who: 'person',
  async run(seeing, { estate: id, month, after: mark }) {
    const estate = await readable(seeing, id);
    const [day, last] = after(mark, z.tuple([z.iso.date(), z.uuid()])) ?? ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const { first, next } = daysOf(month);
    const rows = await entriesIn(
      seeing,
      sql<boolean>`e.estate_id = ${id} and e.day >= ${first}::date and e.day < ${next}::date and (e.day, e.id) < (${day}::date, ${last}::uuid)`,
      sql`order by e.day desc, e.id desc limit ${size + 1}`,
    );
    const page = paged(rows, size, (row) => [row.day, row.id]);
    return { ...page, rows: page.rows.map(shownTo(seeing, estate)) };
  },
});

/** Of fewer places paid in one entry the entry says what one person earns. */
const enoughToHide = 2;

/** What one place is paid, also where it is all the entry says, and the numbers of receipts, are for the office and the two officers. */
function shownTo(seeing: Seeing, { id, community_id }: Estate) {
  const holds = (kind: Entry['kind']) => postAt(seeing, id, officerOf(kind)) !== undefined;
  const isInner = isOffice(seeing, community_id) || holds('income') || holds('crew');
  return (row: Entry) => ({
    ...row,
    ...(isInner ? {} : { receipt: null, parts: null, fen: row.parts !== null && row.parts.length < enoughToHide ? null : row.fen }),
    mayReverse: row.kind !== 'reversal' && !row.reversed && holds(row.kind),
  });
}

/** Entries with what they come to. @param order with its limit, where there is one */
export async function entriesIn({ db }: Seeing, where: RawBuilder<boolean>, order: RawBuilder<unknown>): Promise<Entry[]> {
  const by = (post: string) =>
    sql`(select json_build_object('kind', k.name, 'called', p.called) from post p join post_kind k on k.id = p.kind where p.id = ${sql.ref(post)})`;
  const { rows } = await sql<Entry>`
    select e.id, e.day::text as day, e.kind, e.income, to_char(e.month, 'YYYY-MM') as month, e.why, e.receipt, ${by('e.by_post')} as by, ${by('e.allowed_by')} as "allowedBy",
      (select sum(l.fen)::float8 from money_line l where l.entry_id = e.id) as fen,
      exists (select from money_entry m where m.reverses = e.id) as reversed,
      (select json_build_object('id', o.id, 'day', o.day::text, 'kind', o.kind) from money_entry o where o.id = e.reverses) as reverses,
      (select json_agg(json_build_object('kind', c.kind, 'shift', c.shift, 'fen', l.fen) order by c.kind desc, c.starts, c.id) from money_line l join crew_place c on c.id = l.place_id where l.entry_id = e.id) as parts
    from money_entry e where ${where} ${order}`.execute(db);
  return rows;
}
