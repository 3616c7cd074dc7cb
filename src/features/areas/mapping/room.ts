import type { Action, Query } from '#kernel/action.ts';
import { baseMap, setBaseMap } from './base-map.ts';
import { cutBoundary, previewCut } from './cut.ts';
import { setBoundary } from './draw.ts';
import { gridPicture } from './grid-picture.ts';
import { gridAt, map } from './look.ts';
import { seePlan, setPlan } from './plan.ts';
import { takeBoundaryBack } from './take-back.ts';

/** Where grids end: drawn on the county's base map, or on a floor plan where there is none. */
export const mappingActions: readonly Action[] = [setBoundary, cutBoundary, takeBoundaryBack, setPlan, setBaseMap];
export const mappingQueries: readonly Query[] = [baseMap, map, previewCut, gridAt, gridPicture, seePlan];
