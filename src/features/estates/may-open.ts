import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { isOpen, type Managed, type Opened, opens, opensFor } from './opens.ts';
import { modeNames, openedNames } from './words.ts';

type Asks = Pick<Seeing, 'db'>;

/** Refuses what is not open in this estate, by who looks after it today (row S4-C32). */
async function mustBeOpen({ db }: Asks, estate: string, what: Opened): Promise<void> {
  const { rows } = await sql<{ mode: Managed }>`
    select mode from estate_management where estate_id = ${estate} order by since desc, at desc limit 1`.execute(db);
  const managed = rows[0]?.mode ?? 'unsaid';
  if (isOpen(what, managed)) return;
  const fits = opens[what].flatMap((mode) => (mode === 'unsaid' ? [] : [`「${modeNames[mode]}」`]));
  refuse('estates.not_open', { what: openedNames[what], fits: fits.join('或') });
}

/** The same, with the estate held: whoever changes who looks after it waits, or is waited for. */
export async function mustBeOpenAt(asks: Asks, estate: string, what: Opened): Promise<void> {
  await sql`select from area where id = ${estate} for update`.execute(asks.db);
  await mustBeOpen(asks, estate, what);
}

/** The same for a kind of post or body that is to stand at a place: only those of an estate depend on it. */
export async function mustBeOpenFor(asks: Asks, kind: string, place: { readonly id: string; readonly kind: string }): Promise<void> {
  const what = opensFor[kind];
  if (what && place.kind === 'estate') await mustBeOpenAt(asks, place.id, what);
}

/** Refuses a change that would leave standing what it closes: a firm's people end first, and so does a property committee. */
export async function mustBeCleared({ db, now }: Pick<Seeing, 'db' | 'now'>, estate: string, mode: Managed): Promise<void> {
  const closed = Object.keys(opensFor).filter((kind) => !isOpen(opensFor[kind] ?? 'founding', mode));
  const { rows } = await sql<{ name: string }>`
    select k.name from post p join post_kind k on k.id = p.kind where p.area_id = ${estate} and p.kind = any(${closed}::text[]) and (p.until is null or p.until > ${dayOf(now)}::date)
    union all select o.name from organization o where o.area_id = ${estate} and o.kind = any(${closed}::text[]) and o.ended_at is null
    union all select k.name || ' ' || c.shift from crew_place c join post_kind k on k.id = c.kind where c.estate_id = ${estate} and c.until is null and not ${isOpen('crew', mode)} limit 1`.execute(
    db,
  );
  const [stands] = rows;
  if (stands) refuse('estates.still_stands', { name: stands.name, mode: mode === 'unsaid' ? '' : modeNames[mode] });
}
