import type { Feature } from '#kernel/action.ts';
import { askDose, doseEffects, dropDose } from './doses/ask.ts';
import { countDoses } from './doses/count.ts';
import { answerDose, doseAsks, doseContact } from './doses/help.ts';
import { dosesOutlived } from './doses/outlived.ts';
import { doses, myDoses } from './doses/read.ts';
import { sayDose } from './doses/say.ts';
import { endDoses, openDoses } from './doses/tables.ts';
import { refusals as doseRefusals } from './doses/words.ts';
import { live } from './live.ts';
import { layFigures } from './methods/lay.ts';
import { method } from './methods/method.ts';
import { methods } from './methods/overview.ts';
import { methodParts } from './methods/parts.ts';
import { exportRoutes } from './methods/routes.ts';
import { refusals } from './methods/words.ts';
import { places } from './places.ts';
import { rates } from './rates.ts';

/** Figures: what may hang on a wall for everybody to read, what each method does, and vaccinations by age band. Counts and rates, no order; nobody but who asked to be helped. */
export const figures: Feature = {
  name: 'figures',
  actions: [openDoses, countDoses, endDoses, sayDose, askDose, dropDose, doseContact, answerDose],
  queries: [places, live, rates, methods, method, methodParts, doses, myDoses, doseAsks],
  effects: doseEffects,
  sweeps: [layFigures],
  expiries: dosesOutlived,
  refusals: { ...refusals, ...doseRefusals },
  routes: exportRoutes,
};
