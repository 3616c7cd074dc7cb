import type { Action, Query } from '#kernel/action.ts';
import { addPlace } from './add-place.ts';
import { coverage, gridKinds } from './coverage.ts';
import { addPlaceKind, endPlaceKind, placeKinds, renamePlaceKind, setPlaceKind } from './kinds.ts';
import { followDoor, outOfGrid } from './out-of-grid.ts';

/** Which kinds of places there are and what may stand under what; whether every household stands in exactly one grid. */
export const coveringActions: readonly Action[] = [addPlaceKind, renamePlaceKind, endPlaceKind, setPlaceKind, addPlace, followDoor];
export const coveringQueries: readonly Query[] = [placeKinds, gridKinds, coverage, outOfGrid];
