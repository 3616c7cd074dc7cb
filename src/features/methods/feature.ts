import type { Feature } from '#kernel/action.ts';
import { catalogue, suggest } from './catalogue.ts';
import { preview } from './preview.ts';
import { library, switchOff, switchOn } from './switch.ts';
import { endLeaf, orderLeaves, saveLeaf, saveTopic } from './tree/edit.ts';
import { takeBack } from './tree/take-back.ts';
import { tree } from './tree/tree.ts';
import { refusals as treeRefusals } from './tree/words.ts';
import { tryOut } from './trying/try-out.ts';
import { refusals } from './words.ts';

/** Methods: the library a community switches on from, and the tree of what can be asked for. */
export const methods: Feature = {
  name: 'methods',
  actions: [switchOn, switchOff, saveLeaf, endLeaf, orderLeaves, saveTopic, takeBack],
  queries: [library, preview, tryOut, catalogue, suggest, tree],
  refusals: { ...refusals, ...treeRefusals },
};
