import { type RawBuilder, sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { inForce } from '#features/organizations/door.ts';
import type { Context, Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { OtherDay, Week } from './slots.ts';
import type { DeskKind } from './words.ts';

/** Who sets desks up and reads their numbers, never who comes. */
export const office = ['secretary', 'community-staff', 'grid-head'] as const;

export type Desk = {
  readonly id: string;
  readonly community: string;
  readonly kind: DeskKind;
  readonly name: string;
  readonly place: string;
  readonly minutes: number;
  readonly aheadDays: number;
};
export type Keeper = {
  readonly id: string;
  readonly post: string;
  readonly person: string;
  readonly called: string;
  readonly kind: string;
  readonly says: string | null;
  readonly week: readonly Week[];
  readonly days: readonly OtherDay[];
  readonly desk: Desk;
};

type Which =
  | { readonly desk: string }
  | { readonly community: string }
  | { readonly keeper: string }
  | { readonly posts: readonly string[] };

/** Keepers who sit at open desks today with hours of their own: those of one desk, of one community, by some posts, or one keeper. */
export async function keepersOf({ db, now }: Pick<Seeing, 'db' | 'now'>, which: Which): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`
    select k.id, k.post_id as post, p.person_id as person, p.called, p.kind, k.says,
      (select coalesce(json_agg(json_build_object('weekday', h.weekday, 'from', to_char(h.starts, 'HH24:MI'), 'until', to_char(h.ends, 'HH24:MI'), 'fromDay', h.from_day, 'untilDay', h.until_day)
          order by h.weekday, h.starts), '[]') from desk_hours h where h.keeper_id = k.id and (h.until_day is null or h.until_day > ${dayOf(now)})) as week,
      (select coalesce(json_agg(json_build_object('day', o.day, 'from', to_char(o.starts, 'HH24:MI'), 'until', to_char(o.ends, 'HH24:MI'))), '[]')
          from desk_day o where o.keeper_id = k.id and o.dropped_at is null and o.day >= ${dayOf(now)}) as days,
      json_build_object('id', d.id, 'community', d.community_id, 'kind', d.kind, 'name', d.name, 'place', d.place, 'minutes', d.slot_minutes, 'aheadDays', d.ahead_days) as desk
    from desk_keeper k join desk d on d.id = k.desk_id and d.ended_at is null join post p on p.id = k.post_id and ${inForce(now, 'p')}
    where k.left_at is null and ${meant(which)} order by p.called, k.id limit 200`.execute(db);
  return rows;
}

function meant(which: Which): RawBuilder<boolean> {
  if ('posts' in which) return sql<boolean>`k.post_id = any(${[...which.posts]}::uuid[])`;
  if ('keeper' in which) return sql<boolean>`k.id = ${which.keeper}`;
  return 'desk' in which ? sql<boolean>`d.id = ${which.desk}` : sql<boolean>`d.community_id = ${which.community}`;
}

/** A desk that is open. */
export async function deskOf({ db }: Pick<Seeing, 'db'>, id: string): Promise<Desk> {
  const { rows } = await sql<Desk>`
    select d.id, d.community_id as community, d.kind, d.name, d.place, d.slot_minutes as minutes, d.ahead_days as "aheadDays"
    from desk d where d.id = ${id} and d.ended_at is null`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** The keeper as somebody of the office sets them, or as they set their own hours. */
export async function keeperToSet(context: Context, id: string): Promise<Keeper> {
  const [keeper] = await keepersOf(context, { keeper: id });
  if (!keeper) return refuse('not_found');
  if (!keepsOwn(context, keeper)) await mustBeOffice(context, keeper.desk.community);
  return keeper;
}

function keepsOwn({ actor }: Pick<Seeing, 'actor'>, { post }: Keeper): boolean {
  return actor.posts.some(({ id }) => id === post);
}

export async function mustBeOffice({ db, actor }: Pick<Seeing, 'db' | 'actor'>, community: string): Promise<void> {
  const held = actor.posts.filter(({ kind }) => office.some((one) => one === kind)).map(({ area }) => area);
  if (!(await standsIn(db, community, held))) refuse('not_found');
}
