import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { columnsOfActor, laidBefore, many, rowOfActor, seenBy } from './seen-by.ts';
import type { MatterRecord } from './standing.ts';

/** Somebody who wants to act on a matter. */
export type Wish = { readonly id: string; readonly actor: Actor };

/** Locks each matter that its actor may see, in the order of their ids, so that two who lock several never wait for each other. Undefined for the others. */
export async function lockedForActors(db: Db | Tx, wishes: readonly Wish[]): Promise<(MatterRecord | undefined)[]> {
  const asked = wishes.map(({ id, actor }) => ({ matter: id, ...rowOfActor(actor) }));
  const { rows } = await sql<MatterRecord>`
    select m.* from json_to_recordset(${JSON.stringify(asked)}::json) as w(matter uuid, ${sql.raw(columnsOfActor)}) join matter m on m.id = w.matter
    where (${seenBy(many)} or ${laidBefore(many)}) order by m.id for update of m`.execute(db);
  const found = new Map(rows.map((row) => [row.id, row]));
  return wishes.map(({ id }) => found.get(id));
}

/** A matter this transaction has locked or written, as it stands now. */
export async function matterOf(db: Db | Tx, id: string): Promise<MatterRecord> {
  return await db.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}
