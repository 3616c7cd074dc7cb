import { afterAll, beforeAll, expect, test } from 'vitest';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../../testing/arrive.ts';
import { addressesOf, webOf } from '../../../testing/http.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { people } from '../feature.ts';
import { householdCard } from '../household-card.ts';
import { households } from '../households.ts';
import { persons } from '../persons.ts';
import { whoLooked } from '../who-looked.ts';
import { books, listBook, receiveBook } from './books.ts';

let world: World;
let zhang: Person;
let chen: Person;
let he: Person;
const community = () => world.places.community.id;
const grid = () => at(world.places.grids, 0).id;
beforeAll(async () => {
  world = await createWorld();
  zhang = await world.arrive('grid-worker', { name: '张红', called: '小张', home: at(world.places.dwellings, 2) });
  chen = await world.arrive('secretary', { called: '陈书记' });
  he = await world.arrive('community-staff', { called: '小何' });
});
afterAll(() => world.end());

const seen = async (who: Person) => await who.sees(books, { community: community() });
const listed = (more: object = {}, who = zhang) =>
  who.does(listBook, { area: grid(), what: '住户人口信息登记台账', books: 6, keptAt: 'home', ...more }).then(({ id }) => id);

test('[S4-F5] the paper ledgers in a grid worker’s home are listed and handed in: what was counted is in the cupboard or shredded, what is not there yet stays out', async () => {
  const book = await listed();
  expect(await seen(chen)).toMatchObject({
    out: 6,
    rows: [{ id: book, grid: '1号网格', out: 6, keptAt: 'home', by: '小张', receipts: [] }],
    mayReceive: true,
  });
  expect(await zhang.isRefused(receiveBook, { book, books: 6, fate: 'locked' })).toBe('not_allowed');
  await he.does(receiveBook, { book, books: 4, fate: 'locked' });
  expect(await chen.isRefused(receiveBook, { book, books: 3, fate: 'locked' })).toBe('people.book_more');
  expect(await seen(zhang)).toMatchObject({
    out: 2,
    mayReceive: false,
    rows: [{ mine: true, receipts: [{ books: 4, fate: 'locked', by: '小何' }] }],
  });
  await chen.does(receiveBook, { book, books: 2, fate: 'shredded' });
  expect((await seen(chen)).out).toBe(0);
  expect(await he.isRefused(receiveBook, { book, books: 1, fate: 'locked' })).toBe('people.book_in');
  const own = await listed({ area: community(), what: '低保老台账', books: 1 }, he);
  expect(await he.isRefused(receiveBook, { book: own, books: 1, fate: 'locked' })).toBe('people.book_own');
  const [next, elsewhere] = [
    await world.arrive('grid-worker', { area: at(world.places.grids, 1) }),
    await world.arrive('secretary', { area: world.places.otherCommunity }),
  ];
  for (const who of [next, elsewhere]) {
    expect((await seen(who)).rows).toEqual([]);
    expect(await who.isRefused(listBook, { area: grid(), what: '台账', books: 1, keptAt: 'home' })).toBe('not_found');
  }
  expect(await elsewhere.isRefused(receiveBook, { book: own, books: 1, fate: 'locked' })).toBe('not_found');
  await expire(world.owner, [people], world.now().add({ hours: 24 * 731 }));
  expect((await seen(chen)).rows.map(({ id }) => id)).toEqual([own]);
});

test('[S4-F5] each view of a household stands where those who live there read it, once a day', async () => {
  const wang = await world.arrive('resident', { name: '王秀英' });
  const { household_id: household } = await world.owner
    .selectFrom('person')
    .select('household_id')
    .where('id', '=', wang.id)
    .executeTakeFirstOrThrow();
  const looks = async () => (await wang.sees(whoLooked, {})).rows.filter(({ byCalled }) => byCalled === '小张').length;
  for (const hours of [0, 1, 24]) {
    world.pass({ hours });
    await zhang.does(householdCard, { household: household ?? '' });
  }
  expect(await looks()).toBe(2);
});

/** Every file and every sheet of the house, and why the grid takes no list of people along with it. What is new stands here first, or this fails. */
const takenAlong: Readonly<Record<string, string>> = {
  '/api/areas.plan/:id': 'a drawing of an estate',
  '/api/areas.plates-sheet': 'codes for stairs',
  '/api/audit.take-root': 'a digest',
  '/api/commitments.export': 'units and what they promised',
  '/api/figures.export-methods': 'sums, small cells hidden',
  '/api/guide.sheet': 'what to bring where',
  '/api/hall.form-sheet': 'an empty form',
  '/api/hall.number-sheet': 'a number',
  '/api/organizations.export-agents': 'how many hold a public post, nobody named',
  '/api/hall.slip-sheet': 'what one person handed in',
  '/api/imports.returned': 'the file somebody of the office handed in, for the office',
  '/api/imports.template': 'an empty table',
  '/api/live': 'what to look at again, never what it is',
  '/api/matters.export': 'lines of a queue: no home and nobody who asked',
  '/api/matters.file-scan/:id': 'one page of one mediation',
  '/api/matters.letter-sheet': 'the letter of one matter',
  '/api/matters.minutes-sheet': 'what a meeting decided',
  '/api/matters.photo/:id': 'one picture of one matter',
  '/api/matters.posting-sheet': 'what everybody reads',
  '/api/matters.receipt-sheet': 'the slip of one matter, without a name',
  '/api/matters.round-sheet': 'what is open in a grid, without names and numbers',
  '/api/matters.sheet': 'one matter',
  '/api/money.export': 'an estate’s book, without who paid',
  '/api/methods.export': 'a page of rules',
  '/api/organizations.export-growth': 'units and what they do',
  '/api/organizations.handover-sheet': 'what goes from one post to the next',
  '/api/paper.sheet': 'an empty sheet with its code',
  '/api/plans.export': 'items of a list',
  '/api/rights.export': 'rules at the doors',
  '/api/works.export': 'works everybody reads',
  '/api/works.picture/:id': 'a picture of a building site',
};

test('[S4-F5] no ledger of people leaves the house by the grid: of all that can be opened as a file or a sheet none is one, and its lists on the screen are masked', async () => {
  const http = await webOf(world);
  expect(
    addressesOf(http)
      .flatMap(({ method, path }) => (method === 'GET' && path.startsWith('/api/') ? path : []))
      .toSorted(),
  ).toEqual(Object.keys(takenAlong).toSorted());
  const returned = { method: 'GET', url: `/api/imports.returned?batch=${grid()}`, cookies: { mulin_session: zhang.token } } as const;
  expect((await http.inject(returned)).statusCode).toBe(403);
  await http.close();
  const { rows } = await zhang.sees(persons, { area: grid() });
  expect(rows.length).toBeGreaterThan(0);
  for (const { masked } of rows) expect(masked).toMatch(/^.\*\*$/);
  for (const row of (await zhang.sees(households, { area: grid() })).rows)
    expect(Object.keys(row).toSorted()).toEqual(['dwelling', 'grid', 'head', 'id', 'microGrid', 'persons']);
});
