import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '#features/accounts/open-account.ts';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import { householdCard } from '#features/people/household-card.ts';
import { moveOut } from '#features/people/moving/move.ts';
import { myCopy } from '#features/people/own/copy.ts';
import { eraseMe } from '#features/people/own/erase.ts';
import { whoLooked } from '#features/people/who-looked.ts';
import { dayOf } from '#kernel/clock.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../../features.ts';
import { acts, type Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { roles } from '../../../testing/roles.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { wishCare as wishContract } from './contract.ts';
import { leaveCare, leaveCareFor } from './leave.ts';
import { noteCare, putCareRight, strikeCareNote } from './note.ts';
import { careReview, setCareReview } from './review.ts';
import { inMyCare, myCare, openCare } from './see.ts';
import { stayInCare, stayInCareFor } from './stay.ts';
import { whomToNameFor, wishCare, wishCareFor } from './wish.ts';
import { lookedWhy, told } from './words.ts';

let world: World;
let wang: Person;
let head: Person;
let volunteer: Person;
let lin: Person;
let secretary: Person;
beforeAll(async () => {
  world = await createWorld();
  wang = await world.arrive('resident', { name: '王秀英' });
  head = await world.arrive('building-head', { name: '郭玉兰', called: '郭楼长', home: at(world.places.dwellings, 2) });
  volunteer = await world.arrive('volunteer', { name: '周建国', called: '周师傅', home: at(world.places.dwellings, 4) });
  lin = await world.arrive('grid-worker', { name: '林晓', called: '小林', home: at(world.places.dwellings, 6) });
  secretary = await world.arrive('secretary', { called: '书记' });
});
afterAll(() => world.end());

const wish = (...carers: Person[]) => ({
  carers: carers.map(({ post }) => post ?? ''),
  wishes: ['visit' as const, 'shopping' as const],
  words: '腿脚不便，楼梯下不来',
  months: 12,
  agreed: true as const,
});
const namedBy = async (carer: Person) => (await carer.sees(inMyCare, {})).rows.map(({ person }) => person);
const standing = async (who: Person) => (await who.sees(myConsents, {})).standing.filter(({ purpose }) => purpose === 'care');
/** The same person, signed in anew: months pass here. */
const again = async (who: Person): Promise<Person> => ({
  ...who,
  ...acts(world.system, await openSession(world.owner, world.system.keys, world.now(), who.account)),
});
const kept = async () => {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from care_file)::int + (select count(*) from care_note)::int + (select count(*) from care_carer)::int as n`.execute(
    world.owner,
  );
  return rows[0]?.n;
};

test('[S2-A32] the person agrees by itself and names who may see; each of these reads the file and the person reads each look; to anybody else it does not exist', async () => {
  expect(wishContract.input.safeParse({ ...wish(head), agreed: false }).success).toBe(false);
  await wang.does(wishCare, wish(head));
  expect(await standing(wang)).toMatchObject([{ saidBy: 'self', receiver: '郭楼长', until: '2026-09-02T02:00:00Z' }]);
  expect(await toldTo(head)).toContain(told.named);
  expect((await head.sees(inMyCare, {})).rows).toMatchObject([{ person: wang.id, masked: '王**', isAsked: false }]);
  expect(await head.does(openCare, { person: wang.id })).toMatchObject({ wishes: ['visit', 'shopping'], words: '腿脚不便，楼梯下不来' });
  await head.does(openCare, { person: wang.id });
  const looks = (await wang.sees(whoLooked, {})).rows.filter(({ reason }) => reason === lookedWhy);
  expect(looks.map(({ byCalled }) => byCalled)).toEqual(['郭楼长', '郭楼长']);

  for (const role of roles.filter((one) => !['nobody', 'stranger', 'family'].includes(one))) {
    const other = await world.arrive(role, { name: '别人', home: at(world.places.dwellings, 8) });
    expect([role, await namedBy(other), await other.isRefused(openCare, { person: wang.id })]).toEqual([role, [], 'not_found']);
    expect(await other.isRefused(noteCare, { person: wang.id, day: '2026-03-01', says: '看过了' })).toBe('not_found');
  }
  for (const staff of [lin, secretary]) {
    const { household_id } = await world.owner
      .selectFrom('person')
      .select('household_id')
      .where('id', '=', wang.id)
      .executeTakeFirstOrThrow();
    const card = await staff.does(householdCard, { household: household_id ?? '' });
    expect(JSON.stringify(card)).not.toMatch(/care|wishes|腿脚|照应/);
  }
  // The database shows the rows to these two only, whatever statement asks.
  for (const [who, rows] of [
    [wang, 1],
    [head, 1],
    [lin, 0],
    [volunteer, 0],
  ] as const) {
    const seen = await world.system.asClock(async ({ db, now }) => {
      await sql`select set_config('mulin.account', ${who.account}, true), set_config('mulin.at', ${now.toString()}, true), set_config('mulin.person', ${wang.id}, true)`.execute(
        db,
      );
      return (await sql`select from care_file`.execute(db)).rows.length;
    });
    expect(seen).toBe(rows);
  }
});

test('[S2-A32] the person sees the whole file, puts right what a carer wrote, strikes what should not stand, and names others when they like', async () => {
  const { id: first } = await head.does(noteCare, { person: wang.id, day: '2026-03-01', says: '药在床头柜' });
  const { id: second } = await head.does(noteCare, { person: wang.id, day: '2026-03-02', says: '周三要去复查' });
  const { file } = await wang.sees(myCare, {});
  expect(file).toMatchObject({
    words: '腿脚不便，楼梯下不来',
    carers: [{ post: head.post, called: '郭楼长（楼栋长）' }],
    notes: [
      { says: '周三要去复查', by: '郭楼长' },
      { says: '药在床头柜', by: '郭楼长' },
    ],
  });
  const { notes, ...opened } = await head.does(openCare, { person: wang.id });
  expect(file).toMatchObject({ ...opened, notes }); // the carer reads nothing the person does not
  expect(await head.isRefused(putCareRight, { note: first, says: '不在床头柜' })).toBe('not_found');
  await wang.does(putCareRight, { note: first, says: '在厨房' });
  await wang.does(strikeCareNote, { note: second });
  expect((await head.does(openCare, { person: wang.id })).notes).toMatchObject([{ says: '药在床头柜', putRight: '在厨房' }]);
  const struck = await world.owner.selectFrom('care_note').select(['says', 'put_right']).where('id', '=', second).executeTakeFirstOrThrow();
  expect(struck).toEqual({ says: null, put_right: null });
  expect((await wang.sees(myCopy, {})).held.map(({ where }) => where)).toEqual(
    expect.arrayContaining(['care_file.words', 'care_note.says']),
  );

  await wang.does(wishCare, { ...wish(lin), words: '想有人陪着下楼' });
  expect([await namedBy(head), await namedBy(lin)]).toEqual([[], [wang.id]]);
  expect([await head.isRefused(openCare, { person: wang.id }), (await toldTo(head))[0]]).toEqual(['not_found', told.over]);
  expect((await lin.does(openCare, { person: wang.id })).words).toBe('想有人陪着下楼');
});

test('[S2-A32] leaving is one touch, on the page or among the consents, and what was kept goes with it at once', async () => {
  await wang.does(leaveCare, {});
  expect([await wang.sees(myCare, {}), await namedBy(lin), await standing(wang)]).toEqual([{ file: null, months: 6 }, [], []]);
  expect((await toldTo(lin))[0]).toBe(told.over);
  const words = await world.owner.selectFrom('care_file').select(['words', 'wishes']).execute();
  expect(words).toEqual([{ words: null, wishes: [] }]);
  expect((await sql`select from care_note where says is not null or put_right is not null`.execute(world.owner)).rows).toEqual([]);
  expect(await wang.isRefused(leaveCare, {})).toBe('care.no_file');
  await expire(world.owner, features, world.now());
  expect(await kept()).toBe(0);

  await wang.does(wishCare, wish(head));
  await wang.does(withdrawConsent, { purpose: 'care', about: wang.id });
  expect([(await wang.sees(myCare, {})).file, await namedBy(head)]).toEqual([null, []]);
});

test('[S2-A32] every six months the person is asked anew; without a yes it ends by itself, with one it goes on, and never beyond the day the person set', async () => {
  const zhao = await world.arrive('resident', { name: '赵奶奶' });
  await wang.does(wishCare, wish(head));
  await zhao.does(wishCare, wish(head));
  world.pass({ hours: 24 * 160 });
  await world.sweep();
  expect((await toldTo(await again(zhao))).filter((say) => say.startsWith('「请人照应」'))).toEqual([]);
  world.pass({ hours: 24 * 11 });
  await world.sweep();
  await world.sweep();
  for (const one of [wang, zhao]) expect((await toldTo(await again(one))).filter((say) => say === told.ask('2026-09-02'))).toHaveLength(1);
  expect((await toldTo(await again(head))).filter((say) => say === told.askThem)).toHaveLength(2);
  await (await again(zhao)).does(stayInCare, {});
  world.pass({ hours: 24 * 14 });
  expect((await (await again(wang)).sees(myCare, {})).file).toBeNull(); // before any clock has swept
  await world.sweep();
  expect((await toldTo(await again(wang)))[0]).toBe(told.ended);
  expect((await (await again(head)).sees(inMyCare, {})).rows.map(({ person }) => person)).toEqual([zhao.id]);
  const left = await world.owner.selectFrom('care_file').select(['person_id', 'words']).where('words', 'is', null).execute();
  expect(left).toEqual([{ person_id: wang.id, words: null }]);
  const { file } = await (await again(zhao)).sees(myCare, {});
  expect(file).toMatchObject({ reviewAt: expect.stringMatching(/^2027-02-/), isAsked: false });
  world.pass({ hours: 24 * 185 });
  await world.sweep();
  expect(await standing(await again(zhao))).toEqual([]);
});

test('[S2-A32] somebody without a phone wishes it in person: whoever writes it down reads nothing, the carer hears the yes, and staff write down that they leave', async () => {
  const [office, carer, boss] = [await again(lin), await again(head), await again(secretary)];
  const sun = await world.arrive('resident', { name: '孙大爷' });
  const nextGrid = await world.arrive('grid-worker', { area: at(world.places.grids, 1) });
  expect(await nextGrid.isRefused(wishCareFor, { ...wish(head), person: sun.id })).toBe('not_found');
  expect((await office.sees(whomToNameFor, { person: sun.id })).posts.map(({ post }) => post)).toContain(head.post);
  expect(await office.isRefused(wishCareFor, { ...wish(head), person: lin.id })).toBe('care.say_it_yourself');
  await office.does(wishCareFor, { ...wish(head), person: sun.id });
  expect(await standing(await again(sun))).toMatchObject([{ saidBy: 'staff', receiver: '郭楼长' }]);
  for (const one of [office, boss]) expect(await one.isRefused(openCare, { person: sun.id })).toBe('not_found');
  expect(await boss.sees(careReview, { community: world.places.community.id })).toEqual({ months: 6, count: null });
  expect(await carer.isRefused(stayInCareFor, { person: sun.id })).toBe('care.not_yet_asked');
  world.pass({ hours: 24 * 175 });
  await world.sweep();
  const asking = await again(head);
  expect(await (await again(lin)).isRefused(stayInCareFor, { person: sun.id })).toBe('not_found');
  await asking.does(stayInCareFor, { person: sun.id });
  expect((await toldTo(await again(sun)))[0]).toBe(told.stayed);
  const writing = await again(lin);
  expect(await writing.isRefused(leaveCareFor, { person: sun.id })).toBe('care.leaves_themself');
  expect(await namedBy(asking)).toContain(sun.id);
  for (const one of [sun, wang]) {
    await world.owner.updateTable('binding').set({ until: world.now().toString() }).where('person_id', '=', one.id).execute();
    expect(await writing.isRefused(leaveCareFor, { person: one.id })).toBe('allowed'); // says nothing of whether there was one
  }
  expect((await asking.sees(inMyCare, {})).rows).toEqual([]);
});

test('a community says how often; a carer who leaves the post reads no more; whoever moves out or erases themself takes it along', async () => {
  const [boss, carer] = [await again(secretary), await again(head)];
  const community = world.places.community.id;
  await boss.does(setCareReview, { community, months: 3 });
  expect(await boss.isRefused(setCareReview, { community: world.places.otherCommunity.id, months: 3 })).toBe('not_found');
  const [li, qian] = [await world.arrive('resident', { name: '李大妈' }), await world.arrive('resident', { name: '钱大伯' })];
  for (const one of [li, qian]) await one.does(wishCare, wish(head));
  const { file, months } = await li.sees(myCare, {});
  expect([months, Math.round((Date.parse(file?.reviewAt ?? '') - Number(world.now().epochMilliseconds)) / 86_400_000)]).toEqual([
    3,
    expect.closeTo(91, -1),
  ]);
  await qian.does(eraseMe, { sure: true });
  expect(await namedBy(carer)).toEqual([li.id]);
  await boss.does(moveOut, { person: li.id, why: 'moved-out', onDay: dayOf(world.now()) });
  expect(await namedBy(carer)).toEqual([]);
  const hu = await world.arrive('resident', { name: '胡阿姨' });
  await hu.does(wishCare, wish(head));
  await world.owner
    .updateTable('post')
    .set({ until: dayOf(world.now()) })
    .where('id', '=', head.post ?? '')
    .execute();
  expect([await namedBy(carer), await carer.isRefused(openCare, { person: hu.id })]).toEqual([[], 'not_found']);
  expect((await hu.sees(myCare, {})).file?.carers).toEqual([{ post: head.post, called: null }]);
});

test('there is room for nobody’s judgement: a file has a wish, the person’s words and notes, and neither a class, nor a rank, nor a score', async () => {
  const { rows } = await sql<{ column: string }>`
    select table_name || '.' || column_name as column from information_schema.columns
    where table_schema = current_schema() and table_name like 'care\\_%' order by 1`.execute(world.owner);
  expect(rows.map(({ column }) => column).filter((column) => /kind|class|level|rank|score|risk|status|grade|type/.test(column))).toEqual(
    [],
  );
  expect(rows.length).toBeGreaterThan(15);
});
