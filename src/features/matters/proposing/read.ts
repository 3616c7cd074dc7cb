import { sql } from 'kysely';
import { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import { isBegunHere } from '../gathering/begin.ts';
import { methodsOn } from '../gathering/on-at.ts';
import { rowsOf } from '../lists.ts';
import { methodPage } from '../method-page.ts';
import { type Listed, listed } from '../row.ts';
import { answersFor } from '../seen-by.ts';
import { proposals as proposalsContract } from './contract.ts';
import { countsAsOrder } from './counts.ts';

/** Who decides whether a topic is opened. */
export const deciders = ['secretary', 'grid-head'] as const;

type Row = Answer<typeof proposalsContract>['rows'][number];
type Proposal = {
  id: string;
  community: string;
  community_name: string;
  place: string;
  name: string;
  days: number;
  proposed_at: string;
  answered_at: string | null;
  matter: string | null;
  number: string | null;
  reason: string | null;
};
const pageSize = 20;
const byTime = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
const kept = { hours: 90 * 24 } as const;

/** 议题建议: what like orders propose in the communities of a secretary or grid head. */
export const proposals = query(proposalsContract, {
  who: { posts: deciders },
  async run(seeing, { answered, after: mark }) {
    const { db, actor, now } = seeing;
    const from = after(mark, byTime);
    const which = answered ? sql`t.answered_at > ${stamp(now.subtract(kept))}::timestamptz` : sql`t.answered_at is null`;
    const { rows } = await sql<Proposal>`
      select t.id, t.community_id as community, c.name as community_name, concat_ws(' ', (select name from area where id = a.estate_id), a.name) as place,
        coalesce(l.name, k.name) as name, t.days::int as days, t.proposed_at, t.answered_at, t.matter_id as matter, m.number, t.reason
      from topic_proposal t join area c on c.id = t.community_id join area a on a.id = t.place_id left join leaf l on l.id = t.leaf_id left join topic k on k.id = t.topic_id
        left join matter m on m.id = t.matter_id
      where t.community_id = any(${areasOf(actor, 'community', deciders)}::uuid[]) and ${which}
        and ${from === null ? sql`true` : sql`(t.proposed_at, t.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`}
      order by t.proposed_at desc, t.id desc limit ${pageSize + 1}`.execute(db);
    const page = paged(rows, pageSize, (row) => [row.proposed_at, row.id]);
    const [orders, methods] = await Promise.all([ordersOf(seeing, page.rows), methodsFor(seeing, page.rows)]);
    return { rows: page.rows.map((row) => shown(row, orders.get(row.id) ?? [], methods.get(row.community) ?? [])), next: page.next };
  },
});

function shown(row: Proposal, orders: Row['orders'], methods: Row['methods']): Row {
  const { id, community, community_name, place, name, days, proposed_at, answered_at, matter, number, reason } = row;
  const answer =
    answered_at === null ? null : { at: answered_at, reason, matter: matter === null || number === null ? null : { id: matter, number } };
  return { id, community: { id: community, name: community_name }, place, name, days, proposedAt: proposed_at, orders, methods, answer };
}

async function ordersOf(seeing: Seeing, proposed: readonly Proposal[]): Promise<Map<string, Row['orders']>> {
  const { rows } = await sql<Listed & { proposal: string }>`
    select ${listed}, o.proposal_id as proposal from topic_proposal_order o join topic_proposal t on t.id = o.proposal_id join matter m on m.id = o.matter_id join leaf l on l.id = m.leaf_id
      left join area a on a.id = m.place_id
    where o.proposal_id = any(${proposed.map(({ id }) => id)}::uuid[]) and ${answersFor(seeing.actor)} and (t.answered_at is not null or ${countsAsOrder}) order by m.opened_at desc, m.id desc`.execute(
    seeing.db,
  );
  const lines = await rowsOf(seeing, rows);
  const byProposal = Map.groupBy(lines, ({ record }) => record.proposal);
  return new Map(
    [...byProposal].map(([proposal, own]) => [
      proposal,
      own.map(({ row: { id, number, subject, openedAt, light, status, met } }) => ({ id, number, subject, openedAt, light, status, met })),
    ]),
  );
}

/** Methods by which a community talks over what concerns all. */
async function methodsFor({ db, county }: Seeing, proposed: readonly Proposal[]): Promise<Map<string, Row['methods']>> {
  const communities = [...new Set(proposed.filter(({ answered_at }) => answered_at === null).map(({ community }) => community))];
  const leaves = await db
    .selectFrom('leaf')
    .select(['id', 'name', 'catalogue'])
    .where('catalogue', '=', deliberation)
    .where('ended_at', 'is', null)
    .orderBy('sort')
    .execute();
  const on = await methodsOn(db, communities);
  const pages = await Promise.all(
    on.map(async ({ method_id, method_version, community }) => ({
      community,
      page: await methodPage(db, county.code, method_id, method_version),
    })),
  );
  const deliberating = pages.filter(({ page }) => page.opens.catalogue === deliberation && isBegunHere(page));
  const choices = leaves.map(({ id, name }) => ({ id, name }));
  return new Map(
    [...Map.groupBy(deliberating, ({ community }) => community)].map(([community, own]) => [
      community,
      own.map(({ page: { id, name } }) => ({ id, name, leaves: choices })),
    ]),
  );
}

const deliberation = 'deliberation';
