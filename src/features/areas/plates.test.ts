import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webOf } from '../../testing/http.ts';
import { at } from '../../testing/neighbourhood.ts';
import { readOff, sheetFrom } from '../../testing/printed.ts';
import { wordsOn } from '../../testing/printed-words.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { plate, plates } from './plates.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('whoever scans the plate at the stairs is at that unit, signed in or not; nobody’s dwelling is on a plate', async () => {
  const unit = at(world.places.units, 1);
  const read = (area: string) => world.system.see(plate, { token: null }, { area });
  expect(await read(unit.id)).toEqual({
    id: unit.id,
    name: '劲松新景 1号楼 2单元',
    community: world.places.community.id,
    places: [world.places.estate.id, at(world.places.buildings, 0).id, unit.id],
  });
  await expect(read(at(world.places.dwellings, 0).id)).rejects.toThrow('not_found');
  await expect(read(randomUUID())).rejects.toThrow('not_found');
});

test('staff print the plates of their own ground, in the order one walks', async () => {
  const [worker, far] = [
    await world.arrive('community-staff'),
    await world.arrive('community-staff', { area: world.places.otherCommunity }),
  ];
  const { plates: all } = await worker.sees(plates, { area: world.places.estate.id });
  expect(all.map(({ name }) => name)).toEqual([
    '劲松新景 1号楼',
    '劲松新景 1号楼 1单元',
    '劲松新景 1号楼 2单元',
    '劲松新景 2号楼',
    '劲松新景 2号楼 1单元',
    '劲松新景 2号楼 2单元',
  ]);
  expect((await far.sees(plates, { area: world.places.estate.id })).plates).toEqual([]);
});

test('plates are printed six to a page; the code on each, read off the paper, leads to its own place', async () => {
  const worker = await world.arrive('community-staff');
  const http = await webOf(world);
  const sheet = await sheetFrom(http, worker, `areas.plates-sheet?area=${world.places.community.id}`);
  expect([sheet.status, sheet.name]).toEqual([200, '劲松社区门牌码.pdf']);
  const { plates: all } = await worker.sees(plates, { area: world.places.community.id });
  const { codes, size, pages } = await readOff(sheet.bytes);
  expect(codes).toEqual(all.map(({ id }) => `http://localhost:80/?d=${id}`));
  for (const { name } of all) expect(wordsOn(sheet.bytes)).toContain(name.replaceAll(' ', ''));
  expect([size, pages]).toEqual([[210, 297], Math.ceil(all.length / 6)]);
  const far = await world.arrive('community-staff', { area: world.places.otherCommunity });
  expect((await sheetFrom(http, far, `areas.plates-sheet?area=${world.places.community.id}`)).status).toBe(404);
  expect((await sheetFrom(http, await world.arrive('resident'), `areas.plates-sheet?area=${world.places.community.id}`)).status).toBe(403);
  await http.close();
});
