import { afterAll, beforeAll, expect, test } from 'vitest';
import { list } from '#features/notices/read.ts';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import { moveHome } from '#features/people/moving/move.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { agreeToPlaque, myPlaque } from './agree.ts';
import { plaques, putUpPlaque, takeDownPlaque } from './plaques.ts';

let world: World;
let chen: Person;
let wang: Person;
let sun: Person;
let building: string;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { called: '陈书记' });
  building = at(world.places.buildings, 0).id;
  [wang, sun] = [await member('王小明'), await member('孙立国')];
});
afterAll(() => world.end());

async function member(name: string): Promise<Person> {
  const person = await world.arrive('resident', { name });
  await world.owner
    .insertInto('party_member')
    .values({ person_id: person.id, branch: '滨河北路党支部', centre_household: false })
    .execute();
  return person;
}
const register = () => chen.sees(plaques, { community: world.places.community.id });
const here = async () => at((await register()).rows, 0);
const putsUp = (names: string[], words = '我是党员，有事找我') => ({ building, words, names, on: '2026-03-02' });
const idOf = async (called: string) => (await here()).agreed.find((one) => one.called === called)?.id ?? '';

test('[S1-A8] every building stands in the register: without a plaque it is listed; who has not agreed is not printed; taken back, the plaque has to come down', async () => {
  expect((await register()).without).toEqual(['劲松新景 1号楼', '劲松新景 2号楼']);
  await wang.does(agreeToPlaque, { called: '王师傅', agreed: true });
  expect((await here()).agreed.map(({ called }) => called)).toEqual(['王师傅']);
  expect(await chen.isRefused(putUpPlaque, putsUp([await idOf('王师傅'), sun.id]))).toBe('organizations.plaque_not_agreed');
  expect(await chen.isRefused(putUpPlaque, putsUp([await idOf('王师傅')], '孙立国等党员在此'))).toBe('organizations.plaque_names');
  await chen.does(putUpPlaque, putsUp([await idOf('王师傅')]));
  expect((await here()).plaque).toMatchObject({
    ...{ words: '我是党员，有事找我', putUpOn: '2026-03-02', names: ['王师傅'], comesDown: false },
  });
  expect((await register()).without).toEqual(['劲松新景 2号楼']);
  await sun.does(agreeToPlaque, { called: '老孙', agreed: true });
  expect((await here()).plaque?.names).toEqual(['王师傅']);
  await chen.does(putUpPlaque, putsUp([await idOf('王师傅'), await idOf('老孙')]));
  expect((await here()).plaque?.names).toEqual(['王师傅', '老孙']);
  expect(await wang.sees(myPlaque, {})).toMatchObject({ agreed: { about: building, called: '王师傅', printed: true } });
  expect((await wang.sees(myConsents, {})).standing).toMatchObject([{ purpose: 'plaque', about: building, saidBy: 'self' }]);
  await wang.does(withdrawConsent, { purpose: 'plaque', about: building });
  expect((await register()).comeDown).toEqual(['劲松新景 1号楼']);
  expect([(await here()).plaque, (await here()).agreed]).toMatchObject([{ names: ['老孙'], comesDown: true }, [{ called: '老孙' }]]);
  expect((await chen.sees(list, {})).rows[0]?.say).toContain('请尽快摘牌');
  const kept = await world.owner.selectFrom('plaque_name').select('called').where('person_id', '=', wang.id).execute();
  expect(kept).toEqual([{ called: '——' }]);
  await chen.does(takeDownPlaque, { plaque: (await here()).plaque?.id ?? '', on: '2026-03-02' });
  expect(await register()).toMatchObject({ comeDown: [], without: ['劲松新景 1号楼', '劲松新景 2号楼'] });
});

test('whoever is a member no more is on a plaque no more; who is none, or lives elsewhere, is asked nothing', async () => {
  await chen.does(putUpPlaque, putsUp([await idOf('老孙')]));
  await world.owner.updateTable('party_member').set({ ended_at: '2026-03-01T00:00:00Z' }).where('person_id', '=', sun.id).execute();
  expect((await here()).plaque).toMatchObject({ names: [], comesDown: true });
  expect((await here()).agreed).toEqual([]);
  const resident = await world.arrive('resident');
  expect(await resident.isRefused(agreeToPlaque, { called: '老李', agreed: true })).toBe('organizations.plaque_members');
  expect(await resident.sees(myPlaque, {})).toEqual({ building: null, agreed: null });
});

test('whoever moves to another building is named on the old one no more, and agrees anew there or not; another flat of the same building changes nothing', async () => {
  const zhao = await member('赵建国');
  await zhao.does(agreeToPlaque, { called: '老赵', agreed: true });
  await chen.does(putUpPlaque, putsUp([await idOf('老赵')]));
  const he = await world.arrive('community-staff');
  const moves = (dwelling: string) => he.does(moveHome, { persons: [zhao.id], dwelling, onDay: '2026-03-02' });
  const doors = await world.owner
    .selectFrom('area')
    .select(['id', 'building_id as of'])
    .where('kind', '=', 'dwelling')
    .where('community_id', '=', world.places.community.id)
    .execute();
  const there = (is: boolean) =>
    at(
      doors.filter((one) => (one.of === building) === is && one.id !== zhao.dwelling.id),
      0,
    ).id;
  await moves(there(true));
  expect((await here()).plaque).toMatchObject({ names: ['老赵'], comesDown: false });
  const old = await idOf('老赵');
  await moves(there(false));
  expect(await here()).toMatchObject({ plaque: { names: [], comesDown: true }, agreed: [] });
  expect((await zhao.sees(myConsents, {})).standing).toEqual([]);
  expect(await chen.isRefused(putUpPlaque, putsUp([old]))).toBe('organizations.plaque_not_agreed');
  await world.owner.updateTable('plaque_name').set({ ended_at: null }).where('id', '=', old).execute();
  expect(await here()).toMatchObject({ plaque: { names: [], comesDown: true }, agreed: [] }); // where they live is asked each time
  expect(await chen.isRefused(putUpPlaque, putsUp([old]))).toBe('organizations.plaque_not_agreed');
});

test('the register is read by the office and kept by the secretary of that community alone', async () => {
  const community = world.places.community.id;
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect([await far.seesNot(plaques, { community }), await far.isRefused(putUpPlaque, putsUp([building]))]).toEqual([
    'not_found',
    'not_found',
  ]);
  const he = await world.arrive('community-staff');
  expect([(await he.sees(plaques, { community })).mayKeep, await he.isRefused(putUpPlaque, putsUp([building]))]).toEqual([
    false,
    'not_allowed',
  ]);
  for (const who of [wang, await world.arrive('street-leader')]) expect(await who.seesNot(plaques, { community })).toBe('not_allowed');
  expect(await chen.isRefused(putUpPlaque, { ...putsUp([building]), on: '2026-04-01' })).toBe('organizations.plaque_to_come');
});
