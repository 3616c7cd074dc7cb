import type { Feature } from '#kernel/action.ts';
import { addCommunity } from './add-community.ts';
import { changingActions, changingQueries, changingSweeps } from './changing/room.ts';
import { refusals as changingRefusals } from './changing/words.ts';
import { communities } from './communities.ts';
import { coveringActions, coveringQueries } from './covering/room.ts';
import { refusals as coveringRefusals } from './covering/words.ts';
import { gridPage } from './grid-page.ts';
import { mappingActions, mappingQueries } from './mapping/room.ts';
import { planRoutes } from './mapping/routes.ts';
import { refusals as mappingRefusals } from './mapping/words.ts';
import { placeName } from './place-name.ts';
import { placesIn } from './places-in.ts';
import { plate, plates } from './plates.ts';
import { sheetOfPlates } from './printing/plates.ts';
import { plateRoutes } from './printing/routes.ts';
import { showingAlong } from './showing/going-along.ts';
import { showingActions, showingQueries } from './showing/room.ts';
import { refusals as showingRefusals } from './showing/words.ts';
import { areaTree } from './tree.ts';
import { refusals } from './words.ts';

/** Places, from the province to the dwelling. */
export const areas: Feature = {
  name: 'areas',
  actions: [addCommunity, ...changingActions, ...coveringActions, ...showingActions, ...mappingActions],
  queries: [
    communities,
    placesIn,
    placeName,
    gridPage,
    areaTree,
    plate,
    plates,
    sheetOfPlates,
    ...changingQueries,
    ...coveringQueries,
    ...showingQueries,
    ...mappingQueries,
  ],
  sweeps: changingSweeps,
  effects: showingAlong,
  refusals: { ...refusals, ...changingRefusals, ...coveringRefusals, ...showingRefusals, ...mappingRefusals },
  routes(http, door) {
    plateRoutes(http, door);
    planRoutes(http, door);
  },
};
