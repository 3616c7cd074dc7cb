import type { Feature } from '#kernel/action.ts';
import { goingAlong } from './going-along.ts';
import { begin, endPlot, enterPlot, recordOutput } from './keep.ts';
import { list, outlived, plots, show } from './read.ts';
import { refusals } from './words.ts';

/** Industries: what a village grows together, on whose plots, and what came of it; the sums are everybody's, a household's own land its own. */
export const industries: Feature = {
  name: 'industries',
  actions: [begin, enterPlot, endPlot, recordOutput],
  queries: [list, show, plots],
  effects: goingAlong,
  expiries: outlived,
  refusals,
};
