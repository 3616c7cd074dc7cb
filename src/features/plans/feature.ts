import { followsEnded } from '#features/areas/door.ts';
import type { Feature } from '#kernel/action.ts';
import { add } from './add.ts';
import { unanswered } from './answering/unanswered.ts';
import { begin } from './begin.ts';
import { board } from './board.ts';
import { open } from './campaigns/open.ts';
import { tag } from './campaigns/tag.ts';
import { carry } from './carry.ts';
import { change } from './change.ts';
import { setColumns } from './columns/set.ts';
import { refusals as columnRefusals } from './columns/words.ts';
import { exportRoutes } from './exporting/routes.ts';
import { item } from './item.ts';
import { items } from './items.ts';
import { close, showToAll } from './keep.ts';
import { patterns } from './known.ts';
import { link } from './link.ts';
import { mine } from './mine.ts';
import { drop, finish, reopen, report } from './move.ts';
import { sheets } from './sheets.ts';
import { shown } from './shown.ts';
import { finishStage } from './stage.ts';
import { refusals } from './words.ts';

/** What is planned and listed: campaigns, plans with chapters and stages, lists whose items need all their fields. One kind of sheet carries them all. */
export const plans: Feature = {
  name: 'plans',
  actions: [begin, add, change, report, finish, reopen, drop, carry, link, finishStage, showToAll, close, tag, setColumns],
  queries: [patterns, sheets, board, items, item, mine, shown, open, unanswered],
  refusals: { ...refusals, ...columnRefusals },
  effects: followsEnded({ table: 'sheet', column: 'area_id' }),
  routes: exportRoutes,
};
