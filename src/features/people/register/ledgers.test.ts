import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeActs } from '#features/audit/acts.ts';
import { openCare } from '#features/care/list/see.ts';
import { openService, services } from '#features/care/services/ledger.ts';
import { groupedMembers } from '#features/organizations/grouping/groups.ts';
import { reports } from '#features/organizations/reporting/read.ts';
import { dayOf } from '#kernel/clock.ts';
import { features } from '../../../features.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { householdCard } from '../household-card.ts';
import { households } from '../households.ts';
import { moveOut } from '../moving/move.ts';
import { pairingBoard } from '../pairing/board.ts';
import { persons } from '../persons.ts';
import { reveal } from '../reveal.ts';
import { columnsOf, ledgerRules, ledgers } from './ledgers.ts';
import { partsOf } from './register.ts';

let world: World;
let auditor: Person;
beforeAll(async () => {
  world = await createWorld();
  auditor = await world.arrive('audit-admin');
});
afterAll(() => world.end());

const refused = async (who: Person) =>
  (await auditor.sees(seeActs, { day: dayOf(world.now()), account: who.account })).rows
    .filter(({ action }) => action.startsWith('refused.'))
    .map(({ action, subject, at: when, posts }) => ({ action, subject, when, posts: posts.length }));

test('[S1-D28] whoever has not signed in reads of each ledger who answers for it, its fields, and how long each is kept', async () => {
  const { rows } = await world.system.see(ledgers, { token: null }, {});
  expect(rows.map(({ ledger, owner, fields }) => [ledger, owner, fields.length > 0])).toEqual([
    ['households', '社区书记', true],
    ['persons', '社区书记', true],
    ['services', '社区书记', true],
    ['care', '本人', true],
    ['paper', '社区书记', true],
  ]);
  for (const { ledger, fields } of rows) {
    const columns = await columnsOf(world.owner, ledgerRules[ledger].tables);
    for (const { column, comment } of columns) {
      const { purpose, kept, role } = partsOf(comment);
      expect([column, purpose !== '' && kept !== '' && role !== '']).toEqual([column, true]);
      expect(fields).toContainEqual({ purpose, kept });
    }
  }
  expect(JSON.stringify(await world.system.see(ledgers, { token: null }, { language: 'en' }))).not.toMatch(/[\u3400-\u9fff]/);
});

test('[S1-D28] every door of a ledger writes down whom it refuses, and none does that is in no ledger', () => {
  const marked = features.flatMap(({ actions, queries }) => [...actions, ...queries]).filter(({ ledger }) => ledger);
  expect(marked.map(({ contract }) => contract.name).toSorted()).toEqual(
    Object.values(ledgerRules)
      .flatMap(({ doors }) => doors)
      .toSorted(),
  );
});

test('[S1-D28] who tries a ledger that is not theirs is refused, and the audit has who tried, when, and what', async () => {
  const wang = await world.arrive('resident', { name: '王秀英' });
  const { household_id } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', wang.id)
    .executeTakeFirstOrThrow();
  const household = household_id ?? '';
  const neighbour = await world.arrive('grid-worker', { area: at(world.places.grids, 1), called: '邻网格的人' });
  const when = world.now().toString();
  expect(await neighbour.isRefused(householdCard, { household })).toBe('not_found');
  expect(await neighbour.seesNot(households, { area: at(world.places.grids, 0).id })).toBe('not_found');
  expect(await neighbour.isRefused(reveal, { person: wang.id, matter: wang.id, reason: '想上门看看这一户' })).toBe('people.not_in_hand');
  const tried = await refused(neighbour);
  expect(tried.map(({ action, subject, posts }) => [action, subject, posts])).toEqual([
    ['refused.people.reveal', wang.id, 1],
    ['refused.people.households', at(world.places.grids, 0).id, 1],
    ['refused.people.household-card', household, 1],
  ]);
  expect(tried.every(({ when: written }) => Date.parse(written) >= Date.parse(when))).toBe(true);

  expect(await wang.seesNot(persons, {})).toBe('not_allowed');
  expect(await wang.seesNot(services, {})).toBe('not_allowed');
  expect(await wang.isRefused(openCare, { person: neighbour.id })).toBe('not_found');
  expect((await refused(wang)).map(({ action }) => action)).toEqual([
    'refused.care.open-care',
    'refused.care.services',
    'refused.people.persons',
  ]);
  const leader = await world.arrive('street-leader');
  expect(await neighbour.isRefused(moveOut, { person: wang.id, why: 'moved-out', onDay: dayOf(world.now()) })).toBe('not_found');
  expect((await refused(neighbour))[0]).toMatchObject({ action: 'refused.people.move-out', subject: wang.id, posts: 1 });
  expect(await leader.isRefused(openService, { entry: wang.id })).toBe('not_allowed');
  expect(await refused(leader)).toHaveLength(1);

  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  const community = world.places.community.id;
  expect(await elsewhere.seesNot(groupedMembers, { community, group: 'none' })).toBe('not_found');
  expect(await elsewhere.seesNot(pairingBoard, { community, kind: 'contact' })).toBe('not_found');
  expect(await elsewhere.seesNot(reports, { community })).toBe('not_found');
  expect((await refused(elsewhere)).map(({ action }) => action)).toEqual([
    'refused.organizations.reports',
    'refused.people.pairing-board',
    'refused.organizations.grouped-members',
  ]);

  const lin = await world.arrive('grid-worker', { called: '小林' });
  await lin.does(householdCard, { household });
  await lin.sees(households, {});
  expect(await refused(lin)).toEqual([]);
});
