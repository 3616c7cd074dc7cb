import type { Action, Query } from '#kernel/action.ts';
import { behind, entrustedAlike } from './behind.ts';
import { setEntrustedCap } from './cap.ts';
import { entrust } from './entrust.ts';
import { entrusted, entrusting } from './entrusted.ts';
import { loads, myLoad } from './loads.ts';

/** What departments above entrust to communities and grids: into one inbox, the same put together, the load seen before it is sent (rows S2-A19, S4-Z3). */
export const entrustingActions: readonly Action[] = [entrust, setEntrustedCap];
export const entrustingQueries: readonly Query[] = [entrusting, entrusted, entrustedAlike, behind, loads, myLoad];
