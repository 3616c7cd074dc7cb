import type { Feature } from '#kernel/action.ts';
import { refusals as methodRefusals } from '#method/refusals.ts';
import { actingActions, actingQueries } from './acting/room.ts';
import { agencyActions, agencyEffects, agencyQueries } from './agency/room.ts';
import { refusals as agencyRefusals } from './agency/words.ts';
import { authorisingActions, authorisingEffects, authorisingQueries } from './authorising/room.ts';
import { refusals as authorisingRefusals } from './authorising/words.ts';
import { contact } from './contact.ts';
import { refusals as dangerRefusals } from './danger/words.ts';
import { deliberatingQueries } from './deliberating/room.ts';
import { dispatchingActions, dispatchingQueries, refusals as dispatchingRefusals, dispatchingSweeps } from './dispatching/room.ts';
import { dueMatters } from './due.ts';
import { entrustingActions, entrustingQueries } from './entrusting/room.ts';
import { refusals as entrustingRefusals } from './entrusting/words.ts';
import { exportRoutes } from './exporting/routes.ts';
import { file, fileFor } from './file.ts';
import { findingActions, findingQueries } from './finding/room.ts';
import { refusals as findingRefusals } from './finding/words.ts';
import { gatheringActions, gatheringQueries } from './gathering/room.ts';
import { refusals as gatheringRefusals } from './gathering/words.ts';
import { goingAlongEffects } from './going-along.ts';
import { gridworkActions, gridworkQueries } from './gridwork/room.ts';
import { refusals as gridworkRefusals } from './gridwork/words.ts';
import { handingOnEffects } from './handing-on.ts';
import { intakeActions, intakeExpiries, intakeQueries, refusals as intakeRefusals, intakeSweeps } from './intake/room.ts';
import { joiningActions, joiningQueries } from './joining/room.ts';
import { refusals as joiningRefusals } from './joining/words.ts';
import { lineActions, lineExpiries, lineQueries, lineSweeps } from './line/room.ts';
import { refusals as lineRefusals } from './line/words.ts';
import { inbox, mine } from './lists.ts';
import { mediationFileActions, mediationFileQueries } from './mediation-file/room.ts';
import { mediationFileRoutes } from './mediation-file/routes.ts';
import { refusals as mediationFileRefusals } from './mediation-file/words.ts';
import { meetingActions, meetingQueries } from './meetings/room.ts';
import { refusals as meetingRefusals } from './meetings/words.ts';
import { myWords } from './my-words/my-words.ts';
import { openlyActions, openlyEffects, openlyQueries } from './openly/room.ts';
import { refusals as openlyRefusals } from './openly/words.ts';
import { outlived } from './outlived.ts';
import { unusedPhotos } from './photo.ts';
import { photoRoutes } from './photo-door.ts';
import { counts, pool } from './pool.ts';
import { postEndedEffects, workOfEnded } from './post-ended.ts';
import { whatPrints } from './printing/posting.ts';
import { printingRoutes } from './printing/routes.ts';
import { quarrelActions, quarrelEffects, quarrelQueries } from './quarrels/room.ts';
import { refusals as quarrelRefusals } from './quarrels/words.ts';
import { queue } from './queue.ts';
import { channelReport, ratingReport } from './reports.ts';
import { roundingActions, roundingEffects, roundingQueries, roundingSweeps } from './rounding/room.ts';
import { refusals as roundingRefusals } from './rounding/words.ts';
import { search } from './searching/search.ts';
import { openMarked } from './sensitive/open-marked.ts';
import { consentEffects } from './sensitive/taken-back.ts';
import { giveContact } from './sensitive/units.ts';
import { refusals as sensitiveRefusals } from './sensitive/words.ts';
import { show } from './show.ts';
import { splittingActions, splittingQueries, splittingSweeps } from './splitting/room.ts';
import { followingActions, followingExpiries, followingQueries, followingRefusals, followingSweeps } from './thread/rooms.ts';
import { upwardActions, upwardQueries } from './upward/room.ts';
import { refusals as upwardRefusals } from './upward/words.ts';
import { dispatch, fill, handOver, pause, rate, reopen, resume, sign, take, withdraw } from './verbs.ts';
import { refusals } from './words.ts';

/** Matters: the engine's runs, what waits for whom, and the lists people work from. */
export const matters: Feature = {
  name: 'matters',
  actions: [
    file,
    fileFor,
    dispatch,
    take,
    fill,
    sign,
    giveContact,
    openMarked,
    rate,
    withdraw,
    reopen,
    pause,
    resume,
    handOver,
    contact,
    ...actingActions,
    ...intakeActions,
    ...joiningActions,
    ...dispatchingActions,
    ...entrustingActions,
    ...gridworkActions,
    ...openlyActions,
    ...gatheringActions,
    ...roundingActions,
    ...splittingActions,
    ...meetingActions,
    ...authorisingActions,
    ...agencyActions,
    ...quarrelActions,
    ...findingActions,
    ...upwardActions,
    ...lineActions,
    ...followingActions,
    ...mediationFileActions,
  ],
  queries: [
    search,
    mine,
    myWords,
    inbox,
    pool,
    queue,
    show,
    counts,
    channelReport,
    ratingReport,
    ...actingQueries,
    ...intakeQueries,
    ...joiningQueries,
    ...dispatchingQueries,
    ...entrustingQueries,
    ...gridworkQueries,
    ...openlyQueries,
    ...gatheringQueries,
    ...roundingQueries,
    ...splittingQueries,
    ...meetingQueries,
    ...deliberatingQueries,
    ...authorisingQueries,
    ...agencyQueries,
    ...quarrelQueries,
    ...findingQueries,
    ...upwardQueries,
    ...lineQueries,
    ...followingQueries,
    ...mediationFileQueries,
    whatPrints,
  ],
  sweeps: [
    dueMatters,
    workOfEnded,
    ...dispatchingSweeps,
    ...intakeSweeps,
    ...roundingSweeps,
    ...splittingSweeps,
    ...lineSweeps,
    ...followingSweeps,
  ],
  effects: {
    ...handingOnEffects,
    ...postEndedEffects,
    ...goingAlongEffects,
    ...authorisingEffects,
    ...consentEffects,
    ...agencyEffects,
    ...openlyEffects,
    ...roundingEffects,
    ...quarrelEffects,
  },
  expiries: [unusedPhotos, ...outlived, ...lineExpiries, ...intakeExpiries, ...followingExpiries],
  routes: (http, door) => {
    photoRoutes(http, door);
    exportRoutes(http, door);
    mediationFileRoutes(http, door);
    printingRoutes(http, door);
  },
  refusals: {
    ...sensitiveRefusals,
    ...methodRefusals,
    ...refusals,
    ...dangerRefusals,
    ...intakeRefusals,
    ...joiningRefusals,
    ...dispatchingRefusals,
    ...entrustingRefusals,
    ...gridworkRefusals,
    ...openlyRefusals,
    ...gatheringRefusals,
    ...roundingRefusals,
    ...meetingRefusals,
    ...authorisingRefusals,
    ...agencyRefusals,
    ...quarrelRefusals,
    ...findingRefusals,
    ...upwardRefusals,
    ...lineRefusals,
    ...followingRefusals,
    ...mediationFileRefusals,
  },
};
