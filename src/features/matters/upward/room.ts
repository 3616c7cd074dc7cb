import type { Action, Query } from '#kernel/action.ts';
import { between, branchTopics } from './between.ts';
import { passUp } from './pass-up.ts';

/** What grid and branch pass to each other: needs, without names and without anybody's views (rows S1-D5, S2-A26). */
export const upwardActions: readonly Action[] = [passUp];
export const upwardQueries: readonly Query[] = [between, branchTopics];
