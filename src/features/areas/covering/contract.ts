import { z } from 'zod';
import { contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';

export const basesOfKinds = ['community', 'estate', 'grid', 'micro-grid', 'building', 'dwelling'] as const;
const base = z.enum(basesOfKinds, '请选是哪一类');
const name = z.string().trim().min(1, '请写名称').max(30, '名称不超过 30 个字');

/** What this county calls its places beside the basic kinds, and under what each may stand. */
export const placeKinds = contract(
  'areas.place-kinds',
  nothing,
  z.object({ kinds: z.array(z.object({ id: z.uuid(), base, name: z.string(), under: z.array(z.string()), places: z.int() })) }),
);
/** A kind of place of the county's own: of which basic kind, and under which basic kinds it may stand. */
export const addPlaceKind = contract(
  'areas.add-place-kind',
  z.object({
    base,
    name: z.string().trim().min(1, '请写名称').max(12, '名称不超过 12 个字'),
    under: z.array(z.enum(['street', 'community', 'estate', 'grid', 'building', 'unit'])).min(1, '请选能放在哪一类下面'),
  }),
  subject,
);
/** Calls a kind something else, everywhere it is used. */
export const renamePlaceKind = contract(
  'areas.rename-place-kind',
  z.object({ kind: z.uuid(), name: z.string().trim().min(1, '请写名称').max(12, '名称不超过 12 个字') }),
  subject,
);
/** No place becomes of this kind any more; those that are stay so. */
export const endPlaceKind = contract('areas.end-place-kind', z.object({ kind: z.uuid() }), subject);
/** Says of which of the county's kinds a place is. */
export const setPlaceKind = contract('areas.set-place-kind', z.object({ area: z.uuid(), kind: z.uuid('请选种类') }), subject);
/** One place by hand, where no file is worth it: a grid, a micro-grid, an estate, a building, or a house of one storey outside estates, which names its grid. */
export const addPlace = contract(
  'areas.add-place',
  z.object({
    parent: z.uuid('请选放在哪里'),
    base: z.enum(['estate', 'grid', 'micro-grid', 'building', 'dwelling'], '请选是哪一类'),
    kind: z.uuid().optional(),
    name,
    grid: z.uuid().optional(),
  }),
  subject,
);
/** How many grids of which kind stand in an area: 普通网格 62, 专属网格 7. */
export const gridKinds = contract(
  'areas.grid-kinds',
  z.object({ area: z.uuid() }),
  z.object({ total: z.int(), kinds: z.array(z.object({ name: z.string().nullable(), count: z.int() })) }),
);
/** Whether every household of an area stands in exactly one grid, one level at a time: null is a figure from one to four, or one it could be reckoned from, told to nobody who does not work there. */
export const coverage = contract(
  'areas.coverage',
  z.object({ area: z.uuid().nullable() }),
  z.object({
    /** The path down to here, the highest first. */
    path: z.array(z.object({ id: z.uuid(), name: z.string() })),
    kind: z.string().nullable(),
    rows: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        name: z.string(),
        placeKind: z.string().nullable(),
        grids: z.int(),
        households: z.int().nullable(),
        none: z.int().nullable(),
        two: z.int().nullable(),
        /** Whether the level below can be opened, and whether its households can. */
        opens: z.boolean(),
      }),
    ),
  }),
);
/** Households of a community that stand in no grid, by ledger and door in two, or in none of the micro-grids of their grid, each with its reason. */
export const outOfGrid = contract(
  'areas.out-of-grid',
  page.extend({ community: z.uuid(), which: z.enum(['none', 'two', 'micro']) }),
  pageOf(
    z.object({
      ...{ id: z.uuid(), place: z.uuid(), dwelling: z.string(), inLedger: z.string().nullable(), atDoor: z.string().nullable() },
      grid: z.uuid().nullable(),
    }),
  ),
);
/** Puts a household's ledger right by its door: both say the same grid from then on. */
export const followDoor = contract('areas.follow-door', z.object({ household: z.uuid() }), subject);
