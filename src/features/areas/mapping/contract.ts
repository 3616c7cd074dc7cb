import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

const finite = z.number('请填数').refine(Number.isFinite, '请填数');
/** On the map longitude and latitude in degrees; on a floor plan pixels from the left and from the top. */
const corner = z.tuple([finite, finite]);
const ring = z.array(corner).min(3, '一圈至少要三个角').max(1000, '一圈不超过 1000 个角');
/** The ring around it, then the rings of what is cut out of it. */
const part = z.array(ring).min(1, '一块至少要有外面的一圈').max(50, '一块里不超过 50 圈');
/** One part, or several that lie apart. */
const parts = z
  .array(part)
  .min(1, '至少要画一块')
  .max(50, '不超过 50 块')
  .refine((all) => all.flat(2).length <= 2000, '一共不超过 2000 个角');
const drawnParts = z.array(z.array(z.array(corner)));
/** The floor plan it is drawn on; null on the map. */
const plan = z.uuid().nullable();

/** Draws the boundary of a community, grid or micro-grid. `instead` is the one the drawing began from, so that nobody draws over what somebody else has just drawn. */
export const setBoundary = contract('areas.set-boundary', z.object({ area: z.uuid(), plan, parts, instead: z.uuid().nullable() }), subject);
/** A line through the outline of a grid that was split; `to` is the grid that came of it and has no outline there yet. */
const cut = z.object({
  boundary: z.uuid(),
  to: z.uuid(),
  line: z.array(corner).min(2, '一条线至少要两个点').max(200, '一条线不超过 200 个点'),
});
/** Both sides of such a line, the first lies to one hand all along it. */
export const previewCut = contract('areas.preview-cut', cut, z.object({ sides: z.tuple([drawnParts, drawnParts]) }));
/** Gives one of them to the grid that came of the split. */
export const cutBoundary = contract('areas.cut-boundary', cut.extend({ side: z.enum(['first', 'second']) }), subject);
/** Takes a boundary back: the one before stands again, or none. What a line parted becomes whole again. */
export const takeBoundaryBack = contract('areas.take-boundary-back', z.object({ boundary: z.uuid() }), subject);
/** A drawing of an estate or of the whole community, from a photo sent up before; one there was ends, with what is drawn on it. */
export const setPlan = contract('areas.set-plan', z.object({ area: z.uuid('请选是哪里的平面图'), photo: z.uuid('请选一张图') }), subject);
/** The map under the boundaries, for the whole county: the address of its tiles with {z}, {x} and {y}, and whose it is. Without `tiles` there is none. */
export const setBaseMap = contract(
  'areas.set-base-map',
  z.object({
    tiles: z.string().trim().min(12, '请填底图地址').max(400, '不超过 400 个字').nullable(),
    credit: z.string().trim().min(2, '请填图源和审图号').max(80, '不超过 80 个字').nullable(),
    lon: z.number('请填经度').min(-180).max(180),
    lat: z.number('请填纬度').min(-85).max(85),
    zoom: z.int().min(3).max(20),
  }),
  subject,
);

const base = z.object({ tiles: z.string().nullable(), credit: z.string().nullable(), lon: z.number(), lat: z.number(), zoom: z.int() });
export const baseMap = contract('areas.base-map', nothing, z.object({ base: base.nullable() }));

const drawnKinds = z.enum(['community', 'grid', 'micro-grid']);
/** What is wrong between siblings: ground of two, or of none. `share` is that of the smaller one, or of what is around; `metres` are square metres, null on a floor plan. */
const misfit = z.object({
  kind: z.enum(['overlap', 'gap', 'outside']),
  names: z.array(z.string()),
  share: z.number(),
  metres: z.number().nullable(),
});
/** Everything drawn in a community on one ground: the map, or one of its floor plans. */
export const map = contract(
  'areas.map',
  z.object({ community: z.uuid(), plan }),
  z.object({
    base: base.nullable(),
    plans: z.array(z.object({ id: z.uuid(), area: z.uuid(), name: z.string(), width: z.int(), height: z.int(), drawn: z.int() })),
    /** Where a floor plan may belong to: the community and its estates. */
    grounds: z.array(z.object({ id: z.uuid(), name: z.string() })),
    places: z.array(
      z.object({
        area: z.uuid(),
        kind: drawnKinds,
        name: z.string(),
        within: z.string().nullable(),
        /** `half` is whose part goes back with it: both came of one line. */
        boundary: z.object({ id: z.uuid(), parts: drawnParts, canBack: z.boolean(), half: z.string().nullable() }).nullable(),
        /** Not drawn since it came of a split of one that is: a line through that outline may draw both. */
        cutFrom: z.object({ boundary: z.uuid(), area: z.uuid(), name: z.string() }).nullable(),
      }),
    ),
    misfits: z.array(misfit),
  }),
);
/** In which grid and micro-grid a spot lies: all of them, where two overlap. */
export const gridAt = contract(
  'areas.grid-at',
  z.object({ community: z.uuid(), plan, at: corner }),
  z.object({
    grids: z.array(z.object({ id: z.uuid(), name: z.string() })),
    microGrids: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
);

/** `at` is where its name is written. */
const outline = z.object({ name: z.string(), parts: drawnParts, at: corner });
/** The picture of a grid for whoever lives there: its outline among its neighbours, on the floor plan if it was drawn on one. Public. */
export const gridPicture = contract(
  'areas.grid-picture',
  z.object({ grid: z.uuid() }),
  z.object({
    picture: z
      .object({
        plan: z.uuid().nullable(),
        where: z.string(),
        /** Width and height of the picture; corners are given from its upper left. */
        width: z.number(),
        height: z.number(),
        own: outline,
        others: z.array(outline),
      })
      .nullable(),
  }),
);
const bytes = z.custom<Uint8Array>((given) => given instanceof Uint8Array);
/** A floor plan, as WebP: GET /api/areas.plan/:id. Public. */
export const seePlan = contract('areas.see-plan', z.object({ id: z.uuid() }), z.object({ bytes }));
