import { afterAll, beforeAll, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import type { Asked } from '#kernel/contract.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { myDetails } from '../correcting/mine.ts';
import { householdCard } from '../household-card.ts';
import { history } from './history.ts';
import { moveIn, moveOut } from './move.ts';
import { nameHead } from './name-head.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());
const onDay = '2026-03-01';

test('after the head of a home has died its grid worker names the next one, with the reason; the home’s history says so, and each who lives there hears of it and reads what they are now', async () => {
  const [door, elsewhere] = [at(world.places.dwellings, 0), at(world.places.dwellings, 5)];
  const lin = await world.arrive('grid-worker', { called: '小林', home: at(world.places.dwellings, 1), area: at(world.places.grids, 0) });
  const enters = async (name: string, relation: '户主' | '孙辈') =>
    (await lin.does(moveIn, { dwelling: door.id, name, relation, onDay })).id;
  const old = await enters('钱老', '户主');
  const widow = await world.arrive('resident', { name: '钱妻', home: door });
  const grandson = await enters('钱孙', '孙辈');
  const { household_id } = await world.owner.selectFrom('person').select('household_id').where('id', '=', old).executeTakeFirstOrThrow();
  const household = household_id ?? '';
  await lin.does(moveOut, { person: old, why: 'died', onDay });
  const asked: Asked<typeof nameHead.contract> = { person: widow.id, why: 'died', onDay, others: [{ person: grandson, relation: '孙辈' }] };
  const far = await world.arrive('grid-worker', { home: elsewhere, area: at(world.places.grids, 1) });
  expect([await far.isRefused(nameHead, asked), await widow.isRefused(nameHead, asked)]).toEqual(['not_found', 'not_allowed']);
  expect(await lin.isRefused(nameHead, { ...asked, others: [{ person: far.id, relation: '子女' }] })).toBe('not_found');
  expect(await lin.isRefused(nameHead, { ...asked, onDay: '2026-12-31' })).toBe('people.future_day');

  await lin.does(nameHead, asked);
  const relations = async () =>
    Object.fromEntries((await lin.does(householdCard, { household })).persons.map(({ id, relation }) => [id, relation]));
  expect(await relations()).toEqual({ [widow.id]: '户主', [grandson]: '孙辈' });
  expect((await lin.does(history, { household })).events[0]).toMatchObject({ what: 'headed', why: 'died', onDay, byCalled: '小林' });
  expect((await widow.sees(notices, {})).rows.map(({ say }) => say)).toContainEqual(
    expect.stringMatching(/户主登记改了，是小林办的.*「我的信息」.*请求更正/),
  );
  expect((await widow.sees(myDetails, {})).relation).toBe('户主');

  expect(await lin.isRefused(nameHead, { ...asked, others: [] })).toBe('people.head_already');
  await lin.does(nameHead, { person: grandson, why: 'agreed', onDay, others: [] });
  expect(await relations()).toEqual({ [widow.id]: null, [grandson]: '户主' });
});

test('of two who are named in one moment the second comes after the first: a home has one head', async () => {
  const door = at(world.places.dwellings, 2);
  const secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 8) });
  const [one, two] = [
    await world.arrive('resident', { name: '孙甲', home: door }),
    await world.arrive('resident', { name: '孙乙', home: door }),
  ];
  const names = (person: string) => () => secretary.isRefused(nameHead, { person, why: 'put-right', onDay, others: [] });
  expect(await world.overlapping('person', names(one.id), names(two.id))).toEqual(['allowed', 'allowed']);
  const heads = await world.owner
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [one.id, two.id])
    .where('relation', '=', '户主')
    .execute();
  expect(heads).toHaveLength(1);
});
