import { type RawBuilder, sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { stepOf } from '#method/page.ts';
import { byTime, pageSize } from '../lists.ts';
import { methodPage } from '../method-page.ts';
import { agencyLeaves } from './agency-leaves.ts';
import { agencyLedger } from './contract.ts';
import { ledgerWords } from './words.ts';

const keepers = ['secretary', 'first-agent', 'community-staff', 'grid-head'];

type Line = {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly group: string;
  readonly open: boolean;
  readonly step: string;
  readonly method_id: string;
  readonly method_version: number;
  readonly opened_at: string;
  readonly due_at: string | null;
  readonly agent: string | null;
  readonly red: 'untaken' | 'late' | null;
};

/** The ledger of those who run the station. A line nobody took within a day is red, as one that is late. */
export const ledger = query(agencyLedger, {
  who: { posts: keepers },
  async run(seeing, { community, after: mark, pick }) {
    if (!areasOf(seeing.actor, 'community', keepers).includes(community)) refuse('not_found');
    const from = after(mark, byTime);
    const later = from === null ? sql`true` : sql`(opened_at, id) > (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const picked = pick === 'all' ? sql`true` : pick === 'red' ? sql`red is not null` : sql`agent is null`;
    const { rows } = await sql<Line>`with line as (${linesOf(seeing, community)})
      select * from line where ${later} and ${picked} order by opened_at, id limit ${pageSize + 1}`.execute(seeing.db);
    const counts = await sql<{ all: number; untaken: number; red: number }>`with line as (${linesOf(seeing, community)})
      select count(*)::int as all, count(*) filter (where agent is null)::int as untaken, count(red)::int as red from line`.execute(
      seeing.db,
    );
    const page = paged(rows, pageSize, (row) => [row.opened_at, row.id]);
    return {
      rows: await Promise.all(page.rows.map((line) => told(seeing, line))),
      next: page.next,
      counts: counts.rows[0] ?? { all: 0, untaken: 0, red: 0 },
    };
  },
});

const oneDay = { hours: 24 };

function linesOf({ now, actor }: Seeing, community: string): RawBuilder<unknown> {
  const dayAgo = stamp(now.subtract(oneDay));
  return sql`select m.id, m.number, m.subject, t.name as group, m.seen_by is null as open, m.step, m.method_id, m.method_version, m.opened_at, m.due_at,
      case when m.assignee_person is not null then coalesce(m.assignee_called, '') end as agent,
      case when m.assignee_person is null and m.opened_at <= ${dayAgo}::timestamptz then 'untaken'
        when m.due_at <= ${stamp(now)}::timestamptz and not m.paused then 'late' end as red
    from matter m join leaf l on l.id = m.leaf_id join topic t on t.id = l.topic
    where m.community_id = ${community} and m.ended_at is null and ${agencyLeaves} and not m.kept_from && ${actor.person === null ? [] : [actor.person]}::uuid[]`;
}

async function told({ db, county }: Seeing, { open, subject, group, ...line }: Line) {
  const method = await methodPage(db, county.code, line.method_id, line.method_version);
  const { id, number, opened_at, due_at, red } = line;
  return {
    ...{ id, number, open, red, openedAt: opened_at, dueAt: due_at },
    step: stepOf(method, line.step).name,
    agent: line.agent,
    subject: open ? subject : ledgerWords.closed,
    group: open ? group : ledgerWords.closedGroup,
  };
}
