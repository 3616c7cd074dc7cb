import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { seenBy } from '#features/matters/door.ts';
import { hiddenIfSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import { affairs } from '../contract.ts';
import { mustBeOffice, office } from '../office.ts';
import { numberOf } from '../receiving/my-slip.ts';
import { tripsOf } from '../trips.ts';
import * as contract from './contract.ts';

/** 最多跑一次. */
const target = 1;
/** Of fewer nothing is said: whose they were could be guessed. */
const fewest = 5;

type Span = { readonly community: string; readonly from: string; readonly until: string };
type Affair = (typeof affairs)[number];
type Counted = { affair: Affair; of: number; here: number; once: number };

/** The hall's matters that ended in the span, withdrawn ones aside. `here`: ended in the community, neither handed over nor raised to anybody above. */
function ended({ community, from, until }: Span): RawBuilder<unknown> {
  return sql`select m.*, v.affair, v.name as service, c.slip_id, s.year, s.number as slip_number, ${tripsOf} as trips,
      m.outcome in ('solved', 'explained') and not exists (select from matter_event e where e.matter_id = m.id and e.kind = 'raised') as here
    from hall_case c join hall_slip s on s.id = c.slip_id join hall_service v on v.id = c.service_id join matter m on m.id = c.matter_id
    where s.community_id = ${community} and m.outcome <> 'withdrawn'
      and m.ended_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai' and m.ended_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`;
}

/** Public: what share was done without leaving the community, and with one trip at most. */
export const figures = query(contract.figures, {
  who: 'anyone',
  async run(seeing, span) {
    const { rows } = await sql<Counted>`
      select affair, count(*)::int as of, count(*) filter (where here)::int as here, count(*) filter (where trips <= ${target})::int as once
      from (${ended(span)}) m group by affair`.execute(seeing.db);
    const sum = (what: 'of' | 'here' | 'once') => rows.reduce((all, row) => all + row[what], 0);
    const kinds = affairs.map((affair) => rows.find((row) => row.affair === affair) ?? { affair, of: 0, here: 0, once: 0 });
    // One kind alone that is not said could be reckoned from the sum.
    const tellsKinds = kinds.every(({ of }) => of >= fewest || of === 0);
    return {
      here: shareOf(sum('here'), sum('of')),
      affairs: kinds.map(({ affair, here, of }) => ({ affair, ...(tellsKinds ? shareOf(here, of) : silent) })),
      trips: shareOf(sum('once'), sum('of')),
      target,
      ...(await notAsked(seeing, span)),
    };
  },
});

const silent = { yes: null, of: null, percent: null };

function shareOf(yes: number, of: number) {
  return of < fewest ? silent : { yes, of, percent: Math.round((yes * 1000) / of) / 10 };
}

/** What the person did not have to bring or say again, of everything handed in between the two days. */
async function notAsked({ db }: Seeing, { community, from, until }: Span) {
  const { rows } = await sql<{ papers: number; answers: number }>`
    with cases as (select c.matter_id from hall_case c join hall_slip s on s.id = c.slip_id where s.community_id = ${community}
      and s.at >= ${from}::date::timestamp at time zone 'Asia/Shanghai' and s.at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai')
    select (select count(*)::int from hall_paper p join cases using (matter_id) where p.how = 'kept') as papers,
      (select count(*)::int from hall_reuse r join cases using (matter_id)) as answers`.execute(db);
  const { papers = 0, answers = 0 } = rows[0] ?? {};
  return { papersNotAsked: hiddenIfSmall(papers), answersNotAsked: hiddenIfSmall(answers) };
}

const pageSize = 20;
const byTime = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
const picked: Readonly<Record<(typeof contract.picks)[number], RawBuilder<boolean>>> = {
  here: sql`m.here`,
  elsewhere: sql`not m.here`,
  'one-trip': sql`m.trips <= ${target}`,
  'more-trips': sql`m.trips > ${target}`,
};
type Row = {
  id: string;
  slip: string;
  year: number;
  number: number;
  service: string | null;
  affair: Affair;
  ended: string;
  here: boolean;
  trips: number;
};

/** The list behind a figure, for whoever keeps the hall. */
export const behind = query(contract.behind, {
  who: { posts: office },
  async run(seeing, { after: mark, pick, ...span }) {
    mustBeOffice(seeing, span.community);
    const from = after(mark, byTime);
    const earlier = from === null ? sql<boolean>`true` : sql<boolean>`(m.ended_at, m.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Row>`
      select m.id, m.slip_id as slip, m.year, m.slip_number as number, case when ${seenBy(seeing.actor)} then m.service end as service, m.affair,
        m.ended_at as ended, m.here, m.trips
      from (${ended(span)}) m where ${picked[pick]} and ${earlier} order by m.ended_at desc, m.id desc limit ${pageSize + 1}`.execute(
      seeing.db,
    );
    const page = paged(rows, pageSize, ({ ended: at, id }) => [at, id]);
    return { rows: page.rows.map(({ year, number, ...row }) => ({ ...row, number: numberOf(year, number) })), next: page.next };
  },
});
