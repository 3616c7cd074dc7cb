import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { me } from '#features/accounts/me.ts';
import { endPlace } from '#features/areas/changing/end.ts';
import { addPlace } from '#features/areas/covering/add-place.ts';
import { file } from '#features/matters/file.ts';
import { openVault, register } from '#features/people/door.ts';
import { moveIn } from '#features/people/moving/move.ts';
import { persons } from '#features/people/persons.ts';
import { totals } from '#features/people/totals.ts';
import { checkCharacter } from '#kernel/id-number.ts';
import { newId } from '#kernel/ids.ts';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, deskOf } from '../../testing/handing-in.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { agreeToPlaque } from '../organizations/plaques/agree.ts';
import { myConsents } from '../people/consenting/mine.ts';
import { imports } from './feature.ts';
import { returned } from './files.ts';
import { buildings } from './kinds/buildings.ts';
import { residents } from './kinds/residents.ts';
import { staff } from './kinds/staff.ts';
import { undo } from './undo.ts';

let world: World;
let secretary: Person;
let desk: ReturnType<typeof deskOf>;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  secretary = await world.arrive('secretary', { name: '郑爱萍', home: at(world.places.dwellings, 11) });
  desk = deskOf(world, secretary, community);
});
afterAll(() => world.end());

const number = (start: string) => start + checkCharacter(start);
const wang = number('14010619750315882');
const home = {
  estate: '劲松新景',
  building: '1号楼',
  unit: '1单元',
  room: '101',
  relation: '户主',
  name: '王秀英',
  idNumber: wang,
  phone: '19900020001',
};

test('a file taken back leaves nothing that can be opened or found, and the same people can be entered again', async () => {
  const before = await secretary.sees(totals, { community });
  const batch = await desk.takenOver('residents', csvOf(residents, [home]));
  const { id: person } = await world.owner.selectFrom('person').select('id').where('batch_id', '=', batch.id).executeTakeFirstOrThrow();

  await secretary.does(undo, { batch: batch.id });
  expect(await secretary.sees(totals, { community })).toEqual(before);
  expect((await secretary.sees(persons, { like: wang })).rows).toEqual([]);
  const vault = await world.owner
    .selectFrom('person_vault')
    .select('key_wrapped')
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  expect(vault.key_wrapped).toBeNull();
  const opened = world.system.asClock(async ({ db, keys }) => {
    await sql`select set_config('mulin.person', ${person}, true)`.execute(db);
    return await openVault(db, keys, person);
  });
  await expect(opened).rejects.toThrow('not_found');
  expect(await desk.look(batch.id)).toMatchObject({ state: 'undone', canUndo: false, hasReturned: false });
  expect(await secretary.isRefused(undo, { batch: batch.id })).toBe('imports.not_now');

  expect(await desk.takenOver('residents', csvOf(residents, [home]))).toMatchObject({ state: 'accepted', counts: { good: 1 } });
});

test('what an order, a neighbour or a bound account already stands on is not pulled away, and the reason is told', async () => {
  const [block] = await Promise.all([
    desk.takenOver(
      'buildings',
      csvOf(buildings, [{ estate: '槐树院', building: '1', units: '1', floors: '1', doors: '2', grid: '1号网格' }]),
    ),
  ]);
  const unit = await world.owner
    .selectFrom('area')
    .select('id')
    .where('batch_id', '=', block.id)
    .where('kind', '=', 'unit')
    .executeTakeFirstOrThrow();
  const neighbour = await world.arrive('resident');
  await neighbour.does(file, { subject: '槐树院楼道灯不亮', leaf: 'stair-light', place: unit.id });
  const people = await desk.takenOver('residents', csvOf(residents, [{ ...home, estate: '槐树院', room: '101', idNumber: '', phone: '' }]));
  const refused = async (batch: string) => await secretary.does(undo, { batch }).catch((refusal: unknown) => refusal);
  expect(await refused(block.id)).toMatchObject({ code: 'imports.built_on', facts: { what: '1 件事项、1 户' } });

  const { id: person, household_id } = await world.owner
    .selectFrom('person')
    .selectAll()
    .where('batch_id', '=', people.id)
    .executeTakeFirstOrThrow();
  const where = { street_id: null, community_id: community, grid_id: null, micro_grid_id: null };
  await register(world.owner, world.system.keys, world.now(), [{ name: '王小雨', household: household_id ?? '', where }]);
  const bound = {
    id: newId(),
    account_id: neighbour.account,
    person_id: person,
    scope: 'self',
    how: 'staff',
    since: world.now().toString(),
  };
  await world.owner.insertInto('binding').values(bound).execute();
  expect(await refused(people.id)).toMatchObject({ code: 'imports.built_on', facts: { what: '1 人、1 个绑定的账号' } });
});

test('a roster taken back ends its posts and the sign-in they gave, not what another post gives', async () => {
  const roster = [
    { name: '王秀英', post: '楼栋长', estate: '劲松新景', building: '1', phone: '19900020001' },
    { name: '任家乐', post: '社区工作者', phone: '19900020002' },
  ];
  const first = await desk.takenOver('staff', csvOf(staff, roster.slice(1)));
  const second = await desk.takenOver('staff', csvOf(staff, [...roster, { name: '任家乐', post: '网格长', phone: '19900020002' }]));
  expect(await postsHeld()).toEqual(['building-head', 'community-staff', 'grid-head']);
  await secretary.does(undo, { batch: second.id });
  expect(await postsHeld()).toEqual(['community-staff']);
  const bindings = await world.owner
    .selectFrom('binding')
    .select(['until'])
    .where('how', '=', 'post')
    .orderBy('since')
    .orderBy('id')
    .execute();
  expect(bindings.filter(({ until }) => until === null)).toHaveLength(1);
  await secretary.does(undo, { batch: first.id });
  expect(await postsHeld()).toEqual([]);
});

test('whoever came by a roster themself takes it back whole, and with it their own post', async () => {
  const roster = [{ name: '郝大爷', post: '楼栋长', estate: '劲松新景', building: '1', phone: '19900020003' }];
  const batch = await desk.takenOver('staff', csvOf(staff, roster));
  const came = await world.arrive('secretary', { name: '马书记', home: at(world.places.dwellings, 10) });
  await world.owner.updateTable('post').set({ batch_id: batch.id }).where('person_id', '=', came.id).execute();
  await world.owner.updateTable('binding').set({ how: 'post' }).where('person_id', '=', came.id).execute();
  expect(await came.isRefused(undo, { batch: batch.id })).toBe('allowed');
  expect(await postsHeld()).toEqual([]);
});

test('after seven days the file, its name and its returned copy are gone; it can still be taken back', async () => {
  const batch = await desk.takenOver(
    'residents',
    csvOf(residents, [{ ...home, room: '201', idNumber: '', name: '王福生' }]),
    '王福生一家.csv',
  );
  expect((await secretary.sees(returned, { batch: batch.id })).name).toBe('户籍台账-回执.csv');
  world.pass({ hours: 24 * 7 });
  await asRetention();
  expect(await desk.look(batch.id)).toMatchObject({ fileName: '（文件已删除）', hasReturned: false, canUndo: true });
  expect(await secretary.seesNot(returned, { batch: batch.id })).toBe('imports.expired');
  const kept = await world.owner
    .selectFrom('import_batch')
    .select(['sealed', 'returned', 'key_wrapped'])
    .where('id', '=', batch.id)
    .executeTakeFirstOrThrow();
  expect(kept).toEqual({ sealed: null, returned: null, key_wrapped: null });
  await secretary.does(undo, { batch: batch.id });
  expect(await desk.look(batch.id)).toMatchObject({ state: 'undone' });
});

test('the secretary stays who she is', async () => {
  expect((await secretary.sees(me, {})).posts).toMatchObject([{ kind: 'secretary' }]);
});

/** Deletes what has expired with the rights of the one role that may. */
async function asRetention(): Promise<void> {
  await world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, [imports], world.now());
  });
}

async function postsHeld(): Promise<string[]> {
  const held = await world.owner
    .selectFrom('post')
    .select('kind')
    .where('until', 'is', null)
    .where('batch_id', 'is not', null)
    .orderBy('kind')
    .execute();
  return held.map(({ kind }) => kind);
}

test('whose membership a file brought is named on no plaque once the file is taken back', async () => {
  const member = await world.arrive('resident', { name: '田秀', home: at(world.places.dwellings, 9) });
  const batch = await desk.takenOver('residents', csvOf(residents, [{ ...home, room: '102', idNumber: number('14010619750315881') }]));
  await world.owner
    .insertInto('party_member')
    .values({ person_id: member.id, branch: '滨河北路党支部', centre_household: false, batch_id: batch.id })
    .execute();
  await member.does(agreeToPlaque, { called: '田大姐', agreed: true });
  await secretary.does(undo, { batch: batch.id });
  const kept = await world.owner.selectFrom('plaque_name').select(['called', 'ended_at']).where('person_id', '=', member.id).execute();
  expect(kept.map(({ called, ended_at }) => [called, ended_at !== null])).toEqual([['——', true]]);
  expect((await member.sees(myConsents, {})).standing).toEqual([]);
});

test('a grid a file brought is not taken back while a house laid by hand stands in it', async () => {
  const batch = await desk.takenOver('buildings', csvOf(buildings, [{ rooms: '北沟1号', grid: '北沟网格' }]));
  const { id: grid } = await world.owner.selectFrom('area').select('id').where('name', '=', '北沟网格').executeTakeFirstOrThrow();
  const { id: house } = await secretary.does(addPlace, { parent: community, base: 'dwelling', name: '北沟2号', grid });
  expect(await secretary.isRefused(undo, { batch: batch.id })).toBe('imports.built_on');
  await secretary.does(endPlace, { area: house, reason: '登记错了' });
  await secretary.does(undo, { batch: batch.id });
  expect(await desk.look(batch.id)).toMatchObject({ state: 'undone' });
});

test('whoever comes to live behind a door of a file while it is taken back lives there and the file stays', async () => {
  const li = await world.arrive('community-staff', { home: at(world.places.dwellings, 10) });
  const batch = await desk.takenOver('residents', csvOf(residents, [{ ...home, room: '301', idNumber: '', name: '赵来' }]));
  const lived = await world.owner.selectFrom('household').select('dwelling_id').where('batch_id', '=', batch.id).executeTakeFirstOrThrow();
  const comes = () => li.isRefused(moveIn, { dwelling: lived.dwelling_id, name: '赵小', relation: '子女', onDay: '2026-03-01' });
  const back = async () => {
    while ((await world.waiting()) === 0) {} // until the child is about to be written
    return await secretary.isRefused(undo, { batch: batch.id });
  };
  expect(await world.overlapping('person_index', comes, back)).toEqual(['allowed', 'imports.built_on']);
});
