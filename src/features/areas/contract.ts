import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

export const areaKinds = [
  'province',
  'city',
  'county',
  'street',
  'community',
  'estate',
  'grid',
  'micro-grid',
  'building',
  'unit',
  'dwelling',
] as const;
const place = z.object({ id: z.uuid(), kind: z.enum(areaKinds), name: z.string(), hasChildren: z.boolean() });

/** Communities of this county that use the product: public. */
export const communities = contract(
  'areas.communities',
  nothing,
  z.object({ communities: z.array(z.object({ id: z.uuid(), name: z.string(), street: z.string(), phone: z.string().nullable() })) }),
);
/** Takes a community of a street into the product. */
export const addCommunity = contract(
  'areas.add-community',
  z.object({ street: z.uuid(), name: z.string().trim().min(2, '请填社区名称').max(30), phone: z.string().trim().max(20).optional() }),
  subject,
);
/** Places inside a place, for picking where something is: community → estates → buildings → units → dwellings. Public down to the unit; dwellings only to those who live or work there. */
export const placesIn = contract('areas.places-in', z.object({ area: z.uuid() }), z.object({ places: z.array(place) }));
/** The whole path of a place, in words: 劲松新景 8号楼 2单元. */
export const placeName = contract(
  'areas.place-name',
  z.object({ area: z.uuid() }),
  z.object({ name: z.string(), grid: z.string().nullable() }),
);
/** The place of a door plate, as the asking takes it up: the estate, the building, the unit, and their community. Public, and no dwelling is one. */
export const plate = contract(
  'areas.plate',
  z.object({ area: z.uuid() }),
  z.object({ id: z.uuid(), name: z.string(), community: z.uuid(), places: z.array(z.uuid()) }),
);
/** Every building and unit of an estate or a community, each with what stands on its plate. */
export const plates = contract(
  'areas.plates',
  z.object({ area: z.uuid() }),
  z.object({ plates: z.array(z.object({ id: z.uuid(), kind: z.enum(['building', 'unit']), name: z.string() })) }),
);
/** My grid and its people: work contacts only. Public. */
export const gridPage = contract(
  'areas.grid-page',
  z.object({ grid: z.uuid() }),
  z.object({
    id: z.uuid(),
    name: z.string(),
    community: z.string(),
    communityId: z.uuid(),
    communityPhone: z.string().nullable(),
    buildings: z.int(),
    households: z.int(),
    brand: z.object({ brand: z.string(), says: z.string().nullable() }).nullable(),
    outpost: z.object({ name: z.string(), place: z.string(), phone: z.string().nullable(), hours: z.string().nullable() }).nullable(),
    institutions: z.array(z.object({ id: z.uuid(), name: z.string() })),
    microGrids: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** Its Party bodies, who leads each, and how they are reached at work. */
    groups: z.array(
      z.object({
        ...{ name: z.string(), kindName: z.string(), place: z.string().nullable(), phone: z.string().nullable() },
        leaders: z.array(z.object({ called: z.string(), workPhone: z.string().nullable() })),
      }),
    ),
    people: z.array(
      z.object({ called: z.string(), kind: z.string(), area: z.string(), workPhone: z.string().nullable(), says: z.string().nullable() }),
    ),
  }),
);
/** The tree for the console, one level at a time, with counts: exact for the staff of a place, nothing under five for whoever oversees it, null for all else. */
export const areaTree = contract(
  'areas.tree',
  z.object({ parent: z.uuid().nullable() }),
  z.object({
    areas: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(areaKinds),
        name: z.string(),
        code: z.string().nullable(),
        children: z.int(),
        households: z.int().nullable(),
        persons: z.int().nullable(),
      }),
    ),
  }),
);
