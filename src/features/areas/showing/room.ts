import type { Action, Query } from '#kernel/action.ts';
import { shown, visitors } from './look.ts';
import { endParlour, openParlour, parlours } from './parlours.ts';
import { endInstitution, setBrand, setInstitution, setOutpost } from './set.ts';

/** What a grid shows of itself: its brand, its outpost, what brings visitors; and the parlour of a branch. */
export const showingActions: readonly Action[] = [setBrand, setOutpost, setInstitution, endInstitution, openParlour, endParlour];
export const showingQueries: readonly Query[] = [shown, parlours, visitors];
