import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { bringIn, voided } from './bring-in.ts';
import { goingAlong } from './going-along.ts';
import { print } from './print.ts';
import { list, open, papersOf, readOnPhoto } from './read.ts';
import { paperRoutes } from './routes.ts';
import { sheet } from './sheet.ts';
import { refusals } from './words.ts';

const [year, threeYears] = [365, 3 * 365];
/** A sheet that never came back is forgotten after a year, one that did three years after; what it became is kept with its matter. */
const outlived: Expiry = (now) =>
  sql`delete from paper where came_back_at < ${daysBefore(now, threeYears)} or (came_back_at is null and printed_at < ${daysBefore(now, year)})`;

/** Paper counts: sheets with a code of their own, which come back by photo, by code or from the list, and count once with what was said elsewhere. */
export const paper: Feature = {
  name: 'paper',
  actions: [print, bringIn, voided],
  queries: [sheet, list, open, readOnPhoto, papersOf],
  expiries: [outlived],
  effects: goingAlong,
  refusals,
  routes: paperRoutes,
};
