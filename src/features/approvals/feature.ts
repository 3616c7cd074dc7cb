import type { Feature } from '#kernel/action.ts';
import { decide, withdraw } from './decide.ts';
import { expiring, outlived } from './expire.ts';
import { forgetPerson } from './forget.ts';
import { count, mine, waiting } from './read.ts';
import { takenOutlived } from './taking-out.ts';
import { setTerm, terms } from './terms.ts';
import { refusals } from './words.ts';

/** Two people: what one asks for and another allows, before it is done. Its neighbours say what waits (`mustBeAllowed`) and how it is done then (`carriedOut`). */
export const approvals: Feature = {
  name: 'approvals',
  actions: [decide, withdraw, setTerm],
  queries: [waiting, count, mine, terms],
  effects: { 'person-erased': forgetPerson },
  sweeps: [expiring],
  expiries: [outlived, takenOutlived],
  refusals,
};
