import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { seenBy } from '#features/matters/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import { mustBeOffice, office } from '../office.ts';
import { channelNames, closedService } from '../words.ts';
import * as contract from './contract.ts';
import { isMySlip, numberOf, readNumber } from './my-slip.ts';

type Row = { id: string; year: number; number: number; channel: string; at: string; services: (string | null)[]; open: number };

const pageSize = 20;
const byTime = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** What came in at the counter, the newest first; of what is private only that there is one. */
export const slips = query(contract.slips, {
  who: { posts: office },
  async run(seeing, { community, after: mark, number }) {
    mustBeOffice(seeing, community);
    const from = after(mark, byTime);
    const earlier = from === null ? sql<boolean>`true` : sql<boolean>`(s.at, s.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const wanted = number ? readNumber(number) : undefined;
    const named =
      wanted === undefined
        ? sql<boolean>`true`
        : wanted === null
          ? sql<boolean>`false`
          : sql<boolean>`s.year = ${wanted.year} and s.number = ${wanted.number}`;
    const rows = await read(seeing, sql<boolean>`s.community_id = ${community} and ${earlier} and ${named}`);
    const page = paged(rows, pageSize, ({ at, id }) => [at, id]);
    return { rows: page.rows.map(told), next: page.next };
  },
});

/** Everything I handed in, or somebody did for me. */
export const mySlips = query(contract.mySlips, {
  who: 'signed-in',
  family: 'see',
  async run(seeing) {
    return { slips: (await read(seeing, isMySlip(seeing.actor))).map(told) };
  },
});

async function read({ db, actor }: Seeing, which: RawBuilder<boolean>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id, s.year, s.number, s.channel, s.at, array_agg(case when ${seenBy(actor)} then v.name end order by m.opened_at, m.id) as services,
      count(*) filter (where m.ended_at is null)::int as open
    from (select * from hall_slip s where ${which} order by s.at desc, s.id desc limit ${pageSize + 1}) s
      join hall_case c on c.slip_id = s.id join hall_service v on v.id = c.service_id join matter m on m.id = c.matter_id
    group by s.id, s.year, s.number, s.channel, s.at order by s.at desc, s.id desc`.execute(db);
  return rows;
}

function told({ year, number, channel, services, ...row }: Row) {
  return {
    ...row,
    number: numberOf(year, number),
    channel: channelNames[channel] ?? channel,
    services: services.map((name) => name ?? closedService),
  };
}
