import type { Feature } from '#kernel/action.ts';
import { loadNotice, setDay, setHours, undo } from './edit.ts';
import { reckonRest } from './reckon.ts';
import { refusals } from './words.ts';
import { readNotice, year } from './year.ts';

/** The county's legal calendar: who changed which day and why, and the deadlines that move with it. */
export const calendar: Feature = {
  name: 'calendar',
  actions: [setDay, setHours, loadNotice, undo],
  queries: [year, readNotice],
  sweeps: [reckonRest],
  refusals,
};
