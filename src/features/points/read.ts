import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { memberStanding } from '#features/organizations/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { open } from '#kernel/crypto.ts';
import { moved, type Transfer } from '#kernel/double-entry.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Account } from './book.ts';
import * as contract from './contract.ts';
import { ruleToday } from './rule.ts';
import { mustBeSecretary } from './secretary.ts';

const size = 30;

/** Of oneself, whatever communities one reported to; family asks for nobody. */
export const mine = query(contract.mine, {
  who: 'person',
  async run(seeing, { after: mark }) {
    const person = seeing.actor.person ?? refuse('not_bound');
    const { rows, next } = await entriesOf(seeing, sql<boolean>`e.person_id = ${person}`, mark);
    return {
      rows: rows.map(({ open: _, mayCorrect: __, ...row }) => row),
      next,
      sums: await sumsOf(seeing, sql<boolean>`e.person_id = ${person}`),
      steps: await stepsOf(seeing, person),
    };
  },
});

async function stepsOf(seeing: Seeing, person: string): Promise<Answer<typeof contract.mine>['steps']> {
  const { rows } = await sql<{ community: string | null }>`
    select coalesce(r.community_id, p.community_id) as community from person p left join member_report r on r.person_id = p.id and r.ended_at is null where p.id = ${person}`.execute(
    seeing.db,
  );
  const community = rows[0]?.community;
  if (!community) return null;
  const { member, ...standing } = await memberStanding(seeing, person, community);
  return member ? { ...standing, points: (await ruleToday(seeing, community))?.points ?? null } : null;
}

/** What only some may read is not named to the secretary either. */
export const ofMember = query(contract.ofMember, {
  who: { posts: ['secretary'] },
  ledger: true,
  async run(seeing, { community, person, after: mark }) {
    mustBeSecretary(seeing, community);
    const theirs = sql<boolean>`e.person_id = ${person} and a.community_id = ${community}`;
    const { rows, next } = await entriesOf(seeing, theirs, mark);
    const isSelf = person === seeing.actor.person;
    return {
      rows: rows.map(({ open: isOpen, mayCorrect, ...row }) => ({
        ...{ ...row, subject: isOpen ? row.subject : null, mayCorrect: mayCorrect && !isSelf },
      })),
      next,
      sums: await sumsOf(seeing, theirs),
    };
  },
});

type Row = Answer<typeof contract.ofMember>['rows'][number] & { readonly open: boolean };
type Read = Omit<Row, 'why'> & {
  readonly at: string;
  readonly account: string;
  readonly wrapped: Buffer | null;
  readonly why: Buffer | null;
};

/** Entries with the order each is for; `open`: whoever may read the matters of the community may read its subject. */
async function entriesOf({ db, keys }: Seeing, whose: RawBuilder<boolean>, mark: string | undefined) {
  const [at, last] = after(mark, z.tuple([z.string(), z.uuid()])) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { rows } = await sql<Read>`
    select e.id, e.day::text as day, e.kind, case when e.reverses is null then e.points else -e.points end as points, m.subject, c.name as community, e.at::text as at,
      a.id as account, a.key_wrapped as wrapped, e.why, m.seen_by is null and cardinality(m.kept_from) = 0 as open,
      case when e.reverses is null then not exists (select from points_entry r where r.reverses = e.id)
        else e.kind = 'corrected' and m.outcome is not distinct from 'solved' and m.assignee_person = e.person_id and not exists (select from points_entry n where n.again_after = e.id) end as "mayCorrect"
    from points_entry e join points_account a on a.id = e.account_id join area c on c.id = a.community_id join matter m on m.id = e.matter_id
    where ${whose} and (e.at, e.id) < (${at}::timestamptz, ${last}::uuid) order by e.at desc, e.id desc limit ${size + 1}`.execute(db);
  const page = paged(rows, size, (row) => [row.at, row.id]);
  return {
    next: page.next,
    rows: page.rows.map(({ at: _, account, wrapped, why, ...row }): Row => {
      const key = why === null || wrapped === null ? null : keys.unwrap(wrapped, account);
      return { ...row, why: why === null || key === null ? null : open(key, why, row.id) };
    }),
  };
}

type Summed = Transfer<Account> & { readonly community: string; readonly year: number };

/** What entries come to, in each community by the year, the last one first. */
async function sumsOf({ db }: Seeing, whose: RawBuilder<boolean>): Promise<Answer<typeof contract.mine>['sums']> {
  const { rows } = await sql<Summed>`
    select c.name as community, e.period as year, e.from_account as "from", e.to_account as "to", sum(e.points)::int as amount
    from points_entry e join points_account a on a.id = e.account_id join area c on c.id = a.community_id where ${whose} group by 1, 2, 3, 4 order by 2 desc, 1`.execute(
    db,
  );
  const years = Map.groupBy(rows, ({ community, year }) => `${year} ${community}`);
  return [...years.values()].flatMap((transfers) => {
    const [{ community, year } = { community: '', year: 0 }] = transfers;
    return [{ community, year, points: moved({}, transfers).duty ?? 0 }];
  });
}
