import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { act } from '#method/act.ts';
import type { Act, Merged } from '#method/matter.ts';
import { saveActed, standing } from '../act.ts';
import { agreed } from '../agreed.ts';
import { isEntrusted } from '../entrusting/is-entrusted.ts';
import { entrustedTold } from '../entrusting/words.ts';
import { inMyAreas } from '../seen-by.ts';
import { asMethodActor, type MatterRecord } from '../standing.ts';
import { merge as mergeMatters, unmerge as unmergeMatter } from './contract.ts';
import { leaveMain } from './part-own.ts';
import { type Asker, countMet, isShared, tellAskers, topicsOf } from './shared.ts';
import { textAskers } from './text-askers.ts';
import { joinTold } from './words.ts';

const mergers = ['secretary', 'community-staff', 'grid-head', 'grid-worker'];
type Locked = MatterRecord & { shared: boolean; at_home: boolean };

/**
 * Duplicates become one: each ends and names the one that goes on, and whoever asked for it asks for that one. Rows are locked in one order,
 * so that two who merge the same at once take turns.
 */
export const merge = action(mergeMatters, {
  who: { posts: mergers },
  async run(context, { into, matters }) {
    const duplicates = [...new Set(matters)].filter((id) => id !== into);
    if (duplicates.length === 0) refuse('matters.merge_two');
    const locked = await lockMine(context, [into, ...duplicates]);
    const main = locked.find(({ id }) => id === into) ?? refuse('not_found');
    const others = locked.filter(({ id }) => id !== into);
    if (main.ended_at !== null) refuse('matters.merge_into_ended');
    for (const other of others) mustBeLike(main, other);
    for (const other of others) await does(context, other, { kind: 'merge', into: named(main) });
    await does(context, main, { kind: 'gather', of: others.map(named) });
    await bringAskers(context, main, others);
    return { id: into };
  },
});

/** 分开: the duplicate goes on alone, and who had been brought along leaves the other. */
export const unmerge = action(unmergeMatter, {
  who: { posts: mergers },
  async run(context, { matter }) {
    const { db } = context;
    const { rows } = await sql<{ merged_into: string | null }>`
      select m.merged_into from matter m where m.id = ${matter} and ${inMyAreas(context.actor)}`.execute(db);
    const found = rows[0] ?? refuse('not_found');
    const into = found.merged_into ?? refuse('method.not_merged');
    const locked = await lockMine(context, [matter, into]);
    const [duplicate, main] = [matter, into].map((id) => locked.find((record) => record.id === id) ?? refuse('not_found'));
    if (!duplicate || !main || duplicate.merged_into !== into) return refuse('method.not_merged');
    await does(context, duplicate, { kind: 'unmerge' });
    await leaveMain(context, { into, duplicate: matter });
    if (main.ended_at === null) await does(context, main, { kind: 'part', from: named(duplicate) });
    return { id: matter };
  },
});

async function lockMine({ db, actor }: Context, ids: readonly string[]): Promise<Locked[]> {
  const { rows } = await sql<Locked>`
    select m.*, ${isShared} as shared, a.kind = 'dwelling' as at_home from matter m join leaf l on l.id = m.leaf_id join area a on a.id = m.place_id
    where m.id = any(${ids}::uuid[]) and ${inMyAreas(actor)} order by m.id for update of m`.execute(db);
  return rows.length === ids.length ? rows : refuse('not_found');
}

function mustBeLike(main: Locked, other: Locked): void {
  if (other.leaf_id !== main.leaf_id || other.community_id !== main.community_id) refuse('matters.merge_unlike');
  if (isEntrusted(main) && isEntrusted(other)) mustBeSooner(main, other);
  else if (!(main.shared && other.shared) && !isOfOneHome(main, other)) refuse('matters.merge_private');
}

/** What is nobody's but the asker's is the same only behind one door, or asked by the same person; what is told in confidence is never put together. */
function isOfOneHome(main: Locked, other: Locked): boolean {
  if ([main, other].some(({ kept_from, seen_by }) => kept_from.length > 0 || seen_by !== null)) return false;
  const samePerson = main.opener_person !== null && main.opener_person === other.opener_person;
  return other.place_id === main.place_id && (samePerson || main.at_home);
}

/** Two departments ask one grid for the same: the sooner deadline holds for both. */
function mustBeSooner(main: Locked, other: Locked): void {
  if (other.place_id !== main.place_id) refuse('matters.merge_unlike');
  if (other.due_at !== null && main.due_at !== null && Date.parse(other.due_at) < Date.parse(main.due_at)) refuse('matters.merge_later');
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

async function does(context: Context, record: MatterRecord, asked: DistributiveOmit<Act, 'by'>): Promise<void> {
  const { method, state, setting } = await standing(context, record);
  await saveActed(context, record, method, agreed(act(method, state, { ...asked, by: asMethodActor(context.actor, record) }, setting)));
}

function named({ id, number }: Pick<MatterRecord, 'id' | 'number'>): Merged {
  return { matter: id, number };
}

type Brought = Asker & { from: string; how: string };

/** Everybody who asked for a duplicate asks for the main one from now on, and hears once which number to follow. */
async function bringAskers(context: Context, main: MatterRecord, others: readonly MatterRecord[]): Promise<void> {
  const { db, now, stir, actor } = context;
  const askers = await askersOf(context, others);
  await sql`insert into matter_join (id, matter_id, account_id, person_id, party, place_id, how, from_matter, joined_by, at)
    select gen_random_uuid(), ${main.id}::uuid, case when t.person is null then t.account end, t.person, coalesce(p.household_id, t.person, t.account), d.place_id, t.how, t."from", ${actor.account}::uuid, ${stamp(now)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(askers)}::jsonb) as t (account uuid, person uuid, how text, "from" uuid)
      join matter d on d.id = t."from" left join person p on p.id = t.person
    where (t.person is null or t.person is distinct from ${main.opener_person}::uuid) and (t.account is null or t.account is distinct from ${main.opener_account}::uuid)
    on conflict do nothing`.execute(db);
  await countMet(db, main.id);
  const told = askers.flatMap(({ account, person, from, how }) => {
    const duplicate = others.find(({ id }) => id === from);
    const say = duplicate && (isEntrusted(duplicate) ? entrustedTold : joinTold).merged(duplicate.subject, duplicate.number, main.number);
    return say === undefined ? [] : [{ account, person, how, say }];
  });
  await tellAskers(db, main.id, told, now);
  for (const { say, ...asker } of told) await textAskers(context, main.community_id, { say }, [asker]);
  for (const about of ['matters', 'notices']) stir(about, topicsOf(told));
}

/** Openers and joined askers of these matters, each once, however often they asked. */
async function askersOf({ db }: Context, others: readonly MatterRecord[]): Promise<Brought[]> {
  const ids = others.map(({ id }) => id);
  const { rows } = await sql<Brought>`
    select distinct on (coalesce(person, account)) account, person, how, "from" from (
      select opener_account as account, opener_person as person, channel as how, id as "from", 0 as sort from matter where id = any(${ids}::uuid[])
      union all select account_id, person_id, how, matter_id, 1 from matter_join where matter_id = any(${ids}::uuid[]) and left_at is null) as askers
    order by coalesce(person, account), sort, "from"`.execute(db);
  return rows;
}
