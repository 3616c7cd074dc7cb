import type { Feature } from '#kernel/action.ts';
import { addCommunity } from './add-community.ts';
import { communities } from './communities.ts';
import { gridPage } from './grid-page.ts';
import { placeName } from './place-name.ts';
import { placesIn } from './places-in.ts';
import { plate, plates } from './plates.ts';
import { areaTree } from './tree.ts';
import { refusals } from './words.ts';

/** Places, from the province to the dwelling. */
export const areas: Feature = {
  name: 'areas',
  actions: [addCommunity],
  queries: [communities, placesIn, placeName, gridPage, areaTree, plate, plates],
  refusals,
};
