import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownersCommittee } from '../../library/owners-committee.ts';
import type { Person } from '../../testing/arrive.ts';
import { dissolved, partiesOf } from '../../testing/dissolving.ts';
import { switchOn } from '../../testing/methods.ts';
import { at, type Place } from '../../testing/neighbourhood.ts';
import { asks, founds, village } from '../../testing/villages.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { inbox } from '../matters/lists.ts';
import { appoint } from '../organizations/appoint.ts';
import { foundBody } from '../organizations/bodies/found.ts';
import { revoke } from '../organizations/revoke.ts';
import { setManagement } from './management.ts';
import { estatePage } from './page.ts';

let world: World;
let chen: Person;
let community: Place;
let estate: Place;
let other: Place;
let own: Place;
let member: (called: string) => Promise<Person>;
let branch: string;
beforeAll(async () => {
  world = await createWorld();
  const here = await village(world, '工行社区', { estates: 3 });
  ({ chen, member, community } = here);
  [estate, other, own] = [at(here.estates, 0), at(here.estates, 1), at(here.estates, 2)];
  const party = await founds(chen, 'committee', here.community);
  branch = await founds(chen, 'estate-branch', estate, { parent: party, founded: '2020-01-01' });
  await switchOn(world, [ownersCommittee]);
});
afterAll(() => world.end());

const manage = (mode: 'firm' | 'self' | 'none', since: string) => chen.does(setManagement, { estate: estate.id, mode, since });
const page = () => world.system.see(estatePage, { token: null }, { estate: estate.id });
const open = async () => (await page()).opens.filter(({ is }) => is === 'open').map(({ what }) => what);
const firmPerson = async (area: Place) => ({
  ...{ person: (await member('物业小高')).id, kind: 'property', area: area.id, called: '物业小高', since: '2026-03-02' },
});

test('[S4-C32] by a firm, by nobody, by its own people: every mode keeps its dates, and the mode decides at the door what may be begun', async () => {
  await manage('firm', '2019-05-01');
  expect(await open()).toEqual(['owners-committee', 'firm']);
  const property = asks('property-committee', estate, { founded: '2026-02-01' });
  expect(await chen.isRefused(foundBody, property)).toBe('estates.not_open');
  const { id: post } = await chen.does(appoint, await firmPerson(estate));

  const none = { estate: estate.id, mode: 'none', since: '2025-11-01' } as const;
  expect(await chen.isRefused(setManagement, none)).toBe('estates.still_stands');
  await chen.does(revoke, { post });
  await chen.does(setManagement, none);
  expect(await open()).toEqual(['owners-committee', 'founding', 'property-committee']);
  expect(await chen.isRefused(appoint, await firmPerson(estate))).toBe('estates.not_open');
  expect((await chen.sees(inbox, {})).rows.filter(({ subject }) => subject.includes('成立业主委员会'))).toHaveLength(1);

  await manage('self', '2026-02-01');
  const { managed, modes } = await page();
  expect(managed).toEqual({ mode: 'self', since: '2026-02-01' });
  expect(modes.map(({ mode, since, until }) => [mode, since, until])).toEqual([
    ['self', '2026-02-01', null],
    ['none', '2025-11-01', '2026-02-01'],
    ['firm', '2019-05-01', '2025-11-01'],
  ]);
  expect(await chen.isRefused(appoint, await firmPerson(estate))).toBe('estates.not_open');
  const { id: body } = await chen.does(foundBody, property);
  expect(await chen.isRefused(setManagement, { ...none, mode: 'firm', since: '2026-03-01' })).toBe('estates.still_stands');
  const old = { chen, community, body, since: '2026-03-01' };
  await dissolved(old, await partiesOf(old, [await member('老孙'), await member('小周')], 'estate-committee'));
  await manage('firm', '2026-03-01');
  expect(await chen.isRefused(appoint, await firmPerson(estate))).toBe('allowed');
});

test('the book of money opens only where owners look after the estate themselves; where nobody has said who does, nothing that stands is torn down', async () => {
  const lineOf = async (what: string, of: Place) =>
    (await world.system.see(estatePage, { token: null }, { estate: of.id })).opens.find((line) => line.what === what)?.is;
  expect([await lineOf('fee-ledger', estate), await lineOf('fee-ledger', other)]).toEqual(['closed', 'closed']);
  expect(await lineOf('firm', other)).toBe('open');
  expect(await chen.isRefused(appoint, await firmPerson(other))).toBe('allowed');
  expect(branch).not.toBe('');
});

test('who collects and who pays are two persons, also to the database, and only where the estate looks after itself', async () => {
  const [zhang, li] = [await member('老张'), await member('老李')];
  const asked = (person: Person, kind: string, area = estate, since = '2026-03-02') => ({
    person: person.id,
    kind,
    area: area.id,
    called: person === zhang ? '老张' : '老李',
    since,
  });
  expect(await chen.isRefused(appoint, asked(zhang, 'fee-collector'))).toBe('estates.not_open'); // a firm collects by itself
  await chen.does(setManagement, { estate: own.id, mode: 'self', since: '2026-03-02' });
  const { id: post } = await chen.does(appoint, asked(zhang, 'fee-collector', own));
  expect(await chen.isRefused(appoint, asked(zhang, 'fee-payer', own))).toBe('organizations.two_officers');
  expect(await chen.isRefused(appoint, asked(zhang, 'fee-payer', own, '2026-09-01'))).toBe('organizations.two_officers');
  expect(await chen.isRefused(appoint, asked(li, 'fee-payer', own))).toBe('allowed');
  await chen.does(revoke, { post });
  expect(await chen.isRefused(appoint, asked(zhang, 'fee-payer', own))).toBe('allowed');
  const both = world.owner.updateTable('post').set({ kind: 'fee-collector', until: null }).where('id', '=', post).execute();
  await expect(both).rejects.toThrow('post_two_officers');
});
