import { followsEnded } from '#features/areas/door.ts';
import type { Feature } from '#kernel/action.ts';
import { conclude, say } from './acceptance.ts';
import { changeBudget } from './budget/change.ts';
import { refusals as budgetRefusals } from './budget/words.ts';
import { leaveWorks } from './handing-on.ts';
import { countHomes, markHomes } from './homes.ts';
import { link } from './link.ts';
import { years } from './list.ts';
import { openWorks } from './open-works.ts';
import { exportWorks, outlived, seenPicture, workRoutes } from './outward.ts';
import { askOwners, closeVote, recordOwners } from './owners/ask.ts';
import { owners, ownersHomes } from './owners/view.ts';
import { refusals as ownersRefusals } from './owners/words.ts';
import { pay } from './pay.ts';
import { plan, recordPast, start } from './plan.ts';
import { finish, picture, report } from './progress.ts';
import { inside, show } from './show.ts';
import { refusals } from './words.ts';

/** Works: what is built here, for how much and by whom, how far it is, and whether the neighbours accept it. */
export const works: Feature = {
  name: 'works',
  actions: [
    plan,
    recordPast,
    start,
    changeBudget,
    pay,
    report,
    picture,
    countHomes,
    markHomes,
    link,
    finish,
    say,
    conclude,
    askOwners,
    recordOwners,
    closeVote,
  ],
  queries: [years, show, inside, seenPicture, exportWorks, owners, ownersHomes],
  effects: { 'open-works': openWorks, 'post-left': leaveWorks, ...followsEnded({ table: 'work', column: 'area_id' }) },
  expiries: outlived,
  routes: workRoutes,
  refusals: { ...refusals, ...budgetRefusals, ...ownersRefusals },
};
