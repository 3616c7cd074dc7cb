import { z } from 'zod';
import { atLeast, contract, page, pageOf, subject } from '#kernel/contract.ts';

const name = z.string().trim().min(2, '请写名称，至少两个字').max(30, '名称不超过 30 个字');
const reason = atLeast(2, '请写为什么要改').max(200, '不超过 200 个字');
const places = z.array(z.uuid()).min(1, '请选要划过去的楼栋或微网格').max(500, '一次不超过 500 处');

/** Makes two of one grid or micro-grid: the places named become a new one, which whoever holds a post of the old one looks after too, until the secretary says otherwise. */
export const split = contract('areas.split', z.object({ area: z.uuid(), name, places, reason }), subject);
/** Puts a grid or micro-grid into another of the same level; it ends, and all of it goes along. */
export const merge = contract('areas.merge', z.object({ area: z.uuid(), into: z.uuid('请选并到哪里'), reason }), subject);
/** Calls a grid, micro-grid or estate something else. */
export const rename = contract('areas.rename', z.object({ area: z.uuid(), name, reason }), subject);
/** Gives places to another grid or micro-grid of their community: micro-grids whole, buildings, units or dwellings. */
export const move = contract('areas.move', z.object({ places, to: z.uuid('请选划到哪里'), reason }), subject);
/** Gives up a grid, micro-grid, estate, building or house in which nobody and nothing is left. */
export const endPlace = contract('areas.end-place', z.object({ area: z.uuid(), reason }), subject);
/** Takes a change back within a day, as long as nothing has happened since. */
export const undoChange = contract('areas.undo-change', z.object({ change: z.uuid() }), subject);

/** What would go along if these places, or a whole grid, went elsewhere. */
export const previewChange = contract(
  'areas.preview-change',
  z.object({ area: z.uuid(), places: z.array(z.uuid()).max(500) }),
  z.object({
    buildings: z.int(),
    microGrids: z.int(),
    households: z.int(),
    persons: z.int(),
    /** Open matters that go along, those that wait for a post, and ended ones whose place goes. */
    open: z.int(),
    waiting: z.int(),
    ended: z.int(),
    series: z.int(),
    sheets: z.int(),
    /** Who holds posts of the grid, with how many of the matters that go along they have in hand: these stay with them until they are done or handed over. */
    people: z.array(z.object({ called: z.string(), kind: z.string(), inHand: z.int() })),
  }),
);
/** The ground of a grid or micro-grid, to choose from: its micro-grids, and its buildings, split ones by units. */
export const ground = contract(
  'areas.ground',
  z.object({ area: z.uuid() }),
  z.object({ places: z.array(z.object({ id: z.uuid(), kind: z.string(), name: z.string(), microGrid: z.string().nullable() })) }),
);
/** What became of the grids of a community, the newest first. */
export const changes = contract(
  'areas.changes',
  page.extend({ community: z.uuid() }),
  pageOf(
    z.object({
      id: z.uuid(),
      kind: z.enum(['split', 'merge', 'rename', 'move', 'end']),
      was: z.string(),
      became: z.string(),
      reason: z.string(),
      at: z.string(),
      by: z.string(),
      places: z.int(),
      matters: z.int(),
      undoneAt: z.string().nullable(),
      /** Whether its day is not over; whether anything has happened since is asked when it is taken back. */
      mayUndo: z.boolean(),
    }),
  ),
);
