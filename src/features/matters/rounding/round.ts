import { type RawBuilder, sql } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import { type Actor, areasOf } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { gatesOf } from '#method/rounds.ts';
import { methodPage } from '../method-page.ts';

/** Who opens rounds and their phases: the secretary of the community, or the street it lies in. */
export const conductors = ['secretary', 'street-leader'] as const;
/** Who sees how a round stands. */
export const lookers = ['secretary', 'community-staff', 'grid-head', 'street-leader'] as const;

export type RoundRow = {
  readonly id: string;
  readonly series: string;
  readonly method_id: string;
  readonly method_version: number;
  readonly area_id: string;
  readonly community: string;
  readonly name: string;
  readonly plan: string;
  readonly opened_at: string;
  readonly closed_at: string | null;
};

/** Rounds `r` in a community `a` the actor holds one of these posts for, or over. */
export function answeredBy(actor: Actor, kinds: readonly string[]): RawBuilder<boolean> {
  const [communities, streets] = (['community', 'street'] as const).map((level) => areasOf(actor, level, kinds));
  return sql<boolean>`(a.id = any(${communities}::uuid[]) or a.street_id = any(${streets}::uuid[]))`;
}

/** Rounds `r` that still run, for what this catalogue is for: by whatever page, a community has one at a time. */
export function openFor(catalogue: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(r.closed_at is null and exists (select from method p where p.id = r.method_id and p.version = r.method_version
    and p.definition -> 'opens' ->> 'catalogue' = ${catalogue}))`;
}

/** The steps whose gates this round has opened, with when. */
export async function openedOf(db: Db | Tx, round: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('round_phase').select(['step', 'opened_at']).where('round_id', '=', round).execute();
  return new Map(rows.map(({ step, opened_at }) => [step, opened_at]));
}

/** Locks a round the actor conducts: nobody joins it, and nobody else moves it, meanwhile. */
export async function conducted(context: Context, id: string): Promise<{ round: RoundRow; method: Method }> {
  const { rows } = await sql<RoundRow>`
    select r.*, a.name as community from round r join area a on a.id = r.area_id
    where r.id = ${id} and ${answeredBy(context.actor, conductors)} for update of r`.execute(context.db);
  const round = rows[0] ?? refuse('not_found');
  if (round.closed_at !== null) refuse('matters.round_closed');
  return { round, method: await pageOf(context, round) };
}

export async function pageOf({ db, county }: Pick<Seeing, 'db' | 'county'>, round: RoundRow): Promise<Method> {
  return await methodPage(db, county.code, round.method_id, round.method_version);
}

/** What the phase before each gate is called: where the first gate leads from is the word of the first step. */
export function phaseBefore(method: Method, phase: string): string {
  const gates = gatesOf(method);
  const nth = gates.findIndex((gate) => gate.phase === phase);
  return gates[nth - 1]?.phase ?? enrolmentOf(method);
}

/** The word under which one asks to be in the round. */
export function enrolmentOf(method: Method): string {
  return method.steps.find(({ id }) => id === method.first)?.shown ?? '';
}
