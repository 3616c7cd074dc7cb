import type { Action, Query } from '#kernel/action.ts';
import { meeting } from './meeting.ts';
import { metOpenly } from './met-openly.ts';
import { keepMinutes } from './minutes.ts';

/** Meetings that decide: who came, by unit; what was decided, each a matter of its own; and how that stands when the next one begins. */
export const meetingActions: readonly Action[] = [keepMinutes];
export const meetingQueries: readonly Query[] = [meeting, metOpenly];
