import { sql } from 'kysely';
import type { Action, Expiry, Query, Sweep } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { answerLine } from './answer.ts';
import { askLine } from './ask.ts';
import { handOver } from './hand-over.ts';
import { lineFigures, lineQuestions, readLine } from './look.ts';

/** 随时问: questions at any hour, from anybody, to whoever is on duty. */
export const lineActions: readonly Action[] = [askLine, answerLine];
export const lineQueries: readonly Query[] = [readLine, lineQuestions, lineFigures];
export const lineSweeps: readonly Sweep[] = [handOver];
export const lineExpiries: readonly Expiry[] = [
  (now) =>
    sql`delete from line_question where answered_at < ${daysBefore(now, 30)} or (answered_at is null and asked_at < ${daysBefore(now, 60)})`,
];
