import { sql } from 'kysely';
import type { OrderSettled } from '#features/matters/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { type MemberStanding, memberStanding } from '#features/organizations/door.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { causeOf, type Entry, give, takeBack } from './book.ts';
import { ruleToday } from './rule.ts';
import { told } from './words.ts';

/** As whom somebody takes an order as a neighbour: what is done by any other post is that post's own work and gives nothing. */
const asNeighbour: readonly string[] = ['member', 'volunteer'];

/**
 * Points follow the end of an order, in its own transaction, whatever its method: solved by the asker's word it counts once for the member who took it; opened again, it is taken back. Points
 * hang on having reported to the community the order was in by the moment it ended, and on nothing else: whether a member shows who they are is their own choice and costs nothing (row S1-B26).
 */
export async function settle(context: Context, { matter, community, state: { assignee, ended } }: OrderSettled): Promise<void> {
  if (ended === null) return await openedAgain(context, matter);
  if (ended.outcome !== 'solved' || assignee === null || !asNeighbour.includes(assignee.as)) return;
  const rule = await ruleToday(context, community);
  if (!rule) return;
  const { person } = assignee;
  const standing = await memberStanding(context, person, community);
  if (standing.report !== 'here') return await sayWhyNone(context, person, standing);
  await count(context, { matter, person, community, rule });
}

async function openedAgain(context: Context, matter: string): Promise<void> {
  const { rows } = await sql<Entry>`
    select e.id, e.account_id as account, e.person_id as person, e.matter_id as matter, e.rule_id as rule, e.period, e.from_account as "from", e.to_account as "to", e.points as amount
    from points_entry e where e.matter_id = ${matter} and e.reverses is null and not exists (select from points_entry m where m.reverses = e.id)`.execute(
    context.db,
  );
  for (const entry of rows) await takeBack(context, entry, { kind: 'reopened' });
}

/** Whoever is no member hears nothing of points; a member hears why there are none once, not with every order: whoever does not report is not pressed to. */
async function sayWhyNone(context: Context, person: string, { member, report, community }: MemberStanding): Promise<void> {
  if (!member) return;
  const say = report === 'asked' ? told.asked(community) : told.none(community);
  const { rows } = await sql`select from notice where person_id = ${person} and say = ${say} limit 1`.execute(context.db);
  if (rows.length === 0) await tellPerson(context, person, say);
}

type Counted = {
  readonly matter: string;
  readonly person: string;
  readonly community: string;
  readonly rule: { readonly id: string; readonly points: number };
};

/** What stands counts no more; what the secretary took back comes again by the secretary alone. */
async function count(context: Context, { matter, person, community, rule }: Counted): Promise<void> {
  const account = await accountOf(context, person, community);
  const before = await lastOf(context, person, matter);
  if (before && before.by !== 'reopened') return;
  await give(
    context,
    {
      ...{ account, person, matter, rule: rule.id, from: 'community', to: 'duty', amount: rule.points },
      ...{ period: Number(dayOf(context.now).slice(0, 4)), after: before?.account === account ? before.mirror : null },
    },
    { kind: 'served' },
  );
}

type Last = { readonly account: string; readonly mirror: string | null; readonly by: string | null };

async function lastOf({ db }: Context, person: string, matter: string): Promise<Last | undefined> {
  const { rows } = await sql<Last>`
    select e.account_id as account, m.id as mirror, m.kind as by from points_entry e left join points_entry m on m.reverses = e.id
    where e.person_id = ${person} and e.cause = ${causeOf(matter)} and e.reverses is null and not exists (select from points_entry n where n.again_after = m.id)
    order by m.id is null desc, e.at desc, e.id desc limit 1`.execute(db);
  return rows[0];
}

/** The account that began with this report, made with the first entry. */
async function accountOf({ db, keys }: Context, person: string, community: string): Promise<string> {
  const id = newId();
  await sql`
    insert into points_account (id, community_id, person_id, key_wrapped) values (${id}, ${community}, ${person}, ${keys.newKey(id).wrapped})
    on conflict (person_id, community_id) where ended_at is null do nothing`.execute(db);
  const { id: account } = await db
    .selectFrom('points_account')
    .select('id')
    .where('person_id', '=', person)
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return account;
}
