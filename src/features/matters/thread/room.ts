import type { Action, Query } from '#kernel/action.ts';
import { householdThread } from './household.ts';
import { link, unlink } from './link.ts';
import { linkable } from './linkable.ts';
import { thread } from './thread.ts';

/** 来龙去脉: orders, disputes, meetings, works and homes that belong together, on one thread. */
export const threadActions: readonly Action[] = [link, unlink];
export const threadQueries: readonly Query[] = [thread, linkable, householdThread];
