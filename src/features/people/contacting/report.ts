import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { standsIn, wordsOf } from '#features/areas/door.ts';
import { inForce } from '#features/organizations/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { hiddenIfSmall, hideSmall } from '../hide-small.ts';
import { aroundOf } from '../rough.ts';
import { contactless as contactlessContract, contactCoverage as coverageContract, sinceContact } from './contract.ts';

/** Posts by which somebody is named to households as whom to turn to, where they live. */
const contacts = [
  'micro-grid-worker',
  'micro-grid-assistant',
  'grid-worker',
  'building-head',
  'building-member',
  'linked-member',
  'centre-household',
];
const size = 50;

type Grid = { name: string | null; households: number; covered: number; without: number };
type Report = Answer<typeof coverageContract>;
type Covered = Pick<Report, 'households' | 'covered' | 'without'>;

/**
 * 服务覆盖: the office reads every figure; leaders read none by which one to four households could be recognised (S0-A6). A household is covered by whoever
 * holds a post for its grid, micro-grid or building today, or keeps in touch with it by name and is here to do it.
 */
export const contactCoverage = query(coverageContract, {
  who: { work: ['staff', 'leader'] },
  async run(seeing, { community }) {
    const exact = areasOf(seeing.actor, 'community').includes(community);
    if (!exact && !(await leads(seeing, community))) return refuse('not_found');
    const grids = await gridsOf(seeing, community);
    const last = await lastOf(seeing, community);
    if (!exact && !(await aroundOf(seeing.db, community)).tells.households) return untold(grids);
    const told = exact ? grids : withheld(grids);
    const all = summed(grids);
    return {
      ...(exact ? all : hidden(all)),
      grids: told,
      last: sinceContact.map((since, nth) => ({ since, households: (exact ? last : hideSmall(last))[nth] ?? null })),
      mayList: exact,
    };
  },
});

/** What is hidden of a community among those beside it is added up from nothing here either. */
function untold(grids: readonly Grid[]): Report {
  const silent = { households: null, covered: null, without: null };
  return {
    ...silent,
    grids: grids.map(({ name }) => ({ name, ...silent })),
    last: sinceContact.map((since) => ({ since, households: null })),
    mayList: false,
  };
}

function leads({ db, actor }: Seeing, community: string): Promise<boolean> {
  const led = actor.posts.filter(({ work }) => work === 'leader').map(({ area }) => area);
  return standsIn(db, community, led);
}

function summed(grids: readonly Grid[]): Omit<Grid, 'name'> {
  const sum = (of: keyof Omit<Grid, 'name'>) => grids.reduce((all, grid) => all + grid[of], 0);
  return { households: sum('households'), covered: sum('covered'), without: sum('without') };
}

/** Which two add up to a third that is told are told together or not at all. */
function hidden({ households, covered, without }: Omit<Grid, 'name'>): Covered {
  const [few, many] = hideSmall([without, covered]);
  return { households: hiddenIfSmall(households), covered: many ?? null, without: few ?? null };
}

/** Where one grid would have to be silent, all are: with the sum beside them, the others would say it. */
function withheld(grids: readonly Grid[]): Report['grids'] {
  const households = hideSmall(grids.map((grid) => grid.households));
  const tells = grids.every(({ covered, without }) => hiddenIfSmall(covered) !== null && hiddenIfSmall(without) !== null);
  return grids.map(({ name, covered, without }, nth) => ({
    ...{ name, households: households[nth] ?? null },
    ...(tells ? { covered, without } : { covered: null, without: null }),
  }));
}

async function gridsOf({ db, now }: Seeing, community: string): Promise<Grid[]> {
  const { rows } = await sql<Grid>`
    with ${held(now)}
    select g.name, count(*)::int as households, count(*) filter (where ${hasContact(now)})::int as covered, count(*) filter (where not ${hasContact(now)})::int as without
    from household h join area d on d.id = h.dwelling_id left join area g on g.id = h.grid_id
    where h.community_id = ${community} and h.ended_at is null group by g.id, g.name, g.sort_key order by g.sort_key nulls last`.execute(
    db,
  );
  return rows;
}

/** How many were last reached within a month, a quarter, a year, longer ago, never: in this order. */
async function lastOf({ db, now }: Seeing, community: string): Promise<number[]> {
  const today = sql`${dayOf(now)}::date`;
  const { rows } = await sql<{ since: (typeof sinceContact)[number]; n: number }>`
    select case when on_day is null then 'never' when on_day > ${today} - 31 then 'month' when on_day > ${today} - 92 then 'quarter'
      when on_day > ${today} - 366 then 'year' else 'longer' end as since, count(*)::int as n
    from (select ${lastContact} as on_day from household h where h.community_id = ${community} and h.ended_at is null) reached group by 1`.execute(
    db,
  );
  return sinceContact.map((since) => rows.find((row) => row.since === since)?.n ?? 0);
}

/** By door, a page at a time; who they are is read nowhere here (S0-A6). */
export const contactless = query(contactlessContract, {
  who: { work: ['staff'] },
  ledger: true,
  async run({ db, actor, now }, { community, after: mark }) {
    if (!areasOf(actor, 'community').includes(community)) refuse('not_found');
    const key = after(mark, z.tuple([z.uuid()]));
    const behind = key === null ? sql`true` : sql`h.id > ${key[0]}::uuid`;
    const { rows } = await sql<Answer<typeof contactlessContract>['rows'][number]>`
      with ${held(now)}
      select h.id, ${wordsOf('d')} as dwelling, g.name as grid, ${lastContact} as "lastContact"
      from household h join area d on d.id = h.dwelling_id left join area g on g.id = h.grid_id
      where h.community_id = ${community} and h.ended_at is null and not ${hasContact(now)} and ${behind} order by h.id limit ${size + 1}`.execute(
      db,
    );
    return paged(rows, size, ({ id }) => [id]);
  },
});

function held(now: Seeing['now']): RawBuilder<unknown> {
  return sql`held as materialized (select distinct p.area_id as id from post p where p.kind = any(${contacts}::text[]) and ${inForce(now, 'p')})`;
}

/** Of a household `h` behind a door `d`, beside `held`: by a post, or by a member it is paired with, once the pairing stands and as long as the member stands in the ledger. */
function hasContact(now: Seeing['now']): RawBuilder<boolean> {
  return sql<boolean>`(h.grid_id in (select id from held) is true or h.micro_grid_id in (select id from held) is true or d.building_id in (select id from held) is true
    or exists (select from pairing x join person y on y.id = x.member_person and y.ended_at is null
      where x.household_id = h.id and x.ended_at is null and x.stands_from <= ${stamp(now)}::timestamptz))`;
}

/** The last day a household `h` was talked with, or something was done for it. */
const lastContact = sql<string | null>`greatest(
  (select max(c.on_day) from pairing x join pairing_contact c on c.pairing_id = x.id and c.came = 'talked' where x.household_id = h.id),
  (select max(e.on_day) from service_entry e where e.household_id = h.id))`;
