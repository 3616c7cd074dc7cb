import { followsEnded } from '#features/areas/door.ts';
import type { Feature } from '#kernel/action.ts';
import { add, addKind, end } from './keep.ts';
import { find, kinds, list, show } from './read.ts';
import { report } from './report.ts';
import { refusals } from './words.ts';

/** Assets: what stands in the open with a number on it, what was wrong with it and when it was put right. */
export const assets: Feature = {
  name: 'assets',
  actions: [addKind, add, end, report],
  queries: [kinds, list, find, show],
  effects: followsEnded({ table: 'asset', column: 'area_id' }),
  refusals,
};
