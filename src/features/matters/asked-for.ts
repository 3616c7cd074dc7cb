import { sql } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import { openBytes } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Asker, tellAskers, topicsOf } from './joining/shared.ts';
import { answersFor } from './seen-by.ts';

/** Matters of a community by the numbers people read, as far as the actor answers for them. */
export async function mattersByNumber(
  { db, actor }: Pick<Seeing, 'db' | 'actor'>,
  community: string,
  numbers: readonly string[],
): Promise<{ id: string; number: string; subject: string }[]> {
  const { rows } = await sql<{ id: string; number: string; subject: string }>`
    select m.id, m.number, m.subject from matter m
    where m.number = any(${numbers}::text[]) and m.community_id = ${community} and ${answersFor(actor)}`.execute(db);
  return rows;
}

/** What was asked, and the widest place it may be made public for: its estate, or the community. */
export async function matterAsked(db: Db | Tx, matter: string): Promise<{ subject: string; community: string; place: string }> {
  const { rows } = await sql<{ subject: string; community: string; place: string }>`
    select subject, community_id as community, coalesce(estate_id, community_id) as place from matter where id = ${matter}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** Tells whoever asked for these matters, and whoever joined them, one sentence for each matter; a complaint’s never leaves its own thread. */
export async function tellAskersOf(context: Context, matters: readonly string[], say: (subject: string) => string): Promise<void> {
  const { rows } = await sql<Asker & { matter: string; subject: string }>`
    select m.id as matter, m.subject, m.opener_account as account, m.opener_person as person from matter m
    where m.id = any(${matters}::uuid[]) and m.kept_from = '{}'
    union
    select m.id, m.subject, j.account_id, j.person_id from matter_join j join matter m on m.id = j.matter_id
    where j.matter_id = any(${matters}::uuid[]) and j.left_at is null and m.kept_from = '{}'`.execute(context.db);
  for (const [matter, askers] of Map.groupBy(rows, (row) => row.matter)) {
    const told = askers.map(({ account, person, subject }) => ({ account, person, say: say(subject) }));
    await tellAskers(context.db, matter, told, context.now);
  }
  context.stir('notices', topicsOf(rows));
}

/** The picture somebody has just sent up and used for nothing yet, for a neighbour that keeps pictures of its own. */
export async function unusedPhoto({ db, keys, actor }: Pick<Seeing, 'db' | 'keys' | 'actor'>, id: string): Promise<Buffer> {
  const { rows } = await sql<{ sealed: Buffer; key_wrapped: Buffer }>`
    select sealed, key_wrapped from photo where id = ${id} and account_id = ${actor.account} and matter_id is null`.execute(db);
  const { sealed, key_wrapped } = rows[0] ?? refuse('matters.photo_gone');
  return openBytes(keys.unwrap(key_wrapped, id), sealed, id);
}
