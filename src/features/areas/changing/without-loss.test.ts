import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { gridPage } from '#features/areas/grid-page.ts';
import { add, addKind } from '#features/assets/keep.ts';
import { report } from '#features/assets/report.ts';
import { enterService } from '#features/care/services/enter.ts';
import { services } from '#features/care/services/ledger.ts';
import { body } from '#features/organizations/bodies/body.ts';
import { takeSeat } from '#features/organizations/bodies/seats.ts';
import { whoSits } from '#features/organizations/bodies/who-sits.ts';
import { plan } from '#features/works/plan.ts';
import { show } from '#features/works/show.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { founds } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { addPlace } from '../covering/add-place.ts';
import { setBrand, setInstitution, setOutpost } from '../showing/set.ts';
import { endPlace } from './end.ts';
import { changes } from './look.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { rename } from './rename.ts';
import { split } from './split.ts';
import { turnOf } from './turn.ts';
import { undoChange } from './undo.ts';

let world: World;
let cast: Cast;
beforeEach(async () => {
  await world?.end();
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const reason = '两格并成一格';
const grid = (nth: number): string => at(world.places.grids, nth).id;
const micro = (nth: number): string => at(world.places.microGrids, nth).id;
const unit = (nth: number): string => at(world.places.units, nth).id;
const page = (nth: number) => world.system.see(gridPage, { token: null }, { grid: grid(nth) });
const merged = async () => {
  await cast.chen.does(rename, { area: micro(0), name: '东微网格', reason });
  world.pass({ minutes: 1 });
  return (await cast.chen.does(merge, { area: grid(0), into: grid(1), reason })).id;
};

test('what a grid shows goes into the one it was merged into: the hospital always, brand and outpost where that one has none; taken back, all stand where they stood', async () => {
  const { id: hospital } = await cast.chen.does(setInstitution, {
    area: grid(0),
    kind: 'hospital',
    name: '区医院',
    visitors: '陪护看这里',
  });
  await cast.chen.does(setBrand, { area: grid(0), brand: '邻里帮' });
  await cast.chen.does(setOutpost, { area: grid(0), name: '东微堡垒', place: '1号楼下' });
  await cast.chen.does(setOutpost, { area: grid(1), name: '西微堡垒', place: '2号楼下' });
  const before = [await page(0), await page(1)];
  const change = await merged();
  expect(await page(1)).toMatchObject({
    ...{ institutions: [{ id: hospital, name: '区医院' }], brand: { brand: '邻里帮' }, outpost: { name: '西微堡垒' } },
  });
  await cast.chen.does(undoChange, { change });
  const after = [await page(0), await page(1)];
  expect(after.map(({ brand, outpost, institutions }) => ({ brand, outpost, institutions }))).toEqual(
    before.map(({ brand, outpost, institutions }) => ({ brand, outpost, institutions })),
  );
});

test('whoever worked in a grid that went into another goes on with the day they began; a seat with its last day and its unit at home is there once', async () => {
  await sql`update post set since = '2024-03-02' where id = ${cast.lin.post}`.execute(world.owner);
  const branch = await founds(cast.chen, 'branch', at(world.places.grids, 0), {
    parent: await founds(cast.chen, 'committee', world.places.community),
  });
  const seat = { body: branch, seat: 'branch-member', person: cast.sun.id, called: '老孙', since: '2026-01-01', until: '2028-12-31' };
  await cast.chen.does(takeSeat, { ...seat, homeUnit: '区农机站' });
  const change = await merged();
  const sitting = async () => {
    const { people } = await cast.chen.sees(whoSits, { community: world.places.community.id });
    return people
      .filter(({ called }) => called === '小林' || called === '老孙')
      .flatMap(({ called, posts }) =>
        posts.filter(({ kindName }) => /网格员|委员/.test(kindName)).map(({ since, home }) => [called, since, home]),
      );
  };
  const both = [
    ['小林', '2024-03-02', null],
    ['老孙', '2026-01-01', '区农机站'],
  ];
  expect((await sitting()).sort()).toEqual(both);
  const seen = await cast.chen.sees(body, { body: branch });
  expect([seen.area, seen.seats.flatMap(({ holders }) => holders.map(({ called, until }) => [called, until]))]).toEqual([
    '2号网格',
    [['老孙', '2028-12-31']],
  ]);
  await cast.chen.does(undoChange, { change });
  expect((await sitting()).sort()).toEqual(both);
  expect((await cast.chen.sees(body, { body: branch })).area).toBe('1号网格');
});

test('a work and a street lamp of a grid that went into another are still reached, and what was done for a household is read where its door stands', async () => {
  const { community } = world.places;
  const about = { area: grid(0), year: 2026, kind: 'lighting', name: '装路灯', plan: '东边一条路，装到沟口', budget: 1_000_000 } as const;
  const { id: work } = await cast.chen.does(plan, about);
  const { id: kind } = await cast.chen.does(addKind, {
    community: community.id,
    name: '太阳能路灯',
    leaf: 'stair-light',
    faults: ['不亮'],
  });
  await cast.chen.does(add, { kind, area: grid(0), from: 17, to: 17, since: '2026-01-01' });
  const asset = await world.owner.selectFrom('asset').select('id').executeTakeFirstOrThrow();
  const zhao = await world.arrive('grid-worker', { called: '小赵', home: at(world.places.dwellings, 4), area: at(world.places.grids, 1) });
  const { household_id: household } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', cast.wang.id)
    .executeTakeFirstOrThrow();
  await cast.lin.does(enterService, { household: household ?? '', kind: 'errand', day: '2026-03-02', result: '代取了药' });
  const read = async () => (await zhao.sees(services, {})).rows.length;
  expect(await read()).toBe(0);
  await merged();
  expect(await read()).toBe(1);
  expect(await cast.chen.seesNot(show, { work })).toBe('allowed');
  expect(await cast.wang.isRefused(report, { asset: asset.id, fault: '不亮' })).toBe('allowed');
});

test('a change is not taken back over what came after it: a door laid in what was moved, a group founded in what was begun, a name given to somebody else', async () => {
  await cast.chen.does(rename, { area: micro(0), name: '东微网格', reason });
  world.pass({ minutes: 1 });
  const { id: moved } = await cast.chen.does(move, { places: [micro(0)], to: grid(1), reason });
  await cast.chen.does(addPlace, { parent: world.places.estate.id, base: 'building', name: '9号楼', grid: micro(0) });
  expect(await cast.chen.isRefused(undoChange, { change: moved })).toBe('areas.happened_since');

  const { id: begun } = await cast.chen.does(split, { area: grid(1), name: '3号网格', places: [unit(2)], reason });
  const third = await world.owner.selectFrom('area').selectAll().where('name', '=', '3号网格').executeTakeFirstOrThrow();
  await founds(cast.chen, 'branch', third, { parent: await founds(cast.chen, 'committee', world.places.community) });
  expect(await cast.chen.isRefused(undoChange, { change: begun })).toBe('areas.happened_since');

  const { id: renamed } = await cast.chen.does(rename, { area: grid(1), name: '西网格', reason });
  await cast.chen.does(addPlace, { parent: world.places.community.id, base: 'grid', name: '2号网格' });
  expect(await cast.chen.isRefused(undoChange, { change: renamed })).toBe('areas.name_taken');
});

test('what was moved out of a grid does not come back to it once it has gone into another', async () => {
  const { id: third } = await cast.chen.does(addPlace, { parent: world.places.community.id, base: 'grid', name: '3号网格' });
  const { id: change } = await cast.chen.does(move, { places: [unit(1)], to: third, reason });
  world.pass({ minutes: 1 });
  const { id: gone } = await cast.chen.does(merge, { area: grid(0), into: third, reason });
  expect(await cast.chen.isRefused(undoChange, { change })).toBe('areas.changed_since');
  await cast.chen.does(undoChange, { change: gone });
  expect(await cast.chen.isRefused(undoChange, { change })).toBe('allowed');
});

test('a place is given up only when nobody and nothing is left in it, and may come back within a day; two who lay one place at once lay it once', async () => {
  const { community, estate, dwellings } = world.places;
  const gives = (area: string) => cast.chen.isRefused(endPlace, { area, reason: '登记错了' });
  for (const area of [grid(0), micro(0), estate.id, at(world.places.buildings, 0).id, at(dwellings, 0).id])
    expect(await gives(area)).toBe('areas.still_used');
  const asked = { parent: community.id, base: 'grid', name: '3号网格' } as const;
  const other = await world.arrive('secretary');
  const answers = await world.overlapping(
    'area',
    () => cast.chen.isRefused(addPlace, asked),
    () => other.isRefused(addPlace, asked),
  );
  expect(answers.sort()).toEqual(['allowed', 'areas.name_taken']);
  const { id: third } = await world.owner.selectFrom('area').select('id').where('name', '=', '3号网格').executeTakeFirstOrThrow();
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect([await far.isRefused(endPlace, { area: third, reason }), await cast.lin.isRefused(endPlace, { area: third, reason })]).toEqual([
    'not_found',
    'not_allowed',
  ]);
  const { id: change } = await cast.chen.does(endPlace, { area: third, reason: '登记错了' });
  expect((await cast.chen.sees(changes, { community: community.id })).rows[0]).toMatchObject({ kind: 'end', was: '3号网格' });
  await cast.chen.does(undoChange, { change });
  expect(await gives(third)).toBe('allowed');
  expect(await gives(at(dwellings, 7).id)).toBe('allowed');
});

test('while a file of the community is taken over its grids stay as they are, so that nothing is laid in one that has just ended', async () => {
  const { community, otherCommunity } = world.places;
  const importing = await world.owner.startTransaction().execute();
  await sql`select pg_advisory_xact_lock(${turnOf(community.id)})`.execute(importing);
  const asked = { area: grid(0), into: grid(1), reason };
  expect(await cast.chen.isRefused(merge, asked)).toBe('areas.file_at_work');
  expect(await cast.chen.isRefused(addPlace, { parent: grid(0), base: 'micro-grid', name: '新微网格' })).toBe('areas.file_at_work');
  const far = await world.arrive('secretary', { area: otherCommunity });
  expect(await far.isRefused(addPlace, { parent: otherCommunity.id, base: 'grid', name: '2号网格' })).toBe('allowed');
  await importing.commit().execute();
  await merged();
});

test('two micro-grids of one name do not go into one grid together', async () => {
  const { id: third } = await cast.chen.does(addPlace, { parent: world.places.community.id, base: 'grid', name: '3号网格' });
  expect(await cast.chen.isRefused(move, { places: [micro(0), micro(1)], to: third, reason })).toBe('areas.name_taken');
});

/** What names a place and neither goes into the grid its own went into nor is stamped anew by its door, and why. */
const stays: Readonly<Record<string, string>> = {
  'area_change.area_id': 'history',
  'area_change_place.place_id': 'history',
  'area_code.area_id': 'of streets and communities',
  'boundary.area_id': 'the way back: the outline of both together is drawn for the grid it went into',
  'call_back_rule.area_id': 'of communities and above',
  'copy_job.area_id': 'of communities',
  'entrusted.area_id': 'of the department above; its matters go along',
  'floor_plan.area_id': 'of communities and estates',
  'like_rule.area_id': 'of communities and above',
  'load_limit.area_id': 'of streets and above',
  'log_entry.grid_id': 'where somebody worked that day',
  'matter_join.place_id': 'a door',
  'method_draft.area_id': 'of communities and above',
  'method_own.area_id': 'of communities and above',
  'method_use.area_id': 'of communities and above',
  'office_term.area_id': 'of communities and above',
  'rating_kept.grid_id': 'figures of months gone by',
  'round.area_id': 'of communities',
  'staff_plan.area_id': 'for how many a place is planned; the other place has its own plan',
  'whistle.area_id': 'over as soon as it is answered',
};
/** Stamped anew by what they belong to: a door, a matter. */
const byTheirDoor = [
  ...['call_back.grid_id', 'household.grid_id', 'household.micro_grid_id', 'matter.grid_id', 'matter.micro_grid_id', 'person.grid_id'],
  ...['person.micro_grid_id', 'service_entry.grid_id', 'service_entry.micro_grid_id', 'task.area_id', 'post.area_id'],
];

/** Named anew by `followsEnded` of their features. */
const goAlong =
  `asset.area_id dose_table.place_id emergency.scope_id grid_brand.area_id institution.area_id ledger_book.grid_id matter.place_id micro_home.area_id organization.area_id
  outpost.area_id paper.grid_id paper.micro_grid_id paper.place_id party_member.micro_grid_id promise.grid_id promise.place_id routing_rule.place_id
  series.place_id sheet.area_id topic_proposal.place_id venue.area_id work.area_id`.split(/\s+/);

test('every column that may name a grid goes along with one that was merged, or it is said why it stays', async () => {
  const { rows } = await sql<{ column: string }>`
    select c.conrelid::regclass || '.' || a.attname as column from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'area'::regclass and c.conrelid <> 'area'::regclass
      and a.attname in ('area_id', 'place_id', 'grid_id', 'micro_grid_id', 'scope_id') order by 1`.execute(world.owner);
  const known = [...Object.keys(stays), ...byTheirDoor, ...goAlong].sort();
  expect(rows.map(({ column }) => column).sort()).toEqual(known);
});
