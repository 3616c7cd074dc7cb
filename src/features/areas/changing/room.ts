import type { Action, Query, Sweep } from '#kernel/action.ts';
import { endPlace } from './end.ts';
import { changes, ground, previewChange } from './look.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { rename } from './rename.ts';
import { settleChanges } from './settle.ts';
import { split } from './split.ts';
import { undoChange } from './undo.ts';

/** Grids are split, merged, renamed, moved and given up, each in one act with its history; a change may be taken back within a day. */
export const changingActions: readonly Action[] = [split, merge, rename, move, endPlace, undoChange];
export const changingQueries: readonly Query[] = [previewChange, ground, changes];
export const changingSweeps: readonly Sweep[] = [settleChanges];
