import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { stamp } from '#kernel/clock.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { appoint } from './appoint.ts';
import { appointNewcomer } from './appoint-newcomer.ts';
import { postKinds } from './post-kinds.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const idOf = (area: Place): string => area.id ?? '';
const since = '2026-03-02';
const post = (person: Person, kind: string, area: Place) => ({ person: person.id, kind, area: idOf(area), called: '老张', since });

test('[S1-A3] three kinds of grid posts and an assistant, each at its level; a micro-grid post cannot be put on a full-time grid', async () => {
  const { grids, microGrids, community } = world.places;
  const { kinds } = await world.system.see(postKinds, { token: null }, {});
  const levels = kinds.filter(({ name }) => name.includes('网格')).map(({ name, level }) => `${name} ${level}`);
  expect(levels).toEqual(['网格长 community', '专职网格员 grid', '微网格员 micro-grid', '辅助微网格员 micro-grid']);

  const [secretary, zhang] = [await world.arrive('secretary'), await world.arrive('resident')];
  expect(await secretary.isRefused(appoint, post(zhang, 'micro-grid-worker', at(grids, 0)))).toBe('organizations.level');
  expect(await secretary.isRefused(appoint, post(zhang, 'micro-grid-assistant', at(grids, 0)))).toBe('organizations.level');
  expect(await secretary.isRefused(appoint, post(zhang, 'grid-worker', at(microGrids, 0)))).toBe('organizations.level');
  expect(await secretary.isRefused(appoint, post(zhang, 'grid-worker', community))).toBe('organizations.level');
  expect(await secretary.isRefused(appoint, post(zhang, 'micro-grid-worker', at(microGrids, 0)))).toBe('allowed');
});

test('[S1-A3] each of the four fits one level and no other, for somebody known and for somebody new, on a grid that is no longer there for nobody', async () => {
  const { places } = world;
  const community = place({ kind: 'community', name: '西曲社区', parent: places.street });
  const grid = place({ kind: 'grid', name: '5号网格', parent: community });
  const microGrid = place({ kind: 'micro-grid', name: '17号微网格', parent: grid });
  const estate = place({ kind: 'estate', name: '矿机小区', parent: community });
  const building = place({ kind: 'building', name: '9号楼', parent: estate, microGrid });
  const home = place({ kind: 'dwelling', name: '101', parent: building });
  const [oldGrid, oldMicro] = [
    place({ kind: 'grid', name: '6号网格', parent: community }),
    place({ kind: 'micro-grid', name: '18号微网格', parent: grid }),
  ];
  const levels = [places.street, community, grid, microGrid, estate, building, home];
  await layPlaces(world.owner, [...levels.slice(1), oldGrid, oldMicro]);
  const ended = [oldGrid, oldMicro].map(idOf);
  await world.owner
    .updateTable('area')
    .set({ ended_at: stamp(world.now()) })
    .where('id', 'in', ended)
    .execute();
  const secretary = await world.arrive('secretary', { area: community, home });
  const ladder = ['grid-head', 'grid-worker', 'micro-grid-worker', 'micro-grid-assistant'];
  const allowed: string[] = [];
  for (const [k, kind] of ladder.entries())
    for (const [n, area] of [...levels, oldGrid, oldMicro].entries()) {
      const person = await world.arrive('resident', { name: `甲${k}${n}`, home });
      const known = await secretary.isRefused(appoint, post(person, kind, area));
      const newcomer = { kind, area: idOf(area), since, name: '新来的', phone: `1380000${k}${n}00`.padEnd(11, '0') };
      const unknown = await secretary.isRefused(appointNewcomer, newcomer);
      expect([kind, area.name, unknown]).toEqual([kind, area.name, known]);
      if (known === 'allowed') allowed.push(`${kind} ${area.name}`);
    }
  expect(allowed).toEqual(['grid-head 西曲社区', 'grid-worker 5号网格', 'micro-grid-worker 17号微网格', 'micro-grid-assistant 17号微网格']);
});
