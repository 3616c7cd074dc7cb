import { type RawBuilder, sql } from 'kysely';
import { type Expiry, query, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { daysBefore } from '#kernel/retention.ts';
import { isOffice, mustBeOffice, office } from '../office.ts';
import { unitsOf } from './acts-for.ts';
import * as contract from './contract.ts';
import { openOn } from './standing.ts';

type Shown = Answer<typeof contract.partners>;

/** Units in the order they joined. What a unit lends stands here only while it can be asked for (row S3-A38). */
export const partners = query(contract.partners, {
  who: 'anyone',
  async run(seeing, { community }) {
    const rows = await unitsIn(seeing, community);
    const fields = await fieldsIn(seeing, community);
    return {
      rows,
      fields,
      empty: fields.filter(({ units }) => units.length === 0).map(({ name }) => name),
      mayKeep: isOffice(seeing, community),
      mine: await unitsOf(seeing),
    };
  },
});

async function unitsIn({ db, now }: Seeing, community: string): Promise<Shown['rows']> {
  const open = openOn('p', dayOf(now));
  const { rows } = await sql<Shown['rows'][number]>`
    select o.id, o.name, p.kind, p.contact_called as "contactCalled", p.contact_phone as "contactPhone", p.joined_on::text as joined, ${open} as open,
      (select max(g.until)::text from partner_agreement g where g.organization_id = o.id) as "agreedUntil",
      (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name) order by f.sort), '[]') from partner_field x join governing_field f on f.id = x.field_id and f.ended_at is null
        where x.organization_id = o.id and x.ended_at is null) as fields,
      case when ${open} then ${offersOf('o')} else '[]'::json end as offers
    from partner p join organization o on o.id = p.organization_id where p.community_id = ${community} and p.kind <> 'council' and p.left_on is null order by p.joined_on, o.name limit 300`.execute(
    db,
  );
  return rows;
}

/** What a unit or council lends. `lender` is its name in the query around it. */
export function offersOf(lender: string): RawBuilder<Shown['rows'][number]['offers']> {
  return sql`(select coalesce(json_agg(json_build_object('id', w.id, 'kind', w.kind, 'what', w.what, 'weekdays', w.weekdays, 'from', w.from_hour, 'until', w.until_hour) order by w.at, w.id), '[]')
    from partner_offer w where w.organization_id = ${sql.ref(`${lender}.id`)} and w.ended_at is null)`;
}

/** Every field with the units that work in it (row S2-A4). */
async function fieldsIn({ db }: Seeing, community: string): Promise<Shown['fields']> {
  const { rows } = await sql<Shown['fields'][number]>`
    select f.id, f.name, coalesce(array_agg(o.name order by p.joined_on, o.name) filter (where p.organization_id is not null), '{}') as units
    from governing_field f left join partner_field x on x.field_id = f.id and x.ended_at is null
      left join partner p on p.organization_id = x.organization_id and p.left_on is null left join organization o on o.id = p.organization_id
    where f.community_id = ${community} and f.ended_at is null group by f.id order by f.sort, f.name`.execute(db);
  return rows;
}

type Asking = Answer<typeof contract.askings>['mine'][number];

export const askings = query(contract.askings, {
  who: 'person',
  async run(seeing) {
    const units = (await unitsOf(seeing)).map(({ id }) => id);
    const self = seeing.actor.family ? null : seeing.actor.person;
    return {
      mine: await askingsWhere(seeing, sql<boolean>`a.person_id = ${self}`),
      toCome: await askingsWhere(seeing, sql<boolean>`f.organization_id = any(${units}::uuid[]) and a.agreed`),
      toAnswer: await askingsWhere(seeing, sql<boolean>`f.organization_id = any(${units}::uuid[]) and a.agreed is null`),
    };
  },
});

export const askingsHere = query(contract.askingsHere, {
  who: { posts: office },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    return { rows: await askingsWhere(seeing, sql<boolean>`p.community_id = ${community}`) };
  },
});

/** What is still to come, the soonest first. */
async function askingsWhere({ db, now }: Seeing, which: RawBuilder<boolean>): Promise<Asking[]> {
  const { rows } = await sql<Asking>`
    select a.id, o.name as unit, f.what, a.group_name as group, a.purpose, a.day::text as day, a.from_hour as "from", a.until_hour as until,
      case when a.agreed is null then 'waiting' when a.agreed then 'agreed' else 'declined' end as standing, a.why,
      consent_stands(a.person_id, 'partner', a.id, null, ${stamp(now)}::timestamptz) as given
    from offer_asking a join partner_offer f on f.id = a.offer_id join partner p on p.organization_id = f.organization_id join organization o on o.id = p.organization_id
    where ${which} and a.ended_at is null and a.day >= ${dayOf(now)}::date order by a.day, a.from_hour, a.id limit 200`.execute(db);
  return rows;
}

/** Thirty days after a day of use nobody knows who was there. */
export const outlived: readonly Expiry[] = [(now) => sql`delete from offer_asking where day < (${daysBefore(now, 30)}::timestamptz)::date`];
