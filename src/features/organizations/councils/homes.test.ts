import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { foundBody } from '../bodies/found.ts';
import { councils } from './councils.ts';
import { foundCouncil } from './found.ts';
import { leaveCouncil, sitInCouncil } from './seats.ts';

let world: World;
let chen: Person;
let community: Place;
let estate: Place;
let people: Person[][];
beforeAll(async () => {
  world = await createWorld();
  const laid = await village(world, '城东社区', { estates: 2 });
  ({ chen, community } = laid);
  estate = at(laid.estates, 0);
  const homes = [1, 2, 3].map((n) => place({ kind: 'dwelling', name: `${n}01`, parent: estate }));
  const outside = place({ kind: 'dwelling', name: '901', parent: at(laid.estates, 1) });
  await layPlaces(world.owner, [...homes, outside]);
  people = [];
  for (const home of [...homes, outside]) people.push([await world.arrive('resident', { home }), await world.arrive('resident', { home })]);
});
afterAll(() => world.end());

const founded = async (name: string) =>
  (await chen.does(foundCouncil, { area: estate.id, rule: 'homes', name, about: '院里的事各户一席。', fixed: ['各户代表'], others: [] }))
    .id;
const seen = async (council: string) => {
  const found = (await world.system.see(councils, { token: null }, { community: community.id })).rows.find(({ id }) => id === council);
  if (!found) throw new Error('the council is there');
  return found;
};
const partOf = async (council: string) => at((await seen(council)).parts, 0).id;

test('each household of the estate has one seat: a second one of it, somebody from elsewhere and a unit are refused; whoever leaves makes room', async () => {
  const council = await founded('一户一席会');
  const part = await partOf(council);
  const [[a, b] = [], [c] = [], , [far] = []] = people;
  if (!a || !b || !c || !far) throw new Error('four neighbours');
  const sits = (who: Person) => chen.isRefused(sitInCouncil, { part, person: who.id, called: '一户' });
  expect((await seen(council)).homes).toEqual({ all: 3, sit: 0 });
  const { id: seat } = await chen.does(sitInCouncil, { part, person: a.id, called: '三代同堂' });
  expect(await sits(b)).toBe('organizations.council_home_sits');
  expect(await sits(far)).toBe('organizations.council_home_elsewhere');
  const branch = (await chen.does(foundBody, { kind: 'committee', area: community.id, name: '城东党委' })).id;
  expect(await chen.isRefused(sitInCouncil, { part, unit: branch })).toBe('organizations.council_home_person');
  expect(await sits(c)).toBe('allowed');
  expect((await seen(council)).homes).toEqual({ all: 3, sit: 2 });
  await chen.does(leaveCouncil, { seat });
  expect(await sits(b)).toBe('allowed');
  expect((await seen(council)).homes).toEqual({ all: 3, sit: 2 });
});

test('of two of one home who are seated at once one sits; however anybody comes and goes, no home is ever counted twice', async () => {
  const race = await founded('同时坐下');
  const part = await partOf(race);
  const [a, b] = at(people, 2);
  const said = await world.overlapping(
    'council_seat',
    () => chen.isRefused(sitInCouncil, { part, person: a?.id ?? '', called: '甲' }),
    () => chen.isRefused(sitInCouncil, { part, person: b?.id ?? '', called: '乙' }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'organizations.council_home_sits']);
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.boolean()), { maxLength: 12 }), async (moves) => {
      nth += 1;
      const council = await founded(`来来去去${nth}`);
      const seats = await partOf(council);
      const sitting = new Map<number, string>();
      for (const [home, who, comes] of moves) {
        const seat = sitting.get(home);
        const person = at(at(people, home), who);
        if (!comes && seat !== undefined) {
          await chen.does(leaveCouncil, { seat });
          sitting.delete(home);
        } else if (seat === undefined)
          sitting.set(home, (await chen.does(sitInCouncil, { part: seats, person: person.id, called: '户' })).id);
        else expect(await chen.isRefused(sitInCouncil, { part: seats, person: person.id, called: '户' })).not.toBe('allowed');
      }
      const { homes, parts } = await seen(council);
      expect(homes).toEqual({ all: 3, sit: sitting.size });
      expect(at(parts, 0).members).toHaveLength(sitting.size);
    }),
    { numRuns: 15 },
  );
});
