import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
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

const threeYears = 3 * 365;
/** Three years on, what became of methods and of the tree is still told, and by whom no longer. */
const outlived: readonly Expiry[] = [
  (now) => sql`update method_change set by_called = '——' where at < ${daysBefore(now, threeYears)} and by_called <> '——'`,
  (now) => sql`update method_draft set by_called = '——' where changed_at < ${daysBefore(now, threeYears)} and by_called <> '——'`,
  (now) => sql`update tree_edit set by_called = '——' where at < ${daysBefore(now, threeYears)} and by_called <> '——'`,
];

/** Methods: the library a community switches on from, the workshop where it makes its own, and the tree of what can be asked for. */
export const methods: Feature = {
  name: 'methods',
  actions: [switchOn, switchOff, saveLeaf, endLeaf, orderLeaves, saveTopic, takeBack, ...designingActions, ...sharingActions],
  queries: [library, preview, tryOut, tryDraft, catalogue, suggest, tree, ...designingQueries, ...sharingQueries],
  expiries: outlived,
  refusals: { ...refusals, ...treeRefusals, ...designingRefusals, ...sharingRefusals },
  routes: sharingRoutes,
};
