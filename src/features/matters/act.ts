import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { act } from '#method/act.ts';
import type { Method } from '#method/language.ts';
import { type Marked, markedIn } from '#method/marked.ts';
import { type Act, type MatterContext, type MatterState, type Actor as MethodActor, type Move, theSystem } from '#method/matter.ts';
import { fieldsOf } from '#method/page.ts';
import { agreed } from './agreed.ts';
import type { Consented } from './asked.ts';
import { holdersHere } from './gathering/holders-here.ts';
import { calledAs } from './helpers.ts';
import { tellJoined } from './joining/tell-joined.ts';
import { lockedForActors } from './lock.ts';
import { methodPage } from './method-page.ts';
import { keepPhotos, photosIn } from './photo.ts';
import { restsOn } from './rests-on.ts';
import { saveMove, standingColumns } from './save.ts';
import { waitsFor } from './seen-by.ts';
import { keepAgreed, leftOut, mustAgree } from './sensitive/marked.ts';
import { asMethodActor, covering, type MatterRecord, stateOf } from './standing.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What somebody wants to do, without who they are: that is read from the session. */
type WantedAct = DistributiveOmit<Act, 'by'>;
/** `consented`: what whoever asked says to marked fields being written. */
type Asked = WantedAct & { readonly consented?: Consented };
export type Wanted = (method: Method, state: MatterState, record: MatterRecord) => Asked | Promise<Asked>;

/**
 * One act on one matter: the row locked, if this actor sees it; the engine's judgement by the rights they hold over its place today; and
 * everything that follows in one statement. @param reason why, where the engine's act carries no words of its own
 */
export async function actOn(context: Context, id: string, wanted: Wanted, reason?: string): Promise<{ id: string }> {
  const record = await lockSeen(context, id);
  return await actOnLocked(context, record, { wanted, by: asMethodActor(context.actor, record), reason });
}

type Acting = { readonly wanted: Wanted; readonly by: MethodActor; readonly reason?: string | undefined };

/** The same on a row its caller has locked, by whom the caller says they are to it. */
export async function actOnLocked(context: Context, record: MatterRecord, { wanted, by, reason }: Acting): Promise<{ id: string }> {
  const { method, state, setting } = await standing(context, record);
  const { consented, ...whole } = await wanted(method, state, record);
  const { asked, marked } = asAgreed(method, whole, consented);
  const move = agreed(act(method, state, { ...asked, by, seen: await restsOn(context, record, asked) }, setting));
  const said = { person: record.opener_person, marked, consented, about: record.id };
  await mustAgree(context, said);
  await keepAgreed(context, said);
  await saveActed(context, record, method, reason === undefined ? move : withReason(move, reason));
  if ('answers' in asked && asked.answers) await keepPhotos(context, record.id, photosIn(asked.answers));
  return { id: record.id };
}

/** What is done, without what whoever asked does not agree to; and which marked fields it still says something in. */
function asAgreed(method: Method, asked: WantedAct, consented: Consented): { asked: WantedAct; marked: Marked[] } {
  if (asked.kind !== 'do' || !asked.answers) return { asked, marked: [] };
  const step = method.steps.find(({ id }) => id === asked.step);
  const fields = step ? fieldsOf(method, step, asked.outcome) : [];
  const answers = leftOut(fields, asked.answers, consented);
  return { asked: { ...asked, answers }, marked: markedIn(fields, answers) };
}

/** The method and the state a locked matter stands in, and the setting the engine judges in. */
export async function standing(
  { db, county, now }: Context,
  record: MatterRecord,
): Promise<{ method: Method; state: MatterState; setting: MatterContext }> {
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  const here = await holdersHere({ db, now }, method, record);
  return { method, state: stateOf(record), setting: { now: stamp(now), calendar: await calendarOf(db, county.code), ...here } };
}

export async function saveActed(context: Context, record: MatterRecord, method: Method, move: Move): Promise<void> {
  const key = context.keys.unwrap(record.key_wrapped ?? refuse('not_found'), record.id);
  const called = await calledNow(context, record, move);
  const moved = { id: record.id, subject: record.subject, stamps: record, key, method, move, leaf: record.leaf_id, called };
  await saveMove(context, { moved: { id: record.id, ...standingColumns(moved, record.returned) } }, moved);
  if (record.met > 0) await tellJoined(context, record, moved);
  if (record.part_told_at !== null && move.state.ended === null) await openAgainInWhole(context, record);
}

/** A part whose end its whole has heard, and that goes on: the whole waits for it again, and hears its next end. */
async function openAgainInWhole(context: Context, { id, parent_id }: MatterRecord): Promise<void> {
  const { db } = context;
  await db.updateTable('matter').set({ part_told_at: null }).where('id', '=', id).execute();
  const whole = await db.selectFrom('matter').selectAll().where('id', '=', parent_id).forUpdate().executeTakeFirstOrThrow();
  const { method, state, setting } = await standing(context, whole);
  if (!state.children?.some(({ matter, ended }) => matter === id && ended !== null)) return;
  await saveActed(context, whole, method, agreed(act(method, state, { kind: 'reopen-child', by: theSystem, matter: id }, setting)));
}

async function lockSeen({ ask, db, actor }: Context, id: string): Promise<MatterRecord> {
  return (await ask(lockedForActors, { id, actor })) ?? (await refuseGone(db, actor, id));
}

/** To a helper who was offered it, it has gone to somebody else; to everybody else it does not exist. */
async function refuseGone(db: Context['db'], actor: Context['actor'], id: string): Promise<never> {
  const { rows } = await sql`select from task t where t.matter_id = ${id} and t.what = 'claim' and ${waitsFor(actor)} limit 1`.execute(db);
  return refuse(rows.length > 0 ? 'matters.taken' : 'not_found');
}

/** How the one at work now is called; after work came back, the one who had it. */
async function calledNow({ db, actor }: Context, record: MatterRecord, { state: { assignee } }: Move): Promise<string | null> {
  const stays = !assignee || (assignee.person === record.assignee_person && assignee.as === record.assignee_as);
  if (stays) return record.assignee_called;
  if (assignee.person !== actor.person) return await calledAs(db, assignee);
  return covering(actor, record).find(({ kind }) => kind === assignee.as)?.called ?? null;
}

/** Puts the reason, sealed like everything people write, beside what happened. */
function withReason(move: Move, reason: string): Move {
  return { ...move, events: move.events.map((event) => ({ ...event, said: { ...event.said, reason } })) };
}
