import { sql } from 'kysely';
import { type StandingNow, standingsOf } from '#features/matters/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { isOffice } from '../office.ts';
import { tripsOf } from '../trips.ts';
import { channelNames } from '../words.ts';
import * as contract from './contract.ts';
import { isMySlip, numberOf } from './my-slip.ts';

type Slip = {
  id: string;
  year: number;
  number: number;
  channel: string;
  at: string;
  community_id: string;
  community: string;
  phone: string | null;
  mine: boolean;
};

/** 受理单: the ticket of whoever handed something in, and the counter's page of it. What is private stands on it for nobody else. */
export const slip = query(contract.slip, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { slip: id }) {
    const { rows } = await sql<Slip>`
      select s.id, s.year, s.number, s.channel, s.at, s.community_id, c.name as community, c.phone, coalesce(${isMySlip(seeing.actor)}, false) as mine
      from hall_slip s join area c on c.id = s.community_id where s.id = ${id}`.execute(seeing.db);
    const { year, number, channel, community_id, ...found } = rows[0] ?? refuse('not_found');
    const desk = isOffice(seeing, community_id);
    if (!found.mine && !desk) refuse('not_found');
    return {
      ...found,
      number: numberOf(year, number),
      channel: channelNames[channel] ?? channel,
      matters: await mattersOf(seeing, id, desk),
    };
  },
});

type Case = {
  id: string;
  service: string;
  window: string;
  window_name: string;
  place: string;
  documents: string[];
  given_at: string | null;
  private: boolean;
  trips: number;
  papers: { name: string; how: 'brought' | 'kept' }[];
  reused: string[];
};

async function mattersOf(seeing: Seeing, slip: string, desk: boolean) {
  const { rows } = await sql<Case>`
    select m.id, s.name as service, w.id as window, w.name as window_name, w.place, s.documents, c.given_at, m.seen_by is not null as private, ${tripsOf} as trips,
      (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'how', p.how) order by p.name), '[]') from hall_paper p where p.matter_id = m.id) as papers,
      (select coalesce(array_agg(coalesce(q.label, r.field) order by r.field), '{}') from hall_reuse r
        left join lateral (select f ->> 'label' as label from jsonb_array_elements(l.questions) f where f ->> 'id' = r.field) q on true where r.matter_id = m.id) as reused
    from hall_case c join matter m on m.id = c.matter_id join hall_service s on s.id = c.service_id join hall_window w on w.id = c.window_id join leaf l on l.id = s.leaf_id
    where c.slip_id = ${slip} order by m.opened_at, m.id`.execute(seeing.db);
  const standings = await standingsOf(
    seeing,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const standing = standings.find(({ id }) => id === row.id);
    return standing ? open(row, standing, desk) : closed(row.id);
  });
}

function open(row: Case, { status, light, dueAt, waitsFor, assignee, answered, hands }: StandingNow, desk: boolean) {
  return {
    ...{ id: row.id, service: row.service, window: { id: row.window, name: row.window_name, place: row.place } },
    ...{ status, light, dueAt, waitsFor, assignee, hands: [...hands] },
    private: row.private,
    ...{ needed: row.documents, papers: row.papers, reused: row.reused, trips: row.trips, givenAt: row.given_at },
    mayGive: desk && answered && row.given_at === null,
  };
}

/** That there is one more under this number, and nothing else. */
function closed(id: string) {
  return {
    ...{ id, service: null, window: null, status: null, light: null, dueAt: null, waitsFor: null, assignee: null, hands: [] },
    private: true,
    ...{ needed: [], papers: [], reused: [], trips: null, givenAt: null, mayGive: false },
  };
}
