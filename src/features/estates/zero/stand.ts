import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import type { estatePage } from '../contract.ts';

type Zero = NonNullable<Answer<typeof estatePage>['zero']>;
type Indicator = Zero['indicators'][number];
type Row = Pick<Indicator, 'id' | 'name' | 'definition' | 'source' | 'from' | 'until'> & {
  counted: number;
  asked: number;
  withdrawn: number;
};
type Place = { readonly id: string; readonly community_id: string };

/**
 * How an estate stands in a year; null where its community wants no zeros. What was asked counts until the person says that it is solved: closing it without
 * their word, or with an explanation, leaves it counted, and what they took back themselves is said beside it. So nobody comes nearer a zero by fewer asking.
 */
export async function zeroOf(seeing: Seeing, { id, community_id }: Place, year: number, exact: boolean): Promise<Zero | null> {
  const { rows } = await sql<Row>`
    with span as (select make_date(${year}::int, 1, 1)::timestamp at time zone 'Asia/Shanghai' as since, make_date(${year}::int + 1, 1, 1)::timestamp at time zone 'Asia/Shanghai' as until),
      asked as (select m.leaf_id, m.outcome from matter m, span where m.community_id = ${community_id} and m.estate_id = ${id} and m.opened_at >= span.since and m.opened_at < span.until
        and m.merged_into is null and m.leaf_id in (select unnest(leaves) from zero_indicator where community_id = ${community_id}))
    select i.id, i.name, i.definition, i.source, i.until_year as until, case when i.source = 'written' then array[i.paper] else (select array_agg(l.name order by l.code) from leaf l where l.id = any(i.leaves)) end as "from",
      case when i.source = 'written' then w.counted else a.unsolved end as counted, a.asked, a.withdrawn
    from zero_indicator i
      cross join lateral (select count(*)::int as asked, (count(*) filter (where outcome = 'withdrawn'))::int as withdrawn,
        (count(*) filter (where outcome is distinct from 'solved' and outcome is distinct from 'withdrawn'))::int as unsolved from asked where leaf_id = any(i.leaves)) a
      cross join lateral (select count(*)::int as counted from zero_entry e where e.indicator_id = i.id and e.estate_id = ${id} and extract(year from e.day) = ${year}
        and not exists (select from zero_struck s where s.entry_id = e.id)) w
    where i.community_id = ${community_id} and i.from_year <= ${year} and (i.until_year is null or i.until_year >= ${year}) order by i.at, i.id`.execute(
    seeing.db,
  );
  if (rows.length === 0) return null;
  const over = Number(dayOf(seeing.now).slice(0, 4)) > year;
  return { year, result: resultOf(rows, over), indicators: rows.map((row) => told(row, exact)) };
}

/** Until the year is over what is still being worked on is nobody's failing yet; what a paper says happened, did. */
function resultOf(rows: readonly Row[], over: boolean): Zero['result'] {
  if (over) return rows.every(({ counted }) => counted === 0) ? 'met' : 'not-met';
  return rows.some(({ source, counted }) => source === 'written' && counted > 0) ? 'not-met' : 'going';
}

/** Beyond the office nobody reads how many: a figure below five in one estate would say whose. */
function told({ counted, asked, withdrawn, ...row }: Row, exact: boolean): Indicator {
  const none = counted === 0;
  if (!exact) return { ...row, none, counted: null, asked: null, withdrawn: null };
  return row.source === 'written' ? { ...row, none, counted, asked: null, withdrawn: null } : { ...row, none, counted, asked, withdrawn };
}
