import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import type { Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { gatesOf } from '#method/rounds.ts';
import { methodPage } from '../method-page.ts';
import type { OrderPlace } from '../place.ts';
import type { MatterRecord } from '../standing.ts';
import { openFor } from './round.ts';

type Open = { id: string; method_id: string; method_version: number };
export type Joining = { readonly round: string | null; readonly method: Method };

/**
 * Whoever asks by a method whose matters move together joins the round that is open for asking, by the page it began with, also where another has taken its
 * place since; each place once. The round is held first and asked then: its phase does not begin without them, and they do not come in behind it. Every other
 * method asks nothing here.
 */
export async function joinsRound(
  { db, county }: Context,
  method: Method,
  place: Pick<OrderPlace, 'id' | 'community_id'>,
): Promise<Joining> {
  if (gatesOf(method).length === 0) return { round: null, method };
  const { rows } = await sql<Open>`
    select r.id, r.method_id, r.method_version from round r where r.area_id = ${place.community_id} and ${openFor(sql`${method.opens.catalogue}`)} for update of r`.execute(
    db,
  );
  const open = rows[0] ?? refuse('matters.round_none');
  const begun = await db.selectFrom('round_phase').select('step').where('round_id', '=', open.id).limit(1).execute();
  if (begun.length > 0) refuse('matters.round_shut');
  await mustStandOnce(db, open.id, place.id);
  return { round: open.id, method: await methodPage(db, county.code, open.method_id, open.method_version) };
}

async function mustStandOnce(db: Tx, round: string, place: string, besides: string | null = null): Promise<void> {
  const { rows } = await sql`
    select from matter where round_id = ${round} and place_id = ${place} and id is distinct from ${besides}::uuid and outcome is distinct from 'withdrawn' limit 1`.execute(
    db,
  );
  if (rows.length > 0) refuse('matters.round_twice');
}

/** Holds the round a matter stands in, before the matter itself: whoever asks anew for the same place in that moment comes first or second. */
export async function heldRound({ db }: Context, matter: string): Promise<void> {
  await sql`select from round where id = (select round_id from matter where id = ${matter}) for update`.execute(db);
}

/** Who withdrew and asked anew stands in the round by the new matter; the old one stays withdrawn. */
export async function mayComeBack({ db }: Context, { id, round_id, place_id }: MatterRecord): Promise<void> {
  if (round_id === null || place_id === null) return;
  await mustStandOnce(db, round_id, place_id, id);
}
