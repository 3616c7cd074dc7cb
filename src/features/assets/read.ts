import { type RawBuilder, sql } from 'kysely';
import { holdsOver, whereIs } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { find as findContract, kinds as kindsContract, list as listContract, show as showContract } from './contract.ts';
import { keepers } from './keep.ts';

const perPage = 50;
/** Whether an order for the asset `a` is under way. */
const reported: RawBuilder<boolean> = sql<boolean>`exists (select from asset_report r join matter m on m.id = r.matter_id
  left join matter n on n.id = m.merged_into where r.asset_id = a.id and coalesce(n.ended_at, case when n.id is null then m.ended_at end) is null)`;
const place = whereIs('p');

export const kinds = query(kindsContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { rows } = await sql<{ id: string; name: string; faults: string[]; count: number; reported: number }>`
      select k.id, k.name, k.faults, count(a.id)::int as count, count(a.id) filter (where ${reported})::int as reported
      from asset_kind k left join asset a on a.kind_id = k.id and a.ended_at is null where k.community_id = ${community} group by k.id order by k.name, k.id`.execute(
      seeing.db,
    );
    return { kinds: rows, keeps: await holdsOver(seeing, keepers, community) };
  },
});

type Row = { id: string; kind: string; number: number; place: string; spot: string | null; since: string; reported: boolean };

/** Things of a kind by their numbers: public. */
export const list = query(listContract, {
  who: 'anyone',
  async run({ db }, { kind, after }) {
    const { rows } = await sql<Row>`
      select a.id, k.name as kind, a.number, ${place} as place, a.spot, a.since, ${reported} as reported
      from asset a join asset_kind k on k.id = a.kind_id join area p on p.id = a.area_id
      where a.kind_id = ${kind} and a.ended_at is null and a.number > ${Number(after ?? 0) || 0} order by a.number limit ${perPage + 1}`.execute(
      db,
    );
    const shown = rows.slice(0, perPage);
    return { rows: shown, next: rows.length > perPage ? String(shown.at(-1)?.number) : null };
  },
});

export const find = query(findContract, {
  who: 'anyone',
  async run({ db }, { kind, number }) {
    const found = await db
      .selectFrom('asset')
      .select('id')
      .where('kind_id', '=', kind)
      .where('number', '=', number)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return found ?? refuse('assets.no_such_number');
  },
});

/** What it is and what it has been through: the fault, the day, how it ended; nobody’s name and nothing anybody wrote (S1-F21). */
export const show = query(showContract, {
  who: 'anyone',
  async run(seeing, { asset: id }) {
    const { rows } = await sql<Row & { community: string; faults: string[] }>`
      select a.id, k.name as kind, a.number, ${place} as place, a.spot, a.since, ${reported} as reported, k.community_id as community,
        case when a.ended_at is null then k.faults else '{}'::text[] end as faults
      from asset a join asset_kind k on k.id = a.kind_id join area p on p.id = a.area_id where a.id = ${id}`.execute(seeing.db);
    const asset = rows[0] ?? refuse('not_found');
    return { ...asset, history: await historyOf(seeing, id), keeps: await holdsOver(seeing, keepers, asset.community) };
  },
});

type Past = {
  fault: string;
  at: string;
  how: 'open' | 'solved' | 'explained' | 'handed-over' | 'withdrawn';
  endedAt: string | null;
  met: number;
};

async function historyOf({ db }: Seeing, asset: string): Promise<Past[]> {
  const { rows } = await sql<Past>`
    select r.fault, r.at, case when e.ended_at is null then 'open' else e.outcome end as how, e.ended_at as "endedAt", e.met + 1 as met
    from asset_report r join matter m on m.id = r.matter_id join matter e on e.id = coalesce(m.merged_into, m.id)
    where r.asset_id = ${asset} order by r.at desc, m.id desc limit 100`.execute(db);
  return rows;
}
