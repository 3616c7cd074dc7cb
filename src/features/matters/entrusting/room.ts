import type { Action, Query } from '#kernel/action.ts';
import { behind, entrustedAlike } from './behind.ts';
import { entrust } from './entrust.ts';
import { entrusted, entrusting } from './entrusted.ts';
import { loads, myLoad } from './loads.ts';

/** What departments above entrust to communities and grids: into one inbox, the same put together, the load seen before it is sent (row S2-A19). */
export const entrustingActions: readonly Action[] = [entrust];
export const entrustingQueries: readonly Query[] = [entrusting, entrusted, entrustedAlike, behind, loads, myLoad];
