import type { Feature } from '#kernel/action.ts';
import { askDose, doseEffects, dropDose } from './ask.ts';
import { countDoses } from './count.ts';
import { answerDose, doseAsks, doseContact } from './help.ts';
import { dosesOutlived } from './outlived.ts';
import { doses as list, myDoses } from './read.ts';
import { sayDose } from './say.ts';
import { endDoses, openDoses } from './tables.ts';
import { refusals } from './words.ts';

/** Vaccinations by age band: counts from the health authority, no row for anybody; a name stands only with whoever asked to be helped to a date. */
export const doses: Feature = {
  name: 'doses',
  actions: [openDoses, countDoses, endDoses, sayDose, askDose, dropDose, doseContact, answerDose],
  queries: [list, myDoses, doseAsks],
  effects: doseEffects,
  expiries: dosesOutlived,
  refusals,
};
