import type { Action, Query } from '#kernel/action.ts';
import { gridRole, setGridKinds } from './grid-role.ts';

/** What a grid worker is there for, and what is asked neither of them nor of residents (rows S2-A83, S4-F10). */
export const gridworkActions: readonly Action[] = [setGridKinds];
export const gridworkQueries: readonly Query[] = [gridRole];
