import { afterAll, beforeAll, expect, test } from 'vitest';
import { file } from '#features/matters/file.ts';
import { join } from '#features/matters/joining/join.ts';
import { merge } from '#features/matters/joining/merge.ts';
import { show } from '#features/matters/show.ts';
import { fill, rate } from '#features/matters/verbs.ts';
import type { Asked } from '#kernel/contract.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { bringIn, voided } from './bring-in.ts';
import { print } from './print.ts';
import { list, open, papersOf } from './read.ts';
import { sheet } from './sheet.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const back = { how: 'code', agreed: true } as const;
const dark = { ...back, subject: '三楼的灯不亮' } as const;

async function lightSheet(person: Person, by = cast.lin): Promise<string> {
  return (await by.does(print, { kind: 'order', leaf: 'stair-light', person: person.id })).id;
}
const codeOf = async (id: string) => (await cast.lin.sees(open, { id })).code;

test('an order on paper comes back and is filed for its person, who writes neither name nor door', async () => {
  const { lin, wang } = cast;
  const id = await lightSheet(wang);
  expect(
    Buffer.from((await lin.sees(sheet, { id })).bytes)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const opened = await lin.sees(open, { code: (await codeOf(id)).toLowerCase().replace('-', ' ') });
  expect(opened).toMatchObject({ id, masked: '王**', needsPerson: false, needsPlace: false, same: [] });
  const { id: matter } = await lin.does(bringIn, { paper: id, ...dark });
  const shown = await wang.sees(show, { matter });
  expect(shown).toMatchObject({ subject: '三楼的灯不亮', channel: '纸单', place: '劲松新景 1号楼 1单元 101' });
  expect((await lin.sees(papersOf, { matter })).rows).toMatchObject([{ id, back: { matter, how: 'code', merged: false } }]);
  expect((await lin.sees(list, { pick: 'back' })).rows.map((row) => row.id)).toContain(id);
});

test('printed again it is the same sheet, until it has come back; two who print it at once hold the same', async () => {
  const { lin, he } = cast;
  const li = await world.arrive('resident', { name: '李红' });
  const [mine, theirs] = await world.overlapping(
    'paper',
    () => lightSheet(li),
    () => lightSheet(li, he),
  );
  expect(mine).toBe(theirs);
  await lin.does(bringIn, { paper: mine, ...dark });
  expect(await lightSheet(li)).not.toBe(mine);
});

test('a sheet comes in once, by whatever way and however many bring it at the same moment', async () => {
  const { lin, he } = cast;
  const zhao = await world.arrive('resident', { name: '赵平' });
  const id = await lightSheet(zhao);
  const said = await world.overlapping(
    'paper',
    () => lin.isRefused(bringIn, { paper: id, ...dark }),
    () => he.isRefused(bringIn, { paper: id, ...dark, how: 'list' }),
  );
  expect(said.toSorted()).toEqual(['allowed', 'paper.back_already']);
  expect(await filedBy(zhao)).toBe(1);
  const { back: where } = await he.sees(open, { code: await codeOf(id) });
  expect(where?.number).toMatch(/\d/);
});

test('asked online while the sheet was out: the sheet is put to that matter and nothing is asked twice', async () => {
  const { lin } = cast;
  const qian = await world.arrive('resident', { name: '钱芳' });
  const id = await lightSheet(qian);
  const online = await qian.does(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: qian.dwelling.id });
  expect(await lin.isRefused(bringIn, { paper: id, ...dark })).toBe('paper.same_meanwhile');
  expect((await lin.sees(open, { id })).same).toMatchObject([{ id: online.id, channel: '手机' }]);
  expect(await lin.does(bringIn, { paper: id, ...back, same: online.id })).toEqual({ id: online.id });
  expect(await filedBy(qian)).toBe(1);
  const { timeline, channel } = await lin.sees(show, { matter: online.id });
  expect(timeline.map(({ text }) => text).join()).toContain(`本人的纸单（${await codeOf(id)}）`);
  expect(channel).toBe('手机');
  expect((await lin.sees(papersOf, { matter: online.id })).rows).toMatchObject([{ back: { merged: true } }]);
});

test('asked online after the sheet had come in: both are seen at the sheet, and made one', async () => {
  const { lin } = cast;
  const feng = await world.arrive('resident', { name: '冯兰' });
  const id = await lightSheet(feng);
  const { id: onPaper } = await lin.does(bringIn, { paper: id, ...dark });
  const online = await feng.does(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: feng.dwelling.id });
  expect((await lin.sees(open, { id })).same.map((one) => one.id)).toEqual([online.id]);
  await lin.does(merge, { into: onPaper, matters: [online.id] });
  expect((await lin.sees(open, { id })).same).toEqual([]);
  expect((await lin.sees(show, { matter: onPaper })).met).toBe(0);
});

test('asked online at the very moment the sheet comes in: whoever was first, they are found to be one', async () => {
  const { lin } = cast;
  for (const turn of ['paper first', 'online first']) {
    const chu = await world.arrive('resident', { name: '褚云' });
    const id = await lightSheet(chu);
    const onPaper = () => lin.isRefused(bringIn, { paper: id, ...dark });
    const online = () => chu.isRefused(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: chu.dwelling.id });
    await world.overlapping('matter', turn === 'paper first' ? onPaper : online, turn === 'paper first' ? online : onPaper);
    const { same, back: came } = await lin.sees(open, { id });
    expect(same).toHaveLength(1);
    const [other] = same;
    if (came) await lin.does(merge, { into: came.matter, matters: [other?.id ?? ''] });
    else await lin.does(bringIn, { paper: id, ...back, same: other?.id ?? '' });
    expect(await filedBy(chu)).toBe(1);
  }
});

test('another matter of the same kind is filed as another, where whoever brings the sheet in says so', async () => {
  const { lin } = cast;
  const wei = await world.arrive('resident', { name: '卫东' });
  const id = await lightSheet(wei);
  await wei.does(file, { subject: '一楼的灯', leaf: 'stair-light', place: wei.dwelling.id });
  await lin.does(bringIn, { paper: id, ...dark, apart: true });
  expect(await filedBy(wei)).toBe(2);
});

test('the word of whoever asked comes on paper, with stars the one who did it never reads', async () => {
  const { lin, done, zhou } = cast;
  const matter = await done();
  const { id } = await lin.does(print, { kind: 'step', matter });
  const { outcomes } = await lin.sees(open, { id });
  expect(outcomes.map(({ name, rates }) => [name, rates])).toEqual([
    ['解决了', true],
    ['没解决', true],
  ]);
  await lin.does(bringIn, { paper: id, ...back, outcome: 'solved', stars: 4 });
  const { light, timeline } = await lin.sees(show, { matter });
  expect(light).toBe('done');
  expect(timeline.at(-1)?.text).toContain('纸');
  expect((await zhou.sees(show, { matter })).timeline.map(({ text }) => text).join()).not.toMatch(/4 ?星/);
});

test('answered on the phone at the very moment the sheet comes in: whoever was first, it counts once', async () => {
  const { lin, wang, done } = cast;
  const matter = await done();
  const { id } = await lin.does(print, { kind: 'step', matter });
  const solved = { matter, step: 'confirm', solved: true, stars: 5 } as const;
  const said = await world.overlapping(
    'task',
    () => wang.isRefused(rate, solved),
    () => lin.isRefused(bringIn, { paper: id, ...back, outcome: 'solved', stars: 5 }),
  );
  const onPaper = said[1] === 'allowed';
  expect(said).toEqual(onPaper ? ['method.ended', 'allowed'] : ['allowed', 'paper.answered_meanwhile']);
  if (!onPaper) await lin.does(bringIn, { paper: id, ...back, same: matter });
  expect(await world.owner.selectFrom('rating').select('stars').where('matter_id', '=', matter).execute()).toEqual([{ stars: 5 }]);
  expect((await lin.sees(papersOf, { matter })).rows).toMatchObject([{ back: { merged: !onPaper } }]);
});

test('the step went back and waits again: an old sheet does not answer the new question', async () => {
  const { lin, wang, zhou, done } = cast;
  const matter = await done();
  const { id } = await lin.does(print, { kind: 'step', matter });
  await wang.does(rate, { matter, step: 'confirm', solved: false, said: '还是不亮' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了开关' } });
  expect(await lin.isRefused(bringIn, { paper: id, ...back, outcome: 'solved' })).toBe('paper.answered_meanwhile');
  const { id: anew } = await lin.does(print, { kind: 'step', matter });
  expect(anew).not.toBe(id);
  await lin.does(bringIn, { paper: anew, ...back, outcome: 'solved' });
  expect((await lin.sees(show, { matter })).light).toBe('done');
});

test('a household counts once, by paper or online, whichever of them came first', async () => {
  const { lin } = cast;
  const building = at(world.places.buildings, 0).id;
  const [asker, one, two, three] = await Promise.all(
    [0, 1, 2, 3].map((door) => world.arrive('resident', { name: '何家人', home: at(world.places.dwellings, door) })),
  );
  if (!asker || !one || !two || !three) throw new Error('nobody came');
  const { id: matter } = await asker.does(file, { subject: '大门坏了', leaf: 'stair-light', place: building });
  const paperOf = async (person: Person) => (await lin.does(print, { kind: 'join', matter, person: person.id })).id;
  const met = async () => (await lin.sees(show, { matter })).met;
  const [first, second, third] = [await paperOf(one), await paperOf(two), await paperOf(three)];
  await lin.does(bringIn, { paper: first, ...back });
  expect(await met()).toBe(1);
  await two.does(join, { matter });
  expect(await lin.isRefused(bringIn, { paper: second, ...back })).toBe('paper.joined_meanwhile');
  await lin.does(bringIn, { paper: second, ...back, same: matter });
  expect(await met()).toBe(2);
  await world.overlapping(
    'matter_join',
    () => three.isRefused(join, { matter }),
    () => lin.isRefused(bringIn, { paper: third, ...back }),
  );
  expect(await met()).toBe(3);
});

test('a blank sheet has nobody on it: whoever brings it in says whose it is and where', async () => {
  const { lin, wang } = cast;
  const { id } = await lin.does(print, { kind: 'order', leaf: 'stair-light' });
  expect(await lin.sees(open, { id })).toMatchObject({ masked: null, needsPerson: true, needsPlace: true });
  expect(await lin.isRefused(bringIn, { paper: id, ...dark })).toBe('paper.who_first');
  const given: Asked<(typeof bringIn)['contract']> = { paper: id, ...dark, phone: '13900000077', place: at(world.places.buildings, 0).id };
  const { id: matter } = await lin.does(bringIn, given);
  expect((await lin.sees(show, { matter })).place).toBe('劲松新景 1号楼');
  expect(await wang.isRefused(print, { kind: 'order', leaf: 'stair-light' })).toBe('not_allowed');
});

test('a code opens nothing to whoever does not answer for the place, and a wrong one says so', async () => {
  const { lin, wang } = cast;
  const far = await world.arrive('grid-worker', { area: world.places.otherGrid });
  const id = await lightSheet(await world.arrive('resident', { name: '蒋明' }));
  const code = await codeOf(id);
  expect(await far.seesNot(open, { code })).toBe('not_found');
  expect(await far.seesNot(sheet, { id })).toBe('not_found');
  expect(await far.isRefused(bringIn, { paper: id, ...dark })).toBe('not_found');
  expect(await far.isRefused(print, { kind: 'order', leaf: 'stair-light', person: wang.id })).toBe('matters.person_unknown');
  expect(await wang.seesNot(open, { code })).toBe('not_allowed');
  expect(await lin.seesNot(open, { code: `${code.slice(0, -1)}${code.endsWith('A') ? 'C' : 'A'}` })).toBe('paper.code_wrong');
});

test('what is told in confidence is printed blank only; a sheet that is given up does not come in', async () => {
  const { lin, wang, chen } = cast;
  const sealed = await world.owner.selectFrom('leaf').select('id').where('catalogue', '=', 'complaint').executeTakeFirstOrThrow();
  expect(await chen.isRefused(print, { kind: 'order', leaf: sealed.id, person: wang.id })).toBe('paper.sealed');
  const { id: blank } = await lin.does(print, { kind: 'order', leaf: sealed.id });
  const told = { subject: '想反映一件事', phone: '13900000078', answers: {} } as const;
  await chen.does(bringIn, { paper: blank, ...back, ...told });
  expect((await lin.sees(list, { pick: 'back' })).rows.map((row) => row.id)).not.toContain(blank);
  const id = await lightSheet(await world.arrive('resident', { name: '沈静' }));
  await lin.does(voided, { paper: id });
  expect(await lin.isRefused(bringIn, { paper: id, ...dark })).toBe('paper.void');
  expect(await lin.seesNot(sheet, { id })).toBe('paper.void');
});

/** How many matters somebody has asked for that stand for themselves. */
async function filedBy({ id }: Person): Promise<number> {
  const rows = await world.owner
    .selectFrom('matter')
    .select('id')
    .where('opener_person', '=', id)
    .where('merged_into', 'is', null)
    .execute();
  return rows.length;
}
