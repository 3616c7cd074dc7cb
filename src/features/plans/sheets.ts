import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import * as contract from './contract.ts';
import { type Counts, counts, ownerless } from './counted.ts';
import { areasOver, seenBy } from './seen-by.ts';
import { patternOf, type Sheet } from './sheet.ts';
import { itemsNow } from './standing.ts';

const size = 30;
type Row = Sheet & Counts & { at: string; area: string; ownerless: number };

/** What is planned here and in the areas around: a community finds the campaign of its county beside its own lists. */
export const sheets = query(contract.sheets, {
  who: { work: ['staff', 'leader'] },
  async run({ db, actor, now }, { area, after: mark }) {
    const from = after(mark, z.tuple([z.string(), z.uuid()]));
    const behind = from === null ? sql`true` : sql`(s.at, s.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Row>`
      with one as (select s.*, a.name as area from sheet s join area a on a.id = s.area_id
        where s.area_id in (${areasOver([area])}) and ${seenBy(actor)} and ${behind} order by s.at desc, s.id desc limit ${size + 1})
      select one.*, tally.* from one cross join lateral (select ${counts(now)}, ${ownerless(now)} from ${itemsNow}
        where i.sheet_id = one.id and i.parent_id is null) as tally order by one.at desc, one.id desc`.execute(db);
    const page = paged(rows, size, ({ at, id }) => [at, id]);
    return { rows: page.rows.map(listed), next: page.next };
  },
});

function listed({ open, done, late, ownerless: without, ...sheet }: Row) {
  return { ...headOf(sheet), open, done, late, ownerless: without };
}

/** The head of a sheet, in a list and on its own page. */
export function headOf(sheet: Sheet & { readonly area: string }) {
  return {
    id: sheet.id,
    name: sheet.name,
    kind: sheet.kind,
    patternName: patternOf(sheet)?.name ?? sheet.name,
    area: sheet.area,
    startsOn: sheet.starts_on,
    endsOn: sheet.ends_on,
    shown: sheet.shown_at !== null,
    closed: sheet.closed_at !== null,
  };
}
