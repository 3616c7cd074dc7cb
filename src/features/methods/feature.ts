import type { Feature } from '#kernel/action.ts';
import { catalogue, suggest } from './catalogue.ts';
import { designingActions, designingQueries } from './designing/room.ts';
import { refusals as designingRefusals } from './designing/words.ts';
import { preview } from './preview.ts';
import { sharingActions, sharingQueries } from './sharing/room.ts';
import { sharingRoutes } from './sharing/routes.ts';
import { refusals as sharingRefusals } from './sharing/words.ts';
import { library, switchOff, switchOn } from './switch.ts';
import { endLeaf, orderLeaves, saveLeaf, saveTopic } from './tree/edit.ts';
import { takeBack } from './tree/take-back.ts';
import { tree } from './tree/tree.ts';
import { refusals as treeRefusals } from './tree/words.ts';
import { tryDraft } from './trying/try-draft.ts';
import { tryOut } from './trying/try-out.ts';
import { refusals } from './words.ts';

/** Methods: the library a community switches on from, the workshop where it makes its own, and the tree of what can be asked for. */
export const methods: Feature = {
  name: 'methods',
  actions: [switchOn, switchOff, saveLeaf, endLeaf, orderLeaves, saveTopic, takeBack, ...designingActions, ...sharingActions],
  queries: [library, preview, tryOut, tryDraft, catalogue, suggest, tree, ...designingQueries, ...sharingQueries],
  refusals: { ...refusals, ...treeRefusals, ...designingRefusals, ...sharingRefusals },
  routes: sharingRoutes,
};
