import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { check, readMethod } from '#method/check.ts';
import type { Method } from '#method/language.ts';
import type { Setting } from '#method/setting.ts';
import { keepsFaults } from './designing/keeps.ts';
import { aftersIn } from './designing/own.ts';

/** Who reads the library of a community: its own office. */
export const office = { posts: ['secretary', 'community-staff', 'grid-head'] };

/** Refuses whoever has no post in this community. */
export function mustServe({ actor }: Seeing, community: string): void {
  if (!areasOf(actor, 'community').includes(community)) refuse('not_found');
}

export type Use = { id: string; method_id: string; method_version: number; catalogue: string };

/** What is switched on in a community. */
export async function usesIn({ db }: Seeing, community: string): Promise<Use[]> {
  return await db
    .selectFrom('method_use')
    .select(['id', 'method_id', 'method_version', 'catalogue'])
    .where('area_id', '=', community)
    .where('until', 'is', null)
    .execute();
}

/** Every method of the library and every one this community made and has not retired, in its newest published version. */
export async function newest({ db }: Seeing, community: string): Promise<Method[]> {
  const rows = await db
    .selectFrom('method')
    .distinctOn('id')
    .select(['definition', 'written'])
    .where(
      sql<boolean>`not exists (select from method_own o where o.method_id = method.id and (o.area_id <> ${community} or o.retired_at is not null))`,
    )
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ definition, written }) => readMethod(written ?? definition));
}

/** Who holds what kind of post today, in the community or its street. */
async function holdersIn({ db, now }: Seeing, community: string): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ kind: string; persons: string[] }>`
    select p.kind, array_agg(distinct p.person_id) as persons from post p where (p.community_id = ${community} or p.area_id = (select street_id from area where id = ${community}))
      and p.since <= ${dayOf(now)}::date and (p.until is null or p.until > ${dayOf(now)}::date) group by p.kind`.execute(db);
  return Object.fromEntries(rows.map(({ kind, persons }) => [kind, persons]));
}

/** What kinds of post are called. */
export async function postNamesOf({ db }: Seeing): Promise<Map<string, string>> {
  const kinds = await db.selectFrom('post_kind').select(['id', 'name']).execute();
  return new Map(kinds.map(({ id, name }) => [id, name]));
}

/** @returns what finds the faults a method would have in this community, each a sentence; in one of its own also what its origin keeps and it does not. */
export async function faultsIn(seeing: Seeing, community: string): Promise<(method: Method) => string[]> {
  const { setting, postNames } = await settingIn(seeing, community);
  const afters = await aftersIn(seeing, community);
  return (method) => {
    const after = afters.get(method.id);
    const unkept = after === undefined ? [] : keepsFaults(method, after);
    return [...check(method, setting), ...unkept].map(({ say }) => named(say, postNames));
  };
}

/** What this community has for a method: who holds which posts, the calendar; and what posts are called. */
export async function settingIn(seeing: Seeing, community: string): Promise<{ setting: Setting; postNames: Map<string, string> }> {
  const holders = await holdersIn(seeing, community);
  const calendar = await calendarOf(seeing.db, seeing.county.code);
  const readers = await readersIn(seeing);
  return { setting: { heldPosts: Object.keys(holders), holders, readers, calendar }, postNames: await postNamesOf(seeing) };
}

/** Kinds of post that read every matter of their area which names no readers of its own. */
async function readersIn({ db }: Seeing): Promise<string[]> {
  const kinds = await db
    .selectFrom('post_kind')
    .select('id')
    .where('work', '=', 'staff')
    .where('level', 'in', ['community', 'grid', 'micro-grid'])
    .execute();
  return kinds.map(({ id }) => id);
}

/** The check speaks of posts by their ids; people know them by name. Longer ids first: one may lie inside another. */
export function named(say: string, postNames: ReadonlyMap<string, string>): string {
  const longestFirst = [...postNames].sort(([one], [other]) => other.length - one.length);
  return longestFirst.reduce((said, [id, name]) => said.replaceAll(id, name), say);
}

/** To speak, to complain, to be heard in hardship and to whistle is nobody's to switch off: such methods serve the catalogue of their own name everywhere. */
export const isAlwaysOn = ({ id, opens }: Method): boolean => opens.catalogue === id;
