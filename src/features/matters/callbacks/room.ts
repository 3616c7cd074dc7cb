import { sql } from 'kysely';
import type { Action, Expiry, Query, Sweep } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { answerCallBack, callBackContact } from './answer.ts';
import { drawCallBacks } from './draw.ts';
import { callBacks } from './read.ts';
import { callBackRules, setCallBackRule } from './rule.ts';
import { standAt } from './stand-at.ts';

/** 回访抽样: some of what has ended is asked about once more, by somebody who had no part in it. */
export const callBackActions: readonly Action[] = [answerCallBack, callBackContact, standAt, setCallBackRule];
export const callBackQueries: readonly Query[] = [callBacks, callBackRules];
export const callBackSweeps: readonly Sweep[] = [drawCallBacks];
/** By what it was drawn goes thirty days after the answer; what was never answered, with what else was looked at, in its own time. */
export const callBackExpiries: readonly Expiry[] = [
  (now) =>
    sql`delete from call_back_sign s using call_back b where b.id = s.call_back_id and (b.answered_at < ${daysBefore(now, 30)} or b.drawn_at < ${daysBefore(now, 120)})`,
  (now) => sql`delete from ended_by where at < ${daysBefore(now, 14)}`,
  (now) => sql`delete from end_plate where at < ${daysBefore(now, 60)}`,
  (now) => sql`delete from photo_mark where at < ${daysBefore(now, 180)}`,
];
