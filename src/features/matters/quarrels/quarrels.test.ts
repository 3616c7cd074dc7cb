import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hiddenDisputes } from '#library/hidden-disputes.ts';
import { mediation } from '#library/mediation.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { begin } from '../gathering/begin.ts';
import { speak } from '../gathering/verbs.ts';
import { inbox, mine } from '../lists.ts';
import { show } from '../show.ts';
import { fill } from '../verbs.ts';
import { answerQuarrel, hearQuarrel, openQuarrel, quarrels } from './hear.ts';

let world: World;
let lin: Person;
let yan: Person;
let neighbours: Person[];
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [hiddenDisputes, mediation]);
  lin = await world.arrive('grid-worker', { name: '林秀兰', called: '小林' });
  yan = await world.arrive('mediator', { name: '闫和', called: '闫调解', home: at(world.places.dwellings, 3) });
  neighbours = await Promise.all(
    [0, 1, 2, 3, 0, 1].map((home, nth) => world.arrive('resident', { name: `邻居${nth}`, home: at(world.places.dwellings, home) })),
  );
});
afterAll(() => world.end());

const begun = async () =>
  (
    await lin.does(begin, {
      method: 'hidden-disputes',
      leaf: 'hidden-disputes',
      place: at(world.places.grids, 0).id,
      subject: '三月矛盾纠纷排查',
    })
  ).id;
async function heard(...leaves: string[]): Promise<string> {
  const matter = await begun();
  for (const leaf of leaves) await lin.does(hearQuarrel, { matter, leaf });
  await lin.does(fill, { matter, step: 'walk', outcome: 'found', answers: { doors: 60 } });
  return matter;
}
const rowsOf = async (matter: string, by: Person = lin) => (await by.sees(quarrels, { matter })).rows;
async function answers(quarrel: string, ...said: ('one' | 'other' | 'no')[]): Promise<void> {
  for (const answer of said) await lin.does(answerQuarrel, { quarrel, answer });
}
const opens = (quarrel: string, nth = 0) => {
  const [one, other] = [at(neighbours, nth), at(neighbours, nth + 1)];
  return { quarrel, place: one.dwelling.id, subject: '楼上音响太吵', sides: [one.id, other.id] as [string, string] };
};
const told = (matter: string) =>
  lin.isRefused(fill, { matter, step: 'both', outcome: 'asked', answers: { told: '听到几件，愿意的都在调解' } });

test('[S2-A27] a round hears of 3 disputes; each becomes a case only after both sides said yes, and before that nobody is on its list', async () => {
  const matter = await heard('neighbour-quarrel', 'family-quarrel', 'firm-quarrel');
  const found = await rowsOf(matter);
  expect(found.map(({ nth, kind, standing }) => [nth, kind, standing])).toEqual([
    [1, '邻里纠纷', 'asking'],
    [2, '家里的纠纷', 'asking'],
    [3, '和物业、商家的纠纷', 'asking'],
  ]);
  const columns = await sql<{
    name: string;
  }>`select column_name as name from information_schema.columns where table_name = 'quarrel_heard'`.execute(world.owner);
  expect(columns.rows.map(({ name }) => name).filter((name) => /person|place|dwelling|said|account|note/.test(name))).toEqual([]);
  expect(await lin.isRefused(openQuarrel, opens(at(found, 0).id))).toBe('matters.quarrel_not_both');
  await answers(at(found, 0).id, 'one');
  expect(await lin.isRefused(openQuarrel, opens(at(found, 0).id))).toBe('matters.quarrel_not_both');
  expect(await told(matter)).toBe('matters.quarrel_unasked');

  for (const [nth, { id }] of found.entries()) {
    await answers(id, 'one', 'other');
    const { id: dispute } = await lin.does(openQuarrel, opens(id, nth * 2));
    expect(await yan.isRefused(fill, { matter: dispute, step: 'take', outcome: 'taken' })).toBe('not_found');
    for (const side of [at(neighbours, nth * 2), at(neighbours, nth * 2 + 1)]) {
      expect((await yan.sees(inbox, {})).rows.map(({ id: waiting }) => waiting)).not.toContain(dispute);
      await side.does(speak, { matter: dispute, step: 'consent', outcome: 'both' });
    }
    await yan.does(fill, { matter: dispute, step: 'take', outcome: 'taken' });
    expect((await yan.sees(quarrels, { matter: dispute })).may).toBe('none');
  }
  expect((await rowsOf(matter)).map(({ standing }) => standing)).toEqual(['opened', 'opened', 'opened']);
  expect(JSON.stringify(await rowsOf(matter))).not.toMatch(/邻居|音响/);
  expect(await told(matter)).toBe('allowed');
});

test('one no ends it and leaves nothing: whose it was is not kept, nobody was named, no case begins', async () => {
  const matter = await heard('neighbour-quarrel', 'family-quarrel');
  const [first, second] = await rowsOf(matter);
  await answers(first?.id ?? '', 'one', 'no');
  expect(await lin.isRefused(openQuarrel, opens(first?.id ?? ''))).toBe('matters.quarrel_over');
  expect(at(await rowsOf(matter), 0)).toMatchObject({ standing: 'ended', one: false, other: false });
  await answers(second?.id ?? '', 'no');
  expect(await told(matter)).toBe('allowed');
  const { rows } = await sql<{ kept: number }>`
    select count(*)::int as kept from quarrel_heard where matter_id = ${matter} and (one_agreed is not null or other_agreed is not null or case_id is not null)`.execute(
    world.owner,
  );
  expect(rows[0]?.kept).toBe(0);
});

test('a kind is a kind of quarrel; heard while walking, asked afterwards; who does not walk the round does not find it', async () => {
  const matter = await begun();
  expect(await lin.isRefused(fill, { matter, step: 'walk', outcome: 'found', answers: { doors: 60 } })).toBe('matters.quarrel_none');
  expect(await lin.isRefused(hearQuarrel, { matter, leaf: 'stair-light' })).toBe('matters.quarrel_kind');
  await lin.does(hearQuarrel, { matter, leaf: 'neighbour-quarrel' });
  const quarrel = at(await rowsOf(matter), 0).id;
  expect(await lin.isRefused(answerQuarrel, { quarrel, answer: 'one' })).toBe('matters.quarrel_step');
  const other = await world.arrive('grid-worker', { area: world.places.otherGrid, home: at(world.places.dwellings, 8) });
  expect([await other.seesNot(quarrels, { matter }), await other.isRefused(hearQuarrel, { matter, leaf: 'neighbour-quarrel' })]).toEqual([
    'not_found',
    'not_found',
  ]);
  const resident = at(neighbours, 0);
  expect([await resident.seesNot(quarrels, { matter }), await resident.seesNot(show, { matter })]).toEqual(['not_allowed', 'not_found']);
  expect((await resident.sees(mine, {})).rows.every(({ id }) => id !== matter)).toBe(true);
});
