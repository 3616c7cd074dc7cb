import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterService } from '#features/care/services/enter.ts';
import { openService } from '#features/care/services/ledger.ts';
import { describeApi } from '#kernel/http-api.ts';
import { features } from '../../features.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { openCorrection } from './correcting/answer.ts';
import { askCorrection } from './correcting/ask.ts';
import { householdCard } from './household-card.ts';
import { history } from './moving/history.ts';
import { moveHome } from './moving/move.ts';
import { persons } from './persons.ts';
import { reveal } from './reveal.ts';
import { whoLooked } from './who-looked.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/**
 * Every request whose answer carries a phone, an ID number or an address, and why it may: the person reads who looked, or it is their own, or it is a number
 * of work that is public, or one somebody shows to everybody, or staff read what somebody has just written to them.
 */
const carries: Readonly<Record<string, 'looked' | 'own' | 'work' | 'written to them' | 'shown by themself'>> = {
  'people.reveal': 'looked',
  'matters.contact': 'looked',
  'matters.call-back-contact': 'looked',
  'care.ring-up': 'looked',
  'doses.contact': 'looked',
  'organizations.asking-contact': 'looked',
  'emergency.open-home': 'looked',
  'people.my-details': 'own',
  'organizations.my-agent-cards': 'own',
  'organizations.agents-here': 'shown by themself',
  'accounts.family': 'own',
  'accounts.my-bindings': 'own',
  'accounts.family-of': 'written to them',
  'accounts.bindings-of': 'written to them',
  'accounts.binding-requests': 'written to them',
  ...of('work', [
    'accounts.me',
    'areas.communities',
    'organizations.my-building',
    'areas.grid-page',
    'areas.plates-sheet',
    'areas.shown',
    'areas.visitors',
    'emergency.plans',
  ]),
  ...of('work', [
    'estates.page',
    'figures.method',
    'figures.methods',
    'guide.entry',
    'hall.slip',
    'hall.windows',
    'jobs.board',
    'jobs.mine',
  ]),
  ...of('work', [
    'matters.agency-board',
    'matters.agency-stations',
    'matters.duty',
    'matters.show',
    'matters.station',
    'matters.talk-ways',
    'matters.whom-to-call',
  ]),
  ...of('work', [
    'organizations.agents-of',
    'organizations.body',
    'organizations.my-building',
    'organizations.partners',
    'organizations.posts',
    'organizations.who-sits',
    'organizations.teams',
    'remedies.guide',
    'supplies.list',
  ]),
};

function of(why: 'work', names: readonly string[]): Record<string, 'work'> {
  return Object.fromEntries(names.map((name) => [name, why]));
}

/** The names of all fields of a JSON Schema, however deep. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

test('a request that answers with a phone, an ID number or an address says why it may', () => {
  const found = describeApi(features)
    .contracts.filter(({ output }) => fieldsOf(output).some((field) => /phone|idNumber|address/i.test(field)))
    .map(({ name }) => name);
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter((name) => !(name in carries))).toEqual([]);
});

test('whatever opens the vault writes down who looked in the same breath', () => {
  const root = join(import.meta.dirname, '..');
  const openers = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'people/door.ts')
    .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
    .filter(([, text]) => text.includes('openVault('));
  expect(openers.length).toBeGreaterThan(2);
  const silent = openers.filter(([, text]) => !/noteLook\(|insertInto\('reveal'\)/.test(text)).map(([file]) => file);
  expect(silent).toEqual([]);
});

const householdOf = async ({ id }: Person) =>
  (await world.owner.selectFrom('person').select('household_id').where('id', '=', id).executeTakeFirstOrThrow()).household_id ?? '';

test('each way of looking stands in the list of whom it concerns within the minute: by whom, and why', async () => {
  const { wang, lin, filed } = await castOf(world);
  const matter = await filed();
  const household = await householdOf(wang);
  const { id: entry } = await lin.does(enterService, {
    household,
    person: wang.id,
    kind: 'mending',
    day: '2026-03-01',
    result: '换了水龙头',
  });
  const { id: correction } = await wang.does(askCorrection, { field: 'sex', to: 'male' });
  const looks: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['上门前先打电话', () => lin.does(reveal, { person: wang.id, matter, reason: '上门前先打电话' })],
    ['打开过户卡', () => lin.does(householdCard, { household })],
    ['处理您的更正申请', () => lin.does(openCorrection, { correction })],
    ['服务', () => lin.does(openService, { entry })],
  ];
  for (const [why, look] of looks) {
    const from = world.now();
    await look();
    const [newest] = (await wang.sees(whoLooked, {})).rows;
    expect(newest).toMatchObject({ byCalled: '小林', reason: expect.stringContaining(why) });
    expect(Date.parse(newest?.at ?? '') - from.epochMilliseconds).toBeLessThan(60_000);
    world.pass({ minutes: 1 });
  }
});

test('the past of a household is looked at like its card, and leaves the same line', async () => {
  const wang = await world.arrive('resident', { home: at(world.places.dwellings, 5) });
  const secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 7), called: '赵书记' });
  await secretary.does(history, { household: await householdOf(wang) });
  expect((await wang.sees(whoLooked, {})).rows).toMatchObject([{ byCalled: '赵书记', reason: expect.stringContaining('户卡') }]);
});

test('who moves takes along who looked where they lived, and reads nothing of those who lived where they live now', async () => {
  const [from, to] = [at(world.places.dwellings, 2), at(world.places.dwellings, 3)];
  const wang = await world.arrive('resident', { home: from });
  const there = await world.arrive('resident', { home: to });
  const secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 7), called: '赵书记' });
  const called = async (who: Person) => (await who.sees(whoLooked, {})).rows.length;
  await secretary.does(householdCard, { household: await householdOf(wang) });
  await secretary.does(householdCard, { household: await householdOf(there) });
  world.pass({ minutes: 5 });
  await secretary.does(moveHome, { persons: [wang.id], dwelling: to.id ?? '', onDay: '2026-03-02' });
  expect([await called(wang), await called(there)]).toEqual([1, 1]);
  world.pass({ hours: 24 });
  await secretary.does(householdCard, { household: await householdOf(there) });
  expect([await called(wang), await called(there)]).toEqual([2, 2]);
});

/** Bulk export and print of what the ledger holds about people does not exist: there is no file of it, for nobody. */
test('the ledger goes nowhere in bulk: no request gives persons as a file or a sheet to print, the list is masked and turned by pages, and each household opened stands in its own list', async () => {
  const wang = await world.arrive('resident', { home: at(world.places.dwellings, 4), name: '王小明' });
  const li = await world.arrive('grid-worker', { area: at(world.places.grids, 1), called: '小李' });
  const files = describeApi(features).contracts.filter(({ name }) => /^(people|care|accounts)\..*(export|sheet|print|file)/.test(name));
  expect(files.map(({ name }) => name)).toEqual([]);
  const { rows } = await li.sees(persons, {});
  expect(rows.length).toBeLessThanOrEqual(50);
  expect(JSON.stringify(rows)).not.toMatch(/王小明|199\d{8}/);
  await li.does(householdCard, { household: await householdOf(wang) });
  expect((await wang.sees(whoLooked, {})).rows).toMatchObject([{ byCalled: '小李' }]);
});
