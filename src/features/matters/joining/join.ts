import { sql } from 'kysely';
import { accountForPhone } from '#features/accounts/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inMyAreas } from '../seen-by.ts';
import type { MatterRecord } from '../standing.ts';
import { joinForSomeone, join as joinMatter } from './contract.ts';
import { type Asker, countMet, isShared, nearness, sizesOf, topicsOf } from './shared.ts';

/** 我也遇到: whoever meets the same near by joins it instead of filing it again. Who is far from it does not find it (not_found). */
export const join = action(joinMatter, {
  who: 'signed-in',
  family: 'ask',
  async run(context, { matter, place }) {
    const { person, account } = context.actor;
    const who: Asker = person === null ? { account, person } : { account: null, person };
    const spot = await standsAt(context, person, place);
    const record = await lockJoinable(context, matter, spot);
    return await enter(context, record, { ...who, place: spot, how: 'online', joinedBy: null });
  },
});

const joiners = ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'micro-grid-worker'];

/** Staff join somebody who phoned or came. What is inside a home is that household's own. */
export const joinFor = action(joinForSomeone, {
  who: { posts: joiners },
  async run(context, input) {
    const record = await lockMine(context, input.matter);
    const who = await someone(context, input, record);
    return await enter(context, record, { ...who, place: record.place_id, how: input.channel, joinedBy: context.actor.account });
  },
});

/** Joins a matter about the very thing somebody stands before, wherever they live: whoever reports the same lamp has met the same. */
export async function joinKnown(context: Context, matter: string): Promise<{ id: string }> {
  const { person, account } = context.actor;
  const record = await context.db.selectFrom('matter').selectAll().where('id', '=', matter).forUpdate().executeTakeFirst();
  const who: Asker = person === null ? { account, person } : { account: null, person };
  return await enter(context, record ?? refuse('not_found'), { ...who, place: null, how: 'online', joinedBy: null });
}

type Lockable = MatterRecord & { shared: boolean };
const tries = 3;

/**
 * The matter somebody may join from this place, its row locked. What was put together with another meanwhile leads on to that one:
 * nobody's joining is lost because staff merged at the same moment.
 */
async function lockJoinable(context: Context, matter: string, spot: string): Promise<Lockable> {
  for (let nth = 0; nth < tries; nth += 1) {
    const { rows } = await sql<Lockable>`
      with recursive goes_on as (select id, merged_into from matter where id = ${matter}
          union all select n.id, n.merged_into from goes_on g join matter n on n.id = g.merged_into),
        here as (select ${sizesOf('p')} from area p where p.id = ${spot} and p.ended_at is null)
      select m.*, true as shared from goes_on g join matter m on m.id = g.id join leaf l on l.id = m.leaf_id join area a on a.id = m.place_id
        cross join here h cross join lateral (select ${sizesOf('a')}) b
      where g.merged_into is null and ${isShared} and ${nearness} is not null for update of m`.execute(context.db);
    const [record] = rows;
    if (!record) return refuse('not_found');
    if (record.merged_into === null) return record;
  }
  throw new Error(`matter ${matter} is merged on and on`);
}

async function lockMine({ db, actor }: Context, matter: string): Promise<Lockable> {
  const { rows } = await sql<Lockable>`
    select m.*, ${isShared} as shared from matter m join leaf l on l.id = m.leaf_id join area a on a.id = m.place_id
    where m.id = ${matter} and ${inMyAreas(actor)} for update of m`.execute(db);
  const record = rows[0] ?? refuse('not_found');
  return record.shared ? record : refuse('matters.join_private');
}

/** Where somebody is who joins: the place they name, or the home the ledger knows. Without either, nothing is near. */
async function standsAt({ db }: Context, person: string | null, place: string | undefined): Promise<string> {
  if (place !== undefined) return place;
  const { rows } = await sql<{ id: string }>`
    select h.dwelling_id as id from person p join household h on h.id = p.household_id where p.id = ${person} and h.ended_at is null`.execute(
    db,
  );
  return rows[0]?.id ?? refuse('not_found');
}

async function someone({ db, keys, now }: Context, { person, phone }: Given<typeof joinForSomeone>, record: MatterRecord): Promise<Asker> {
  if (person === undefined) return { person: null, account: await accountForPhone(db, keys, now, phone ?? '') };
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('community_id', '=', record.community_id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return found ? { person, account: null } : refuse('matters.person_unknown');
}

type Entering = Asker & { readonly place: string | null; readonly how: string; readonly joinedBy: string | null };

/** Each once: the opener is in it already, and so is who joined before they were known to the ledger. */
async function enter(context: Context, record: MatterRecord, entering: Entering): Promise<{ id: string }> {
  const { db, now, stir } = context;
  const { account, person, place, how, joinedBy } = entering;
  if (isOpener(record, context, entering)) refuse('matters.join_own');
  if (record.ended_at !== null) refuse('matters.join_ended');
  const { rows } = await sql`
    insert into matter_join (id, matter_id, account_id, person_id, party, place_id, how, joined_by, at)
    select ${newId()}::uuid, ${record.id}::uuid, ${account}::uuid, ${person}::uuid,
      coalesce((select household_id from person where id = ${person}::uuid), ${person}::uuid, ${account}::uuid),
      (select coalesce(case when kind = 'dwelling' then building_id end, id) from area where id = ${place}::uuid), ${how}, ${joinedBy}::uuid, ${stamp(now)}::timestamptz
    where not exists (select from matter_join j where j.matter_id = ${record.id}::uuid and j.left_at is null and ${sameAsker(context, entering)})
    returning id`.execute(db);
  if (rows.length === 0) refuse('matters.joined_already');
  await countMet(db, record.id);
  const areas = [record.community_id, record.grid_id, record.micro_grid_id].filter((area) => area !== null);
  stir('matters', [...topicsOf([entering]), ...areas.map((area) => `area:${area}`)]);
  return { id: record.id };
}

function isOpener(record: MatterRecord, { actor }: Context, { account, person, joinedBy }: Entering): boolean {
  if (person !== null && person === record.opener_person) return true;
  const asked = joinedBy === null && !actor.family ? actor.account : account;
  return asked !== null && asked === record.opener_account;
}

/** A row of the same asker; whoever joins for themself also by the account they once joined with. */
function sameAsker({ actor }: Context, { account, person, joinedBy }: Entering) {
  const own = joinedBy === null && !actor.family ? actor.account : account;
  return sql`(j.person_id = ${person}::uuid or j.account_id = ${own}::uuid)`;
}
