import { rightNow } from './arrive.ts';
import type { Reply } from './beside.ts';
import { type Deadline, deadline, isPast } from './clock.ts';
import type { Method } from './language.ts';
import type { Act, Became, EventKind, MatterContext, MatterState, NextKind } from './matter.ts';
import { type Draft, isSystem } from './record.ts';
import { isOpener } from './who.ts';

/** The clock of the first reply, from receipt; nothing where the method promises none. */
export function replyPromised({ firstReply }: Method, { now, calendar }: MatterContext): Became {
  if (!firstReply) return {};
  const due = deadline(now, firstReply.within, calendar);
  return { reply: { due, next: nextReply(firstReply, 0, due, calendar), rung: 0, at: null } };
}

/** Acts by which the opener hears from a person. A helper's no, an answer within the office or the opener's own word, also passed on by staff, is none. */
const replies: readonly EventKind[] = ['did', 'said', 'paused', 'handed-over', 'raised', 'called-in', 'merged'];

/** The first word of a person to the opener ends the clock of the first reply; so does an end. */
export function replied(state: MatterState, { kind, became }: Draft, { by, relayed }: Pick<Act, 'by' | 'relayed'>, now: string): Became {
  const { reply } = state;
  if (!reply || reply.at !== null) return {};
  const speaks = replies.includes(kind) && !isSystem(by) && (relayed === undefined ? !isOpener(state, by) : kind !== 'said');
  if (speaks) return { reply: { ...reply, next: null, at: now } };
  return became.ended && reply.next ? { reply: { ...reply, next: null } } : {};
}

/** What the clock of the first reply does now; null while its time has not come. */
export function replyLate(method: Method, state: MatterState, context: MatterContext): Draft | null {
  const { step, reply } = state;
  if (!reply?.next || !isPast(reply.next.at, context.now)) return null;
  const rung = method.firstReply?.late[reply.rung];
  const raised = rung?.do === 'escalate' ? { raised: [...new Set([...state.raised, ...rung.to])] } : {};
  const kind = reply.next.what === 'escalate' ? 'escalated' : 'reminded';
  return { kind, step, outcome: null, became: { ...climbed(method, reply, context), ...raised }, facts: { about: 'reply' } };
}

/** The step's own clock has just said the same: nobody is told twice at one moment. */
export function replyTold(method: Method, { reply }: MatterState, what: NextKind, context: MatterContext): Became {
  const isToo = reply?.next && reply.next.what === what && isPast(reply.next.at, context.now);
  return isToo ? climbed(method, reply, context) : {};
}

/** The same clock by an edited calendar. */
export function reckonedReply({ reply }: MatterState, { calendar }: MatterContext): Became {
  if (!reply) return {};
  const again = ({ from, span }: Deadline) => deadline(from, span, calendar);
  return { reply: { ...reply, due: again(reply.due), next: reply.next && { ...again(reply.next), what: reply.next.what } } };
}

function climbed({ firstReply }: Method, reply: Reply, { now, calendar }: MatterContext): Became {
  const rung = reply.rung + 1;
  return { reply: { ...reply, rung, next: firstReply ? nextReply(firstReply, rung, rightNow(now), calendar) : null } };
}

function nextReply(
  { late }: NonNullable<Method['firstReply']>,
  rung: number,
  base: Deadline,
  calendar: MatterContext['calendar'],
): Reply['next'] {
  const next = late[rung];
  if (!next) return null;
  return { ...(next.after ? deadline(base.at, next.after, calendar) : base), what: next.do };
}
