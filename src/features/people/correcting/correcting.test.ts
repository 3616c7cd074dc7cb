import { afterAll, beforeAll, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import { checkCharacter } from '#kernel/id-number.ts';
import { naming } from '#kernel/vault.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { eraseMe } from '../own/erase.ts';
import { persons } from '../persons.ts';
import { whoLooked } from '../who-looked.ts';
import { answerCorrection, corrections, correctionsLate, openCorrection } from './answer.ts';
import { askCorrection, changeCalled, takeBackCorrection } from './ask.ts';
import { myDetails } from './mine.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const office = () => world.arrive('secretary', { home: at(world.places.dwellings, 7), called: '赵书记' });
const heard = async (who: Awaited<ReturnType<typeof office>>) => (await who.sees(notices, {})).rows.map(({ say }) => say);

test('a name kept wrongly is put right by the grid with the very words asked for, found by it from then on, and both sides read what became of it', async () => {
  const [wang, li] = [await world.arrive('resident', { name: '王晓名' }), await world.arrive('grid-worker', { called: '小李' })];
  const secretary = await office();
  const { id } = await wang.does(askCorrection, { field: 'name', to: '王晓明', why: '登记时写错了' });
  expect((await heard(li))[0]).toContain('姓名');
  const { rows } = await li.sees(corrections, {});
  expect(rows).toEqual([expect.objectContaining({ id, field: 'name', masked: '王**', grid: '1号网格', answer: null })]);
  expect(JSON.stringify(rows)).not.toContain('王晓明');
  expect(await li.does(openCorrection, { correction: id })).toMatchObject({ to: '王晓明', why: '登记时写错了' });
  expect((await wang.sees(whoLooked, {})).rows[0]).toMatchObject({ byCalled: '小李', reason: '处理您的更正申请' });
  await li.does(answerCorrection, { correction: id, answer: 'done' });
  const mine = await wang.sees(myDetails, {});
  expect(mine).toMatchObject({ name: '王晓明', asked: [{ id, answer: 'done', by: '小李' }] });
  expect((await heard(wang))[0]).toContain('改好了');
  const found = async (like: string) => (await secretary.sees(persons, { like })).rows.map((row) => row.id);
  expect([await found('王晓明'), await found('王晓名')]).toEqual([[wang.id], []]);
  expect((await li.sees(corrections, { answered: true })).rows.map((row) => row.id)).toEqual([id]);
  expect(await li.isRefused(answerCorrection, { correction: id, answer: 'done' })).toBe('people.correction_over');
});

test('fifteen working days by the legal calendar are given; once they are over the secretary hears of it, once', async () => {
  const [wang, secretary] = [await world.arrive('resident', { home: at(world.places.dwellings, 2) }), await office()];
  await wang.does(askCorrection, { field: 'sex', to: 'female' });
  const [asked] = (await wang.sees(myDetails, {})).asked;
  // From Monday 2 March 2026: fifteen working days end with the office hours of Monday 23 March.
  expect(asked).toMatchObject({ dueAt: '2026-03-23T10:00:00Z', provisional: false });
  const sweep = () => world.system.asClock((context) => correctionsLate.run(context));
  expect(await sweep()).toBe(0);
  await world.owner
    .updateTable('correction')
    .set({ due_at: '2026-03-01T10:00:00Z' })
    .where('id', '=', asked?.id ?? '')
    .execute();
  expect([await sweep(), await sweep()]).toEqual([1, 0]);
  expect((await heard(secretary)).filter((say) => say.includes('法定时限已过'))).toHaveLength(1);
});

test('not putting right needs its reason, which the person reads; what does not fit is refused, and nothing is asked twice at once', async () => {
  const [wang, li] = [await world.arrive('resident'), await world.arrive('grid-worker')];
  expect(await wang.isRefused(askCorrection, { field: 'birth-year', to: '五八年' })).toBe('people.correction_unfit');
  expect(await wang.isRefused(askCorrection, { field: 'sex', to: '女' })).toBe('people.correction_unfit');
  const { id } = await wang.does(askCorrection, { field: 'birth-year', to: '1958' });
  expect(await wang.isRefused(askCorrection, { field: 'birth-year', to: '1959' })).toBe('people.correction_asked');
  await expect(li.does(answerCorrection, { correction: id, answer: 'refused' })).rejects.toThrow();
  await li.does(answerCorrection, { correction: id, answer: 'refused', reply: '户口簿上是 1959 年' });
  expect((await wang.sees(myDetails, {})).asked[0]).toMatchObject({ answer: 'refused', reply: '户口簿上是 1959 年' });
  const again = await wang.does(askCorrection, { field: 'birth-year', to: '1959' });
  await wang.does(takeBackCorrection, { correction: again.id });
  expect(await li.isRefused(answerCorrection, { correction: again.id, answer: 'done' })).toBe('people.correction_over');
  expect((await wang.sees(myDetails, {})).birthYear).toBeNull();
});

test('nobody of another grid, no helper and not the person themself answers', async () => {
  const wang = await world.arrive('resident', { home: at(world.places.dwellings, 1) });
  const { id } = await wang.does(askCorrection, { field: 'residence', to: 'rents' });
  const far = await world.arrive('grid-worker', { area: at(world.places.grids, 1) });
  const own = await world.arrive('grid-worker');
  expect((await far.sees(corrections, {})).rows.map((row) => row.id)).not.toContain(id);
  expect(await far.isRefused(openCorrection, { correction: id })).toBe('not_found');
  expect(await far.isRefused(answerCorrection, { correction: id, answer: 'done' })).toBe('not_found');
  expect(await wang.isRefused(answerCorrection, { correction: id, answer: 'done' })).toBe('not_allowed');
  const mine = await own.does(askCorrection, { field: 'sex', to: 'male' });
  expect(await own.isRefused(answerCorrection, { correction: mine.id, answer: 'done' })).toBe('not_allowed');
  await own.does(answerCorrection, { correction: id, answer: 'done' });
  expect((await wang.sees(myDetails, {})).residence).toBe('租住');
});

test('an ID number that is somebody else’s is not taken over', async () => {
  const [wang, secretary] = [await world.arrive('resident'), await office()];
  const other = await world.arrive('resident');
  const idNumber = `14010619580101001${checkCharacter('14010619580101001')}`;
  for (const who of [other, wang]) {
    const { id } = await who.does(askCorrection, { field: 'id-number', to: idNumber });
    const came = await secretary.isRefused(answerCorrection, { correction: id, answer: 'done' });
    expect(came).toBe(who === other ? 'allowed' : 'people.id_taken');
  }
  expect((await other.sees(myDetails, {})).idNumber).toBe(`1401**********${idNumber.slice(-4)}`);
});

test('an ID number copied wrong is not asked for: its own check character says so, and so does a day that never was', async () => {
  const wang = await world.arrive('resident');
  const asks = (to: string) => wang.isRefused(askCorrection, { field: 'id-number', to });
  expect(await asks('110105194912310021')).toBe('people.correction_unfit');
  expect(await asks(`14010619580230001${checkCharacter('14010619580230001')}`)).toBe('people.correction_unfit');
  expect(await asks('11010519491231002x')).toBe('allowed'); // GB 11643-1999, example
});

test('what was asked goes with whoever erases themself', async () => {
  const [wang, li] = [await world.arrive('resident', { home: at(world.places.dwellings, 3) }), await world.arrive('grid-worker')];
  const { id } = await wang.does(askCorrection, { field: 'other', to: '我不住这里了' });
  await wang.does(eraseMe, { sure: true });
  expect(await li.isRefused(openCorrection, { correction: id })).toBe('not_found');
  const kept = await world.owner.selectFrom('correction').select(['sealed', 'answer']).where('id', '=', id).executeTakeFirstOrThrow();
  expect([kept.sealed.length, kept.answer]).toEqual([0, 'taken-back']);
});

test('what was answered or taken back is opened by nobody of the staff any more; taken back, its words are gone', async () => {
  const [wang, li] = [await world.arrive('resident'), await world.arrive('grid-worker')];
  const idNumber = `14010619580202002${checkCharacter('14010619580202002')}`;
  const kept = await wang.does(askCorrection, { field: 'id-number', to: idNumber });
  await wang.does(takeBackCorrection, { correction: kept.id });
  expect(await li.isRefused(openCorrection, { correction: kept.id })).toBe('people.correction_over');
  const { sealed } = await world.owner.selectFrom('correction').select('sealed').where('id', '=', kept.id).executeTakeFirstOrThrow();
  expect(sealed).toHaveLength(0);
  expect((await wang.sees(myDetails, {})).asked[0]).toMatchObject({ to: '', why: '', answer: 'taken-back' });
  const other = await wang.does(askCorrection, { field: 'sex', to: 'female' });
  await li.does(openCorrection, { correction: other.id });
  await li.does(answerCorrection, { correction: other.id, answer: 'done' });
  expect(await li.isRefused(openCorrection, { correction: other.id })).toBe('people.correction_over');
  expect((await wang.sees(myDetails, {})).asked.find(({ id }) => id === other.id)).toMatchObject({ to: '女', answer: 'done' });
});

test('what is put right by hand needs a word of what was done, and nobody reads that it stands changed', async () => {
  const [wang, li] = [await world.arrive('resident'), await world.arrive('grid-worker')];
  for (const field of ['home', 'other'] as const) {
    const { id } = await wang.does(askCorrection, { field, to: '二号楼一单元101' });
    expect(await li.isRefused(answerCorrection, { correction: id, answer: 'done' })).toBe('people.correction_unsaid');
    await li.does(answerCorrection, { correction: id, answer: 'done', reply: '已办搬家登记' });
    expect((await heard(wang))[0]).not.toContain('改好');
    expect((await wang.sees(myDetails, {})).asked.find((asked) => asked.id === id)).toMatchObject({ reply: '已办搬家登记' });
  }
});

test('a household has one head: a second is written only once the first is put right', async () => {
  const home = at(world.places.dwellings, 1);
  const [wang, sun, li] = [
    await world.arrive('resident', { home }),
    await world.arrive('resident', { home }),
    await world.arrive('grid-worker'),
  ];
  const answered = async (who: Person, to: string) => {
    const { id } = await who.does(askCorrection, { field: 'relation', to });
    return await li.isRefused(answerCorrection, { correction: id, answer: 'done' });
  };
  expect([await answered(wang, 'head'), await answered(sun, 'head')]).toEqual(['allowed', 'people.head_known']);
  expect(await answered(wang, 'spouse')).toBe('allowed');
  const [waiting] = (await li.sees(corrections, {})).rows.filter(({ field }) => field === 'relation');
  await li.does(answerCorrection, { correction: waiting?.id ?? '', answer: 'done' });
  expect((await sun.sees(myDetails, {})).relation).toBe('户主');
});

test('how a seat of a body, a placed cadre or a post to come is called is not one’s own to change', async () => {
  const [chen, unit] = [await world.arrive('volunteer', { called: '小陈' }), await world.arrive('unit-contact', { called: '王主任' })];
  const placed = await world.arrive('placed-cadre', { called: '下沉小高' });
  for (const who of [unit, placed]) {
    expect((await who.sees(myDetails, {})).called).toBeNull();
    expect(await who.isRefused(changeCalled, { called: '别的' })).toBe('people.not_called');
  }
  await world.owner.updateTable('post').set({ until: '2027-01-01' }).where('person_id', '=', chen.id).execute();
  await chen.does(changeCalled, { called: '陈师傅' });
  expect((await chen.sees(myDetails, {})).called).toBe('陈师傅');
  await world.owner.updateTable('post').set({ since: '2026-12-01' }).where('person_id', '=', chen.id).execute();
  expect(await chen.isRefused(changeCalled, { called: '小陈' })).toBe('people.not_called');
});

test('keepers whose term has an end day are told as others are, and a request another sweep holds is left to it', async () => {
  const home = at(world.places.dwellings, 2);
  const [wang, secretary] = [await world.arrive('resident', { home }), await office()];
  await world.owner.updateTable('post').set({ until: '2027-01-01' }).where('person_id', '=', secretary.id).execute();
  await world.owner.updateTable('post').set({ since: '2026-01-01', until: '2026-03-01' }).where('kind', '=', 'grid-worker').execute();
  const { id } = await wang.does(askCorrection, { field: 'sex', to: 'male' });
  expect((await heard(secretary))[0]).toContain('性别');
  await world.owner.updateTable('correction').set({ due_at: '2026-03-01T10:00:00Z' }).where('id', '=', id).execute();
  const sweep = () => world.system.asClock((context) => correctionsLate.run(context));
  await world.owner.transaction().execute(async (tx) => {
    await tx.selectFrom('correction').select('id').where('id', '=', id).forUpdate().execute();
    expect(await sweep()).toBe(0);
  });
  expect(await sweep()).toBe(1);
  expect((await heard(secretary))[0]).toContain('法定时限已过');
});

test('the database changes a name only for the person, or for whoever works near them, whatever the rule at the door let through', async () => {
  const [wang, other] = [await world.arrive('resident'), await world.arrive('resident')];
  const far = await world.arrive('secretary', { area: world.places.otherCommunity, home: at(world.places.dwellings, 8) });
  const rewritten = async (who: Person) => {
    const { db } = world.system;
    const actor = await world.system.whoIs(who.token);
    return await naming({ db, actor, now: world.now() }, wang.id, async (tx) => {
      const { numUpdatedRows } = await tx.updateTable('person_vault').set({ phone: null }).executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    });
  };
  expect([await rewritten(other), await rewritten(far), await rewritten(wang)]).toEqual([0, 0, 1]);
});
