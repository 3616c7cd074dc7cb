import type { Action, Query } from '#kernel/action.ts';
import { confirm } from './confirm.ts';
import { join, joinFor } from './join.ts';
import { joining } from './joining.ts';
import { leave } from './leave.ts';
import { likeCases } from './like-cases.ts';
import { merge, unmerge } from './merge.ts';
import { similar } from './similar.ts';

/** 我也遇到: the same met by several is one matter, whether they join it or staff put it together. */
export const joiningActions: readonly Action[] = [join, joinFor, leave, confirm, merge, unmerge];
export const joiningQueries: readonly Query[] = [similar, joining, likeCases];
