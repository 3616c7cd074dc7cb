import { followsEnded } from '#features/areas/door.ts';
import type { Feature } from '#kernel/action.ts';
import { grounds } from './grounds.ts';
import { leaveSeries } from './handing-on.ts';
import { again, end, pause, resume } from './keep.ts';
import { ahead, list } from './list.ts';
import { set } from './set.ts';
import { seriesDue } from './sweep.ts';
import { refusals } from './words.ts';

/** What comes again by a rule, and begins by itself on its day: matters and meetings by their method, items of plans and lists. */
export const series: Feature = {
  name: 'series',
  actions: [set, pause, resume, end, again],
  queries: [list, ahead, grounds],
  sweeps: [seriesDue],
  effects: { ...followsEnded({ table: 'series', column: 'place_id' }), 'post-left': leaveSeries },
  refusals,
};
