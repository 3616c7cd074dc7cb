import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { act } from '#method/act.ts';
import type { Method } from '#method/language.ts';
import type { Act, MatterContext, MatterState, Move } from '#method/matter.ts';
import { agreed } from './agreed.ts';
import { methodPage } from './method-page.ts';
import { photosIn, usePhotos } from './photo.ts';
import { saveMove, standingColumns } from './save.ts';
import { offeredTo, seenBy } from './seen-by.ts';
import { asMethodActor, type MatterRecord, stateOf } from './standing.ts';

/** What somebody wants to do, without who they are: that is read from the session. */
export type Wanted = (method: Method, state: MatterState) => DistributiveOmit<Act, 'by'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/**
 * One act on one matter: the row locked, if this actor sees it; the engine's judgement by the rights they hold over its place today; and
 * everything that follows in one statement. @param called how a new assignee who is not the actor is called
 */
export async function actOn(context: Context, id: string, wanted: Wanted, called?: string): Promise<{ id: string }> {
  const record = await lockSeen(context, id);
  const { method, state, setting } = await standing(context, record);
  const asked = wanted(method, state);
  const move = agreed(act(method, state, { ...asked, by: asMethodActor(context.actor, record) }, setting));
  await saveActed(context, record, method, move, called);
  if ('answers' in asked && asked.answers) await usePhotos(context, id, photosIn(asked.answers));
  return { id };
}

/** The method and the state a locked matter stands in, and the setting the engine judges in. */
export async function standing({ db, county, now }: Context, record: MatterRecord): Promise<{ method: Method; state: MatterState; setting: MatterContext }> {
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  return { method, state: stateOf(record), setting: { now: stamp(now), calendar: await calendarOf(db, county.code) } };
}

export async function saveActed(context: Context, record: MatterRecord, method: Method, move: Move, called?: string): Promise<void> {
  const key = context.keys.unwrap(record.key_wrapped ?? refuse('not_found'), record.id);
  const moved = { id: record.id, subject: record.subject, stamps: record, key, method, move, leaf: record.leaf_id, called: calledNow(context, record, move, called) };
  const matter = context.db.updateTable('matter').set(standingColumns(moved, record.returned)).where('id', '=', record.id).where('seq', '=', record.seq).returning('id');
  await saveMove(context, matter, moved);
}

async function lockSeen({ db, actor }: Context, id: string): Promise<MatterRecord> {
  const { rows } = await sql<MatterRecord>`select m.* from matter m where m.id = ${id} and (${seenBy(actor)} or ${offeredTo(actor)}) for update of m`.execute(db);
  return rows[0] ?? refuse('not_found');
}

function calledNow({ actor }: Context, record: MatterRecord, { state }: Move, called: string | undefined): string | null {
  const { assignee } = state;
  if (!assignee) return record.assignee_called;
  if (assignee.person === record.assignee_person) return record.assignee_called;
  return called ?? actor.posts.find((post) => post.kind === assignee.as)?.called ?? null;
}
