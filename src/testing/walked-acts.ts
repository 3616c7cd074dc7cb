import { layPlaces, place } from '#features/areas/door.ts';
import { file } from '#features/matters/file.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { features } from '../features.ts';
import { shapeOf } from './fitting.ts';
import { at, type Place, switchOnOrders } from './neighbourhood.ts';
import { type Knowledge, planter } from './planting.ts';
import type { secondCounty } from './second-county.ts';
import { groundOf, knowledge, meaningOf, ofTheCounty, type Stood } from './things.ts';
import type { World } from './world.ts';

/** Every action with every id it can be given that stands for something of a place, read off the contracts: `matters.say matter`. */
export const walked = features
  .flatMap(({ actions }) => actions)
  .flatMap((action) => {
    const shape = shapeOf(action.contract);
    const name = action.contract.name;
    return shape.paths.map((path) => ({ action, shape, path, key: `${name} ${path}`, means: meaningOf(name, path) }));
  })
  .filter(({ key }) => !ofTheCounty.includes(key));
export type Walked = (typeof walked)[number];
/** What stands somewhere by this name, and how it is found. */
type Wanted = Pick<Walked, 'key' | 'means'>;

/** The id of what an action calls by this field, as it stands in one place. */
export type Finds = (key: string) => string;
type Where = { readonly community: Place; readonly street: Place; readonly estate: Place; readonly grid: Place; readonly home: Place };
type Second = Awaited<ReturnType<typeof secondCounty>>;

/**
 * The same things six times over, each a row of its table: in the grid and its sibling, in the community outside its grids, in another community of the street,
 * in another street, in another county; and nothing at all.
 */
export async function layThings(world: World, second: Second, wanted: readonly Wanted[]) {
  const { places } = world;
  const { community, street, estate } = places;
  const [gate, far] = [
    place({ kind: 'dwelling', name: '门房', parent: community }),
    place({ kind: 'estate', name: '桥东里', parent: places.otherCommunity }),
  ];
  await layPlaces(world.owner, [gate, far]);
  const [one, two] = [at(places.grids, 0), at(places.grids, 1)];
  const there = second.places;
  const [here, beyond] = [await things(world, knowledge, wanted), await things(second, knowledge, wanted)];
  return {
    own: await here({ community, street, estate, grid: one, home: at(places.dwellings, 1) }),
    sibling: await here({ community, street, estate, grid: two, home: at(places.dwellings, 4) }),
    parent: await here({ community, street, estate, grid: community, home: gate }),
    sister: await here(await laySister(world)),
    other: await here({
      ...{ community: places.otherCommunity, street: places.otherStreet, estate: far, grid: places.otherGrid },
      home: at(places.dwellings, 8),
    }),
    county: await beyond({ ...there, grid: at(there.grids, 0), home: at(there.dwellings, 0) }),
    nowhere: () => newId(),
  };
}

/** Another community of the same street, which takes orders too. */
async function laySister({ places, owner, now }: World): Promise<Where> {
  const community = place({ kind: 'community', name: '柳巷社区', parent: places.street });
  const estate = place({ kind: 'estate', name: '柳巷里', parent: community });
  const grid = place({ kind: 'grid', name: '1号网格', parent: community });
  const microGrid = place({ kind: 'micro-grid', name: '1号微网格', parent: grid });
  const building = place({ kind: 'building', name: '1号楼', parent: estate, microGrid });
  const unit = place({ kind: 'unit', name: '1单元', parent: building });
  const home = place({ kind: 'dwelling', name: '101', parent: unit });
  await layPlaces(owner, [community, estate, grid, microGrid, building, unit, home]);
  await switchOnOrders(owner, [community], stamp(now()));
  return { community, street: places.street, estate, grid, home };
}

async function things(county: Pick<World, 'arrive' | 'owner' | 'system'>, known: Knowledge, wanted: readonly Wanted[]) {
  const planted = await planter(county.owner, known);
  return async (where: Where): Promise<Finds> => {
    const stood = await standing(county, where);
    const plant = planted(groundOf(stood, county.system.clock()));
    const found = new Map<string, string>();
    for (const { key, means } of wanted) if (means !== null) found.set(key, typeof means === 'string' ? await plant(means) : means(stood));
    return (key) => found.get(key) ?? newId();
  };
}

/** Somebody lives there and asks for two things; somebody works there. */
async function standing({ arrive, owner }: Pick<World, 'arrive' | 'owner'>, where: Where): Promise<Stood> {
  const { community, street, estate, grid, home } = where;
  const person = await arrive('resident', { home });
  const second = await arrive(grid.kind === 'grid' ? 'grid-worker' : 'community-staff', { home, area: grid });
  const third = await arrive('volunteer', { home, area: community });
  const { building_id } = await owner.selectFrom('area').select('building_id').where('id', '=', home.id).executeTakeFirstOrThrow();
  const { household_id } = await owner.selectFrom('person').select('household_id').where('id', '=', person.id).executeTakeFirstOrThrow();
  const { id: use } = await owner.selectFrom('method_use').select('id').where('area_id', '=', community.id).executeTakeFirstOrThrow();
  const order = { leaf: 'stair-light', place: home.id };
  const { id: matter } = await person.does(file, { ...order, subject: '楼道灯不亮' });
  const { id: other } = await person.does(file, { ...order, subject: '楼道灯又不亮' });
  return {
    ...{ community: community.id, street: street.id, estate: estate.id, grid: grid.id, home: home.id, building: building_id ?? home.id },
    ...{ household: household_id ?? '', matter, other, post: second.post ?? '', takes: third.post ?? '', use, person, second },
  };
}
