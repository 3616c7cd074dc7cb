import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { columnsOf, stageNow } from './board.ts';
import * as contract from './contract.ts';
import { areasOver } from './seen-by.ts';
import { patternOf, type Sheet } from './sheet.ts';
import { itemsNow, stateNow } from './standing.ts';

type Item = {
  column: string;
  subject: string;
  state: 'open' | 'done' | 'dropped';
  due: string | null;
  post: string | null;
  target: number | null;
  measuredIn: string | null;
  reached: number | null;
};
const most = { sheets: 12, items: 200 } as const;

/** What residents may read: what is planned where they live, which post answers for it, how far it is. Orders of residents are counted, not listed. */
export const shown = query(contract.shown, {
  who: 'anyone',
  async run(seeing, { area }) {
    const { rows } = await sql<Sheet & { area: string }>`
      select s.*, a.name as area from sheet s join area a on a.id = s.area_id
      where s.area_id in (${areasOver([area])}) and s.shown_at is not null and s.closed_at is null order by s.at desc, s.id desc limit ${most.sheets}`.execute(
      seeing.db,
    );
    return { sheets: await Promise.all(rows.map((row) => summary(seeing, row))) };
  },
});

async function summary(seeing: Seeing, sheet: Sheet & { area: string }) {
  const columns = await columnsOf(seeing, sheet.id);
  const items = Map.groupBy(await itemsOf(seeing, sheet.id), ({ column }) => column);
  return {
    id: sheet.id,
    name: sheet.name,
    about: patternOf(sheet)?.about ?? '',
    area: sheet.area,
    stageNow: stageNow(columns),
    columns: columns.map(({ id, name, open, done }) => ({
      name,
      open,
      done,
      items: (items.get(id) ?? []).map(({ column: _, ...item }) => item),
    })),
  };
}

async function itemsOf({ db }: Seeing, sheet: string): Promise<Item[]> {
  const { rows } = await sql<Item>`
    select i.column_id as column, i.subject, ${stateNow} as state, i.due, k.name as post, i.target, i.measured_in as "measuredIn", i.reached
    from ${itemsNow} left join post p on p.id = i.owner_post_id left join post_kind k on k.id = p.kind
    where i.sheet_id = ${sheet} and i.parent_id is null and i.dropped_at is null and i.subject is not null order by i.at, i.id limit ${most.items}`.execute(
    db,
  );
  return rows;
}
