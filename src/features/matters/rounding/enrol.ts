import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { gatesOf } from '#method/rounds.ts';
import { methodPage } from '../method-page.ts';
import type { OrderPlace } from '../place.ts';
import type { MatterRecord } from '../standing.ts';

type Open = { id: string; method_version: number; shut: boolean; twice: boolean };
export type Joining = { readonly round: string | null; readonly method: Method };

/**
 * Whoever asks by a method whose matters move together joins the round that is open for asking, by the version it began with; each place once. The round is held
 * meanwhile, so that its first phase does not begin without them. Every other method asks nothing here.
 */
export async function joinsRound(
  { db, county }: Context,
  method: Method,
  place: Pick<OrderPlace, 'id' | 'community_id'>,
): Promise<Joining> {
  if (gatesOf(method).length === 0) return { round: null, method };
  const { rows } = await sql<Open>`
    select r.id, r.method_version, exists (select from round_phase p where p.round_id = r.id) as shut,
      exists (select from matter m where m.round_id = r.id and m.place_id = ${place.id} and m.outcome is distinct from 'withdrawn') as twice
    from round r where r.area_id = ${place.community_id} and r.method_id = ${method.id} and r.closed_at is null for share of r`.execute(db);
  const open = rows[0] ?? refuse('matters.round_none');
  if (open.shut) refuse('matters.round_shut');
  if (open.twice) refuse('matters.round_twice');
  return { round: open.id, method: await methodPage(db, county.code, method.id, open.method_version) };
}

/** Who withdrew and asked anew stands in the round by the new matter; the old one stays withdrawn. */
export async function mayComeBack({ db }: Context, { id, round_id, place_id }: MatterRecord): Promise<void> {
  if (round_id === null || place_id === null) return;
  const other = await db
    .selectFrom('matter')
    .select('id')
    .where('round_id', '=', round_id)
    .where('place_id', '=', place_id)
    .where('id', '<>', id)
    .where('outcome', 'is distinct from', 'withdrawn')
    .executeTakeFirst();
  if (other) refuse('matters.round_twice');
}
