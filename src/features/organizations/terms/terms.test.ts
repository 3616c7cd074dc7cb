import { afterAll, beforeAll, expect, test } from 'vitest';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { whoSits } from '../bodies/who-sits.ts';
import { dropTerm, recordTerm, terms, whoHeld } from './terms.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('[S0-B34] 「2010年谁是书记」 is answered from the days, before the product came and since', async () => {
  const { community, chen } = await village(world, '井玉沟村');
  const office = { community: community.id, kind: 'secretary' };
  await chen.does(recordTerm, { ...office, called: '前任书记', since: '1999-05-01', until: '2006-01-01' });
  await chen.does(recordTerm, { ...office, called: '老陈书记', since: '2006-01-01', until: '2021-08-16' });
  const resident = await world.arrive('resident');
  const held = async (on: string) => (await resident.sees(whoHeld, { ...office, on })).holders.map(({ called }) => called);
  expect(await held('2010-06-01')).toEqual(['老陈书记']);
  expect([await held('2005-12-31'), await held('2006-01-01'), await held('1998-01-01')]).toEqual([['前任书记'], ['老陈书记'], []]);
  expect(await held('2026-03-02')).toEqual(['陈书记']);
  expect(await chen.isRefused(recordTerm, { ...office, called: '重叠', since: '2020-01-01', until: '2021-01-01' })).toBe(
    'organizations.term_overlaps',
  );
});

test('[S1-F2] secretary and village head in one person through five terms with dates and votes, and when the next election is', async () => {
  const { community, chen } = await village(world, '王吴村');
  const admin = await world.arrive('system-admin');
  await admin.does(appoint, { person: chen.id, kind: 'director', area: community.id, called: '陈书记', since: '2021-11-20' });
  const votes = [811, 823, 840, 852, 861];
  for (const kind of ['secretary', 'director'])
    for (const [n, votesFor] of votes.entries())
      await chen.does(recordTerm, {
        ...{ community: community.id, kind, called: '陈书记', number: n + 1, votesFor, votesCast: 900 },
        ...{ since: `${2009 + 3 * n}-11-20`, until: `${2012 + 3 * n + (n === 4 ? 2 : 0)}-11-20` },
      });
  const { offices, mayKeep } = await chen.sees(terms, { community: community.id });
  expect(mayKeep).toBe(true);
  for (const office of offices) {
    expect(office.terms.map(({ number, votesFor, votesCast }) => [number, votesFor, votesCast])).toEqual(
      votes.map((one, n) => [n + 1, one, 900]),
    );
    expect([office.terms[0]?.since, office.nextElection]).toEqual(['2009-11-20', '2026-11-20']);
  }
  expect(offices.map(({ kindName }) => kindName)).toEqual(['社区书记', '社区（村）主任']);
  const sixth = { community: community.id, kind: 'director', called: '陈书记', number: 6, since: '2026-11-20' };
  const { id: open } = await chen.does(recordTerm, sixth); // nobody has said yet how long it runs
  expect((await chen.sees(terms, { community: community.id })).offices.map(({ nextElection }) => nextElection)).toEqual([
    '2026-11-20',
    null,
  ]);
  await chen.does(dropTerm, { term: open });
  const { people } = await chen.sees(whoSits, { community: community.id });
  expect(people.filter(({ called }) => called === '陈书记').map(({ posts }) => posts.length)).toEqual([2]);
});

test('a term ends after it began, nobody gets more votes than were cast, a number stands once; one entered by mistake is taken back', async () => {
  const { community, chen } = await village(world, '记错村');
  const term = { community: community.id, kind: 'director', called: '主任', number: 1, since: '2020-01-01', until: '2023-01-01' };
  expect(await chen.isRefused(recordTerm, { ...term, until: '2019-01-01' })).toBe('organizations.term_days');
  expect(await chen.isRefused(recordTerm, { ...term, votesFor: 10 })).toBe('organizations.term_votes');
  expect(await chen.isRefused(recordTerm, { ...term, votesFor: 10, votesCast: 9 })).toBe('organizations.term_votes');
  expect(await chen.isRefused(recordTerm, { ...term, kind: 'member' })).toBe('organizations.term_office');
  const { id } = await chen.does(recordTerm, term);
  const next = { ...term, since: '2023-01-01', until: '2026-01-01' };
  expect(await chen.isRefused(recordTerm, next)).toBe('organizations.term_number');
  await chen.does(dropTerm, { term: id });
  expect(await chen.isRefused(recordTerm, next)).toBe('allowed');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(recordTerm, term)).toBe('not_found');
  expect(await far.isRefused(dropTerm, { term: id })).toBe('not_found');
});
