import { sql } from 'kysely';
import { followsEnded } from '#features/areas/door.ts';
import type { Feature } from '#kernel/action.ts';
import { askDose, doseEffects, dropDose } from './ask.ts';
import { countDoses } from './count.ts';
import { answerDose, doseAsks, doseContact } from './help.ts';
import { dosesOutlived } from './outlived.ts';
import { doses as list, myDoses } from './read.ts';
import { sayDose } from './say.ts';
import { endDoses, openDoses } from './tables.ts';
import { refusals } from './words.ts';

/** Goes along with its grid, unless the grid it goes into counts the same. */
const along = followsEnded({
  table: 'dose_table',
  column: 'place_id',
  only: sql`not exists (select from dose_table o where o.place_id = g.new and o.name = r.name and o.closed_on is null)`,
});

/** Vaccinations by age band: counts from the health authority, no row for anybody; a name stands only with whoever asked to be helped to a date. */
export const doses: Feature = {
  name: 'doses',
  actions: [openDoses, countDoses, endDoses, sayDose, askDose, dropDose, doseContact, answerDose],
  queries: [list, myDoses, doseAsks],
  effects: { ...doseEffects, ...along },
  expiries: dosesOutlived,
  refusals,
};
