import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { switchOn } from '../../methods/switch.ts';
import { file } from '../file.ts';
import { inbox, mine } from '../lists.ts';
import { pool } from '../pool.ts';
import { show } from '../show.ts';
import { dispatch, fill, rate } from '../verbs.ts';
import { serving } from './serving.ts';

let world: World;
let cast: Cast;
let leader: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  leader = await world.arrive('street-leader', { called: '郭主任' });
});
afterAll(() => world.end());

const waiting = async (who: Person, matter: string) => (await who.sees(inbox, {})).rows.find(({ id }) => id === matter);
const postOf = async (who: Person) =>
  (await cast.wang.sees(serving, { place: cast.wang.dwelling.id })).posts.find(({ post }) => post === who.post)?.post ?? '';
const say = (leaf: string, subject: string, more = {}) =>
  cast.wang.does(file, { subject, leaf, place: cast.wang.dwelling.id, ...more }).then(({ id }) => id);

test('[S0-A22] one entry for everything: an order, a repair, an opinion, a complaint, a hardship are filed alike; nobody is told to file elsewhere', async () => {
  const { wang } = cast;
  const asked = [
    ['shopping', 'three-orders'],
    ['stair-light', 'three-orders'],
    ['idea', 'opinion'],
    ['service', 'complaint'],
    ['living', 'hardship'],
  ] as const;
  for (const [leaf, method] of asked) {
    const id = await say(leaf, '想请社区帮忙看看');
    const { method_id } = await world.owner.selectFrom('matter').select('method_id').where('id', '=', id).executeTakeFirstOrThrow();
    expect([leaf, method_id]).toEqual([leaf, method]);
    const { number, dueAt } = await wang.sees(show, { matter: id });
    expect(number).toMatch(/^26-\d{4}$/);
    expect(dueAt).not.toBeNull();
  }
  expect((await wang.sees(mine, {})).rows).toHaveLength(asked.length);
});

test('what is no order waits for what its own method does next, in every list; an order keeps the words of orders', async () => {
  const { wang, he, chen } = cast;
  const asked: Record<string, string> = {};
  for (const leaf of ['idea', 'service', 'living', 'shopping']) asked[leaf] = await say(leaf, '想请社区看一看');
  const { idea = '', service = '', living = '', shopping = '' } = asked;
  const standing = async () => {
    const { rows } = await wang.sees(mine, {});
    return [idea, service, living, shopping].map((matter) => rows.find(({ id }) => id === matter)?.status);
  };
  expect(await standing()).toEqual(['等答复', '等受理', '等有人接', '等派单']);
  expect(await waiting(he, idea)).toMatchObject({ status: '等答复' });
  await chen.does(fill, { matter: service, step: 'hear', outcome: 'taken' });
  await he.does(fill, { matter: living, step: 'hear', outcome: 'taken' });
  expect(await standing()).toEqual(['等答复', '等核实答复', '等帮办', '等派单']);
});

test('an order that belongs to another unit is handed over with a written record, under the same number', async () => {
  const { wang, he } = cast;
  const matter = await say('idea', '路口想要个红绿灯');
  await he.does(fill, { matter, step: 'answer', outcome: 'handed-over', answers: { unit: '交警大队', reason: '红绿灯归交警设置' } });
  const { status, timeline, number } = await wang.sees(show, { matter });
  expect(status).toBe('移交');
  expect(timeline.at(-1)?.text).toContain('交警大队');
  expect((await toldTo(wang))[0]).toContain('编号不变');
  expect(number).toMatch(/^26-/);
});

test('[S0-A30] one of each of the four kinds: every one gets a number, a day of reply and a reply; the complaint never reaches whom it is about', async () => {
  const { wang, he, chen, lin } = cast;
  const opinion = await say('idea', '楼下想要两张长椅');
  const complaint = await say('service', '问事的时候被吼了', { about: [await postOf(lin)] });
  const hardship = await say('living', '这个月交不起暖气费');
  const order = await say('shopping', '代买两斤米');
  for (const matter of [opinion, complaint, hardship, order]) {
    const { number, dueAt, provisional } = await wang.sees(show, { matter });
    expect([number, dueAt, provisional]).toEqual([expect.stringMatching(/^26-\d{4}$/), expect.any(String), false]);
  }
  expect(await waiting(lin, complaint)).toBeUndefined();
  expect(await lin.seesNot(show, { matter: complaint })).toBe('not_found');
  expect(await lin.seesNot(show, { matter: order })).toBe('allowed');

  await he.does(fill, { matter: opinion, step: 'answer', outcome: 'replied', answers: { reply: '下月装两张' } });
  await chen.does(fill, { matter: complaint, step: 'hear', outcome: 'taken' });
  await chen.does(fill, { matter: complaint, step: 'look', outcome: 'replied', answers: { reply: '已经谈话，向您道歉' } });
  await he.does(fill, { matter: hardship, step: 'hear', outcome: 'taken' });
  await he.does(fill, { matter: hardship, step: 'help', outcome: 'replied', answers: { reply: '帮您申请了临时救助' } });
  for (const matter of [opinion, complaint, hardship]) {
    expect((await wang.sees(show, { matter })).timeline.at(-1)?.text).toMatch(/答复了您/);
    await wang.does(rate, { matter, step: 'confirm', solved: true, trips: 0 });
    expect((await wang.sees(show, { matter })).status).toBe('办结');
  }
});

test('what is complained or confided stands nowhere in the person’s own words; its line is the name of its service', async () => {
  const { wang, chen, he } = cast;
  const complaint = await say('unfair', '办证拖了两个月还要我找熟人', { more: '说了三次' });
  const hardship = await say('care', '瘫在床上没人翻身');
  const rows = await world.owner.selectFrom('matter').select('subject').where('id', 'in', [complaint, hardship]).execute();
  expect(rows.map(({ subject }) => subject).toSorted()).toEqual(['办事拖拉、不公', '身边没人照料']);
  expect((await chen.sees(show, { matter: complaint })).more).toBe('办证拖了两个月还要我找熟人。说了三次');
  expect((await he.sees(show, { matter: hardship })).more).toBe('瘫在床上没人翻身');
  expect((await wang.sees(show, { matter: hardship })).more).toBe('瘫在床上没人翻身');
});

test('a hardship is seen by the community’s office and by who takes it on: not by the grid, not by the secretary', async () => {
  const { he, chen, lin } = cast;
  const matter = await say('living', '欠了三个月房租');
  for (const other of [lin, chen, leader, cast.zhou]) expect(await other.seesNot(show, { matter })).toBe('not_found');
  expect(await he.seesNot(show, { matter })).toBe('allowed');
});

test('the secretary complained of: the street hears it, reads that one in full, and no other', async () => {
  const { wang, chen, he } = cast;
  const about = [await postOf(chen)];
  const matter = await say('unfair', '书记把车位给了亲戚', { about });
  const ordinary = await say('unfair', '物业收费不公', {});
  expect(await chen.seesNot(show, { matter })).toBe('not_found');
  expect(await he.seesNot(show, { matter })).toBe('not_found');
  expect((await leader.sees(show, { matter })).more).toBe('书记把车位给了亲戚');
  expect(await leader.seesNot(show, { matter: ordinary })).toBe('not_found');
  await leader.does(fill, { matter, step: 'hear', outcome: 'taken' });
  await leader.does(fill, { matter, step: 'look', outcome: 'replied', answers: { reply: '车位已收回' } });
  expect((await wang.sees(show, { matter })).timeline.at(-1)?.text).toContain('街道答复了您');
  expect(await toldTo(chen)).not.toContainEqual(expect.stringContaining('车位'));
});

test('whoever complains without a name stays without one, and without a door, also to who hears it', async () => {
  const { wang, chen } = cast;
  const matter = await say('service', '窗口没人', { realName: false });
  const seen = await chen.sees(show, { matter });
  expect(seen).toMatchObject({ place: '劲松社区', household: null, opener: { person: null, masked: '居民' } });
  expect(JSON.stringify(seen)).not.toContain(wang.id);
  expect(JSON.stringify(seen)).not.toContain(wang.dwelling.id);
});

test('names are taken only where they help: posts that serve the place, for complaints, and nobody complains of themself', async () => {
  const { wang, lin } = cast;
  const far = await world.arrive('grid-worker', { area: world.places.otherGrid });
  const place = wang.dwelling.id;
  const posts = (await wang.sees(serving, { place })).posts;
  expect(posts.map(({ called, kind }) => [called, kind])).toContainEqual(['小林', '专职网格员']);
  expect(posts.map(({ post }) => post)).not.toContain(far.post);
  expect(await wang.isRefused(file, { subject: '态度不好', leaf: 'service', place, about: [far.post ?? ''] })).toBe('matters.post_unknown');
  expect(await wang.isRefused(file, { subject: '灯不亮', leaf: 'stair-light', place, about: [lin.post ?? ''] })).toBe(
    'matters.names_nobody',
  );
  const own = { subject: '态度不好', leaf: 'service', place: lin.dwelling.id, about: [lin.post ?? ''] };
  expect(await lin.isRefused(file, own)).toBe('matters.about_yourself');
});

test('[S3-A23] the light in the stairs goes to the property firm, the drain at home to a helper who knows how', async () => {
  const { wang, chen, he } = cast;
  const property = await world.arrive('property', { called: '安居物业' });
  const plumber = await world.arrive('volunteer', { called: '通下水的老李', skills: ['通下水'] });
  await chen.does(switchOn, { method: 'common-repair', community: world.places.community.id });
  const stairs = await say('stair-light', '二楼楼道灯不亮');
  const home = await say('drain', '厨房下水堵了');
  expect(await waiting(property, stairs)).toMatchObject({ subject: '二楼楼道灯不亮', main: '受理' });
  expect(await waiting(he, stairs)).toBeUndefined();
  expect(await waiting(property, home)).toBeUndefined();
  await cast.lin.does(dispatch, { matter: home, step: 'dispatch', persons: [plumber.id] });
  expect((await plumber.sees(pool, {})).rows.map(({ id }) => id)).toContain(home);
  expect((await property.sees(pool, {})).rows.map(({ id }) => id)).not.toContain(home);
  expect((await wang.sees(show, { matter: stairs })).waitsFor).toBe('物业');
});

test('an estate without a property firm: its common parts are orders like any other', async () => {
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  const { id: matter } = await far.does(file, { subject: '楼道灯不亮', leaf: 'stair-light', place: far.dwelling.id });
  expect((await far.sees(show, { matter })).method).toBe('三单服务');
});
