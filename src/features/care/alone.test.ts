import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { list } from '#features/notices/read.ts';
import { householdCard } from '#features/people/household-card.ts';
import { whoLooked } from '#features/people/who-looked.ts';
import { dayOf } from '#kernel/clock.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../features.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { roles } from '../../testing/roles.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { answerOffer, offerHelp, ringUp } from './alone/offer.ts';
import { endAlone, noteAlone } from './alone/say.ts';
import { aloneWithMe, myAlone, whomToChoose } from './alone/see.ts';
import { care } from './feature.ts';

let world: World;
let wang: Person;
let head: Person;
beforeAll(async () => {
  world = await createWorld();
  wang = await world.arrive('resident', { name: '王秀英' });
  head = await world.arrive('building-head', { name: '郭玉兰', called: '郭楼长', home: at(world.places.dwellings, 2) });
});
afterAll(() => world.end());

const note = (days: number) => ({ days, helper: head.post ?? '', calls: true, shopping: true, agreed: true }) as const;
const chosenBy = async (helper: Person) => (await helper.sees(aloneWithMe, {})).rows.map(({ person }) => person);
const kept = async () =>
  (
    await sql<{ n: number }>`select (select count(*) from alone_note)::int + (select count(*) from alone_offer)::int as n`.execute(
      world.owner,
    )
  ).rows[0]?.n;

test('[S4-E15] the note stands for the fourteen days the person set, is read by the chosen helper alone, and then is gone by itself', async () => {
  expect((await wang.sees(whomToChoose, {})).posts.map(({ post }) => post)).toContain(head.post);
  await wang.does(noteAlone, note(14));
  expect((await head.sees(aloneWithMe, {})).rows).toMatchObject([
    { masked: '王**', dwelling: '劲松新景 1号楼 1单元 101', may: ['call', 'shopping'] },
  ]);
  expect((await wang.sees(myAlone, {})).note).toMatchObject({ helper: '郭楼长', until: '2026-03-16T02:00:00Z' });
  world.pass({ hours: 14 * 24 - 1 });
  await expire(world.owner, features, world.now());
  expect(await chosenBy(head)).toEqual([wang.id]);
  world.pass({ hours: 1 });
  expect(await chosenBy(head)).toEqual([]); // before any clock has swept
  expect((await wang.sees(myAlone, {})).note).toBeNull();
  await expire(world.owner, features, world.now());
  expect(await kept()).toBe(0);
});

test('[S4-E15] nobody else finds the note: not the secretary, not the grid, no leader, no administrator, no other helper, and no statement of the server', async () => {
  await wang.does(noteAlone, note(14));
  const others = roles.filter((role) => !['nobody', 'stranger', 'family'].includes(role));
  for (const role of [...others, 'building-head', 'centre-household']) {
    const other = await world.arrive(role, { name: '别人', home: at(world.places.dwellings, 4) });
    expect([role, await chosenBy(other)]).toEqual([role, []]);
    expect(await other.isRefused(offerHelp, { person: wang.id, what: 'call' })).toBe('not_found');
    const card = await world.owner.selectFrom('person').select('household_id').where('id', '=', wang.id).executeTakeFirstOrThrow();
    const shown = await other.does(householdCard, { household: card.household_id ?? '' }).catch(String);
    expect(JSON.stringify(shown)).not.toMatch(/alone|until|helper/);
  }
  // The database itself shows the row to these two only, whatever statement asks: here as the server's own role, naming nobody and naming another.
  for (const named of [
    '',
    head.id,
    wang.id,
    at(await world.owner.selectFrom('person').select('id').where('id', 'not in', [head.id, wang.id]).execute(), 0).id,
  ]) {
    const seen = await world.system.asClock(async ({ db }) => {
      await sql`select set_config('mulin.person', ${named}, true)`.execute(db);
      return (await sql`select from alone_note`.execute(db)).rows.length;
    });
    expect([named, seen]).toEqual([named, [head.id, wang.id].includes(named) ? 1 : 0]);
  }
});

test('[S4-E15] the helper offers a call or shopping; the number opens only after a yes, and the person reads that it was looked at', async () => {
  await wang.does(noteAlone, { ...note(5), shopping: false });
  expect(await head.isRefused(offerHelp, { person: wang.id, what: 'shopping' })).toBe('care.not_wished');
  const { id: offer } = await head.does(offerHelp, { person: wang.id, what: 'call' });
  expect(await head.isRefused(offerHelp, { person: wang.id, what: 'call' })).toBe('care.offered');
  expect((await wang.sees(list, {})).rows[0]?.say).toBe('郭楼长问您：要不要打个电话？在「我的信息」里回话。');
  expect(await head.isRefused(ringUp, { offer })).toBe('care.call_not_wished');
  expect(await head.isRefused(answerOffer, { offer, wanted: true })).toBe('not_found');
  await wang.does(answerOffer, { offer, wanted: true });
  expect(await wang.isRefused(answerOffer, { offer, wanted: false })).toBe('care.answered');
  expect(await head.does(ringUp, { offer })).toEqual({ name: '王秀英', phone: wang.phone });
  expect((await wang.sees(whoLooked, {})).rows[0]).toMatchObject({ byCalled: '郭楼长', reason: '您答应接电话，帮手看了您的号码' });
  await wang.does(endAlone, {});
  expect(await head.isRefused(ringUp, { offer })).toBe('not_found');
  expect(await chosenBy(head)).toEqual([]);
  await expire(world.owner, features, world.now());
  expect(await kept()).toBe(0);
});

test('[S4-E15] only the person says it, for thirty days at most, to a helper who holds a post here; a helper who leaves the post reads it no more', async () => {
  const shape = noteAlone.contract.input;
  for (const wrong of [{ days: 31 }, { days: 0 }, { agreed: false }, { calls: false, shopping: false }])
    expect(shape.safeParse({ ...note(14), ...wrong }).success).toBe(false);
  const far = await world.arrive('volunteer', { area: world.places.otherCommunity, called: '远处的人' });
  const secretary = await world.arrive('secretary', { called: '书记' });
  for (const helper of [far, secretary])
    expect(await wang.isRefused(noteAlone, { ...note(14), helper: helper.post ?? '' })).toBe('care.helper_unknown');
  expect(care.actions.filter(({ family }) => family !== undefined)).toEqual([]);
  await wang.does(noteAlone, note(14));
  await world.owner
    .updateTable('post')
    .set({ until: dayOf(world.now()) })
    .where('id', '=', head.post ?? '')
    .execute();
  expect(await chosenBy(head)).toEqual([]);
  expect((await wang.sees(myAlone, {})).note).toMatchObject({ helper: null });
});
