import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { stationOf } from '../../../testing/station.ts';
import { withoutIds } from '../../../testing/without-ids.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { sign } from '../authorising/sign.ts';
import { fileFor } from '../file.ts';
import { inbox } from '../lists.ts';
import { keepPhoto } from '../photo.ts';
import { pool } from '../pool.ts';
import { queue } from '../queue.ts';
import { search } from '../searching/search.ts';
import { show } from '../show.ts';
import { fill, rate, take } from '../verbs.ts';
import { board } from './board.ts';
import { copies } from './copies.ts';
import { ledger } from './ledger.ts';
import { wish } from './wish.ts';
import { refusals } from './words.ts';

let world: World;
let village: Awaited<ReturnType<typeof stationOf>>;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  village = await stationOf(world);
  community = world.places.community.id;
});
afterAll(() => world.end());

const until = '2026-04-30';
const visited = { how: 'visit', reason: '满意' };
const linesOf = async (by: Person) => (await by.sees(ledger, { community })).rows;
const lineOf = async (by: Person, matter: string) => (await linesOf(by)).find(({ id }) => id === matter);

test('[S1-E13] the whole way in order, each step with who and when; the agent does not pay the return visit; 不满意 goes back to 代办', async () => {
  const { zhao, lin, reported, wang } = village;
  const matter = await reported();
  expect(await zhao.isRefused(fill, { matter, step: 'revisit', outcome: 'satisfied', answers: visited })).toBe('method.not_yours');
  await lin.does(fill, { matter, step: 'revisit', outcome: 'unsatisfied', answers: { how: 'visit', reason: '名字写错了' } });
  expect((await wang.sees(show, { matter })).can).toEqual([]);
  expect(await zhao.isRefused(fill, { matter, step: 'report', outcome: 'filed', answers: { result: '办好' } })).toBe('method.not_here');
  await zhao.does(fill, { matter, step: 'act', outcome: 'done', answers: { did: '改好了' } });
  await zhao.does(fill, { matter, step: 'reply', outcome: 'replied', answers: { reply: '改好了' } });
  await zhao.does(fill, { matter, step: 'report', outcome: 'filed', answers: { result: '改好' } });
  await lin.does(fill, { matter, step: 'revisit', outcome: 'satisfied', answers: visited });
  const { timeline } = await wang.sees(show, { matter });
  expect(timeline.map(({ title }) => title)).toEqual([
    ...['委托', '委托', '受理', '代办', '回复', '上报', '回访'],
    ...['代办', '回复', '上报', '回访'],
  ]);
  for (const { at: when } of timeline) expect(Date.parse(when)).toBeGreaterThan(0);
});

test('[S1-E10] a line of the ledger nobody took within a day is red, and gone from it once an agent is named', async () => {
  const { chen, han, gao, signed } = village;
  const matter = await signed({ subject: '问高龄津贴', leaf: 'agency-elder' });
  expect(await lineOf(han, matter)).toMatchObject({ agent: null, red: null, group: '民政优扶' });
  world.pass({ hours: 24 });
  const { rows, counts } = await chen.sees(ledger, { community, pick: 'red' });
  expect(rows).toMatchObject([{ id: matter, agent: null, red: 'untaken' }]);
  expect(counts.red).toBe(1);
  await world.sweep();
  await gao.does(take, { matter, step: 'accept' });
  expect(await lineOf(han, matter)).toMatchObject({ agent: '小高', red: null });
  const stranger = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await stranger.seesNot(ledger, { community })).toBe('not_found');
});

test('[S1-E17] agents claim what they are good at: the claim stands in the matter, and what nobody claimed is listed', async () => {
  const { zhao, gao, wang, chen, signed } = village;
  const [mine, left] = [
    await signed({ subject: '代寄快递', leaf: 'agency-send' }),
    await signed({ subject: '代买化肥', leaf: 'agency-farm' }),
  ];
  for (const agent of [zhao, gao])
    expect((await agent.sees(pool, {})).rows.map(({ id }) => id)).toEqual(expect.arrayContaining([mine, left]));
  await zhao.does(take, { matter: mine, step: 'accept' });
  expect((await wang.sees(show, { matter: mine })).assignee).toMatchObject({ called: '小赵' });
  expect(await gao.isRefused(take, { matter: mine, step: 'accept' })).toMatch(/not_found|taken/);
  const unclaimed = (await chen.sees(ledger, { community, pick: 'untaken' })).rows.map(({ id }) => id);
  expect(unclaimed).toContain(left);
  expect(unclaimed).not.toContain(mine);
});

test('[S1-E11] the node is late: the agent is reminded first, then 第一代办员 is told and has it before them', async () => {
  const { zhao, han, taken } = village;
  const matter = await taken({ subject: '代缴养老', leaf: 'agency-pension' });
  world.pass({ hours: 24 * 8 });
  await world.sweep();
  expect((await toldTo(zhao)).find((say) => say.startsWith('提醒：') && say.includes('代缴养老'))).toBeDefined();
  world.pass({ hours: 24 });
  await world.sweep();
  expect((await toldTo(han)).find((say) => say.includes('代缴养老'))).toMatch(/^超时了，请您过问/);
  expect((await han.sees(inbox, {})).rows.map(({ id }) => id)).toContain(matter);
});

test('[S1-E18] a wish “home visit, Saturday” is shown to the agent, and the day that is suggested follows it', async () => {
  const { zhao, gao, taken } = village;
  const matter = await taken({ subject: '上门办认证', leaf: 'agency-pension', answers: { how: 'visit', day: 'd6', wish: '说方言' } });
  const shown = await zhao.sees(wish, { matter });
  expect(shown).toMatchObject({ how: '上门来办', day: '星期六', wish: '说方言', inTime: true });
  expect(new Date(`${shown.suggested}T12:00:00Z`).getUTCDay()).toBe(6);
  expect(await gao.seesNot(wish, { matter })).toBe('not_found');
});

test('[S1-E22] 低保 is read by who asked and by the agent alone, whoever else looks; a copy is counted and nothing of it is kept', async () => {
  const { wang, zhao, gao, han, lin, he, chen, signed } = village;
  const matter = await signed({ subject: '老伴病了想办低保', leaf: 'agency-allowance', consented: true, more: '一个月六百块' });
  const offered = (await gao.sees(pool, {})).rows.find(({ id }) => id === matter);
  expect(offered).toMatchObject({ subject: '申报低保' });
  expect(withoutIds(await gao.sees(show, { matter }))).not.toMatch(/老伴|六百|王|101/);
  await zhao.does(take, { matter, step: 'accept' });
  expect(await zhao.sees(show, { matter })).toMatchObject({ more: '老伴病了想办低保。一个月六百块' });
  for (const other of [gao, han, lin, he, chen]) {
    expect(await other.seesNot(show, { matter })).toBe('not_found');
    expect(JSON.stringify(await other.sees(inbox, {}))).not.toContain(matter);
    expect(JSON.stringify(await other.sees(queue, {}).catch(() => null))).not.toContain(matter);
  }
  expect(JSON.stringify(await chen.sees(search, { text: '低保' }))).not.toContain(matter);
  expect(await lineOf(chen, matter)).toMatchObject({ subject: '不公开的事', group: '不公开', open: false });
  for (const [step, outcome, answers] of [
    ['act', 'done', { did: '交到民政窗口' }],
    ['reply', 'replied', { reply: '已受理' }],
    ['report', 'filed', { result: '办成' }],
  ] as const)
    await zhao.does(fill, { matter, step, outcome, answers });
  await wang.does(rate, { matter, step: 'revisit', solved: true });
  expect(await wang.sees(show, { matter })).toMatchObject({ status: '办结' });
  await zhao.does(copies, { sheets: 12 });
  await gao.does(copies, { sheets: 3 });
  expect((await world.system.see(board, { token: null }, { community })).sheets).toBe(15);
  const columns = await world.owner.selectFrom('copy_job').selectAll().execute();
  expect(new Set(Object.keys(columns[0] ?? {}))).toEqual(new Set(['area_id', 'at', 'id', 'sheets']));
});

test('[S1-E15] money in equals money paid plus change, the receipt has its picture, and with a difference the agent cannot close; four utilities', async () => {
  const { zhao, taken } = village;
  for (const leaf of ['agency-water', 'agency-power', 'agency-gas', 'agency-heat']) {
    const matter = await taken({ subject: '代缴一季度', leaf });
    const done = { matter, step: 'act', outcome: 'done' } as const;
    const paid = { taken: 10_000, paid: 8_635, change: 1_365 };
    expect(await zhao.isRefused(fill, { ...done, answers: paid })).toBe('method.answer_missing');
    const { id: receipt } = await zhao.does(keepPhoto, { bytes: new Uint8Array([1, 2, 3]) });
    expect(await zhao.isRefused(fill, { ...done, answers: { ...paid, change: 1_364 }, photos: [receipt] })).toBe('matters.bill_differs');
    await zhao.does(fill, { ...done, answers: paid, photos: [receipt] });
    const kept = await world.owner.selectFrom('agency_bill').selectAll().where('matter_id', '=', matter).execute();
    expect(kept).toMatchObject([paid]);
  }
  expect(refusals['matters.bill_differs']({ difference: 1 })).toContain('差 0.01 元');
});

test('[S1-E9] a message of the chat group becomes a ticket that only its people read; private, its line says nothing of what was written', async () => {
  const { he, lin, gao, wang } = village;
  const order = {
    subject: '群里说家里揭不开锅',
    leaf: 'living',
    place: wang.dwelling.id,
    channel: 'wechat',
    person: wang.id,
    agreed: true,
  } as const;
  const { id: matter } = await he.does(fileFor, order);
  expect(await he.sees(show, { matter })).toMatchObject({ subject: '生活有难处', channel: '微信群' });
  expect(await wang.sees(show, { matter })).toMatchObject({ subject: '生活有难处' });
  for (const other of [lin, gao]) expect(await other.seesNot(show, { matter })).toBe('not_found');
  const open = await he.does(fileFor, { ...order, subject: '群里问怎么迁户口', leaf: 'agency-household' });
  const neighbour = await world.arrive('resident', { name: '李红', home: at(world.places.dwellings, 2) });
  expect(await neighbour.seesNot(show, { matter: open.id })).toBe('not_found');
});

test('a letter of somebody else’s matter is nobody’s to sign', async () => {
  const { asked, gao } = village;
  const matter = await asked();
  expect(await gao.isRefused(sign, { matter, how: 'app', until })).toBe('not_found');
});
