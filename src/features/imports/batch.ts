import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { turnOf } from '#features/areas/door.ts';
import type { Context, Seeing } from '#kernel/action.ts';
import { type Actor, areasOf } from '#kernel/actor.ts';
import type { ImportBatch } from '#kernel/db-types.ts';
import { refuse } from '#kernel/refusal.ts';
import { importKinds } from './contract.ts';
import type { KindId } from './kind.ts';
import { kinds } from './kinds.ts';
import type { Match } from './match.ts';

export type Batch = Selectable<ImportBatch>;

/** Whole files of persons are for the community's desk; whoever works in a grid adds people one by one (row S4-F5). */
export const importers = { posts: ['secretary', 'community-staff'] } as const;

/** Files that give people posts are taken over, and taken back, by whoever may appoint: the secretary. */
const givesPosts: readonly string[] = ['staff', 'members', 'helpers', 'agents'] satisfies KindId[];

/** A community whose desk the actor sits at, or it is not there. */
export function mustBeAtDesk(actor: Actor, community: string): void {
  if (!areasOf(actor, 'community', importers.posts).includes(community)) refuse('not_found');
}

export function mayDecide(actor: Actor, { kind, community_id }: Pick<Batch, 'kind' | 'community_id'>): boolean {
  return !givesPosts.includes(kind) || areasOf(actor, 'community', ['secretary']).includes(community_id);
}

/** A file of one's own community; any other does not exist. */
export async function readBatch({ db, actor }: Seeing, id: string): Promise<Batch> {
  const found = await db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst();
  return visible(actor, found);
}

/** As `readBatch`, held against everybody else until the end of the transaction. */
export async function lockBatch({ db, actor }: Context, id: string): Promise<Batch> {
  const found = await db.selectFrom('import_batch').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return visible(actor, found);
}

function visible(actor: Actor, batch: Batch | undefined): Batch {
  if (!batch) return refuse('not_found');
  mustBeAtDesk(actor, batch.community_id);
  return batch;
}

/** Two files of one community are taken over one after the other; held until the end of the transaction. */
export async function takeTurns({ db }: Context, community: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${turnOf(community)})`.execute(db);
}

/** A thread may read for half a minute, longer than a transaction may otherwise stand still. */
export async function waitForThread({ db }: Pick<Context, 'db'>): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = '120s'`.execute(db);
}

export function kindOf({ kind }: Pick<Batch, 'kind'>): KindId {
  return importKinds.find((known) => known === kind) ?? refuse('not_found');
}

export function nameOf(batch: Pick<Batch, 'kind'>): string {
  return kinds[kindOf(batch)].name;
}

const matchShape = z.object({
  header: z.array(z.string()),
  columns: z.record(z.string(), z.int().nullable()),
  missing: z.array(z.string()),
  guesses: z.array(z.object({ column: z.string(), at: z.int(), heading: z.string() })),
  leftOut: z.array(z.object({ at: z.int(), heading: z.string(), say: z.string() })),
});

/** How the columns of a file were matched, with the headings they were found under. */
export type Matched = Match & { readonly header: readonly string[] };

/** Nothing before the file has been read. */
export function matchedOf({ columns }: Pick<Batch, 'columns'>): Matched | null {
  return columns === null ? null : matchShape.parse(columns);
}

/** Open screens of the community look at its files again. */
export function stirDesk({ stir }: Pick<Context, 'stir'>, community: string): void {
  stir('imports', [`area:${community}`]);
}
