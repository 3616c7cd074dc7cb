import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { hideSmall, membersHere } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { isSecretary, mustBeSecretary, office } from '../office.ts';
import { outlookOn } from '../overlooks.ts';
import * as contract from './contract.ts';

type Type = (typeof contract.memberTypes)[number];
type Branch = { body: string; name: string; estate: string; counts: Partial<Record<Type, number>> };

/** Members live in the estate by the ledger; whoever is on the list here and reported too is one member, by their identity on the list. */
export const estateBranches = query(contract.estateBranches, {
  who: { posts: [...office, 'street-leader', 'county-leader'] },
  async run(seeing, { community }) {
    await outlookOn(seeing, community);
    const exact = isSecretary(seeing, community);
    const { rows } = await sql<Branch>`
      select o.id as body, o.name, a.name as estate, coalesce((select json_object_agg(type, n) from (
        select type, count(*)::int as n from (${membersOf(seeing, sql`a.id`)}) m group by type) t), '{}') as counts
      from organization o join area a on a.id = o.area_id and a.kind = 'estate' and a.community_id = ${community}
      where o.kind = 'estate-branch' and o.ended_at is null order by a.sort_key, o.name, o.id limit 200`.execute(seeing.db);
    const sums = exact ? rows.map(sumOf) : await beside(seeing, community, rows);
    return { rows: rows.map(({ counts, ...branch }, nth) => ({ ...branch, ...told(counts, sums[nth] ?? null, exact) })) };
  },
});

const sumOf = ({ counts }: Branch) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many members each branch has, as is said outward: everybody reads how many the community has (`people.residents-here`), so whoever lives in no branch's estate counts as one more. */
async function beside({ db }: Seeing, community: string, rows: readonly Branch[]): Promise<(number | null)[]> {
  const sums = rows.map(sumOf);
  const listed = rows.reduce((all, row) => all + sumOf(row) - (row.counts.reported ?? 0), 0);
  const rest = Math.max(((await membersHere(db, community)) ?? 0) - listed, 0);
  return hideSmall([...sums, rest], { last: [sums.length] });
}

/** Where the sum is not told, its types are not: they would add up to it. */
function told(counts: Branch['counts'], all: number | null, exact: boolean) {
  const members = contract.memberTypes.map((type) => counts[type] ?? 0);
  const shown = exact ? members : all === null ? [] : hideSmall(members);
  return { types: contract.memberTypes.map((type, nth) => ({ type, members: shown[nth] ?? null })), all };
}

/** Persons who live in an estate and are members, each once with its type. */
function membersOf({ now }: Pick<Seeing, 'now'>, estate: RawBuilder<unknown>) {
  return sql<{ id: string; type: Type }>`
    select p.id, p.masked, p.grid_id, case when m.person_id is null then 'reported' else coalesce(m.identity, 'none') end as type
    from area d join household h on h.dwelling_id = d.id and h.ended_at is null join person p on p.household_id = h.id and p.ended_at is null
      left join party_member m on m.person_id = p.id and m.ended_at is null
    where d.estate_id = ${estate} and d.kind = 'dwelling' and d.ended_at is null and (m.person_id is not null or exists (
      select from member_report r join post k on k.id = r.post_id and ${inForce(now, 'k')} where r.person_id = p.id and r.ended_at is null and r.community_id = p.community_id))`;
}

const size = 50;

export const branchMembers = query(contract.branchMembers, {
  who: { posts: ['secretary'] },
  ledger: true,
  async run(seeing, { body, type, after: mark }) {
    const { rows: found } = await sql<{ estate: string; community: string }>`
      select a.id as estate, a.community_id as community from organization o join area a on a.id = o.area_id and a.kind = 'estate'
      where o.id = ${body} and o.kind = 'estate-branch' and o.ended_at is null`.execute(seeing.db);
    const { estate, community } = found[0] ?? refuse('not_found');
    mustBeSecretary(seeing, community);
    const from = after(mark, z.tuple([z.uuid()]));
    const { rows } = await sql<{ id: string; masked: string; grid: string | null }>`
      select m.id, m.masked, (select name from area where id = m.grid_id) as grid from (${membersOf(seeing, sql`${estate}`)}) m
      where m.type = ${type} and ${from === null ? sql`true` : sql`m.id > ${from[0]}`} order by m.id limit ${size + 1}`.execute(seeing.db);
    return paged(rows, size, ({ id }) => [id]);
  },
});
