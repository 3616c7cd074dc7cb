import { sql } from 'kysely';
import { accountOf } from '#features/accounts/open-account.ts';
import { openVault } from '#features/people/door.ts';
import { nobody } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { naming } from '#kernel/vault.ts';
import type { Someone, Stage } from '../stage.ts';

/** Somebody with a part: who they are, how to sign them in, and where they live. */
export type Part = {
  readonly person: string;
  readonly account: string;
  readonly called: string;
  readonly dwelling: string | null;
  readonly unit: string | null;
  readonly building: string | null;
  act(): Promise<Someone>;
};

type Found = { person: string; called: string; dwelling: string | null; unit: string | null; building: string | null };

const residents = sql<Found>`
  select p.id as person, p.masked as called, d.id as dwelling, d.unit_id as unit, d.building_id as building
  from person p join household h on h.id = p.household_id join area d on d.id = h.dwelling_id join person_index i on i.person_id = p.id and i.phone_mac is not null
  join area g on g.id = p.grid_id join area b on b.id = d.building_id join area u on u.id = d.unit_id join area e on e.id = d.estate_id
  where p.relation = '户主' and not exists (select from post where person_id = p.id)
    and not exists (select from demo_person where person_id = p.id)`;

/** The nth head of a household in a grid, one from each unit in turn, so that they live all over it. */
export async function neighbour(stage: Stage, community: string, grid: string, nth: number): Promise<Part> {
  const found = await sql<Found>`
    select person, called, dwelling, unit, building from (
      select r.*, row_number() over (partition by r.unit order by a.sort_key) as turn, b.sort_key as place
      from (${residents} and p.community_id = ${community} and g.name = ${grid} and p.birth_year between 1955 and 1995) r
      join area a on a.id = r.dwelling join area b on b.id = r.unit) as turns
    order by turn, place, unit offset ${nth} limit 1`.execute(stage.db);
  return await resident(stage, found.rows[0]);
}

/** The first head of a household born in these years who lives in one of these buildings (and this unit). */
export async function livingIn(
  stage: Stage,
  place: { estate: string; building: string; unit: string },
  born: readonly [number, number],
): Promise<Part> {
  const found = await sql<Found>`
    ${residents} and e.name = ${place.estate} and b.name = ${place.building} and u.name = ${place.unit} and p.birth_year between ${born[0]} and ${born[1]}
    order by d.sort_key limit 1`.execute(stage.db);
  return await resident(stage, found.rows[0]);
}

/** Whoever holds a kind of post for an area and has an account, best somebody who can do this. */
export async function holder(stage: Stage, kind: string, where: { area?: string; community?: string; skill?: string }): Promise<Part> {
  const { rows } = await sql<Found & { account: string }>`
    select p.person_id as person, p.called, null as dwelling, null as unit, null as building, b.account_id as account
    from post p join area a on a.id = p.area_id join binding b on b.person_id = p.person_id and b.until is null
    where p.kind = ${kind} and p.until is null and (${where.area ?? null}::text is null or a.name = ${where.area ?? null}) and (${where.community ?? null}::uuid is null or p.community_id = ${where.community ?? null})
    order by ${where.skill ?? ''} = any(p.skills) desc, p.called like '%师傅' desc, p.called, a.sort_key, p.person_id limit 1`.execute(
    stage.db,
  );
  const [found] = rows;
  if (!found) throw new Error(`nobody is ${kind} ${JSON.stringify(where)}`);
  return { ...found, act: () => stage.as(found.account) };
}

/** A resident gets an account of their own, as if they had signed in and been confirmed at the counter. */
async function resident({ db, keys, now, as }: Stage, found: Found | undefined): Promise<Part> {
  if (!found) throw new Error('nobody lives there');
  const account = await accountOf(db, keys, now(), phoneFor(found.person));
  const bound = { id: newId(), account_id: account, person_id: found.person, scope: 'self', how: 'demo', since: stamp(now()) };
  await db
    .insertInto('binding')
    .values(bound)
    .onConflict((known) => known.columns(['account_id', 'person_id']).where('until', 'is', null).doNothing())
    .execute();
  const themself = { db, actor: { ...nobody, account, person: found.person }, now: now() };
  const { name } = await naming(themself, found.person, (tx) => openVault(tx, keys, found.person));
  return { ...found, called: name, account, act: () => as(account) };
}

/** A phone of their own, made up: the one in the ledger is read by nobody who is not bound yet. */
function phoneFor(person: string): string {
  return `199${String(Number.parseInt(person.slice(-8), 16) % 100_000_000).padStart(8, '0')}`;
}
