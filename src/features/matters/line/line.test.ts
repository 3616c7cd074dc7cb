import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../../features.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { setDuty } from '../duty/turns.ts';
import { answerLine } from './answer.ts';
import { askLine } from './ask.ts';
import { lineFigures, lineQuestions, readLine } from './look.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const community = () => world.places.community.id;
const until = (moment: string) => world.pass({ milliseconds: Date.parse(moment) - world.now().epochMilliseconds });
const asks = (says: string, question = newId()) =>
  world.system.perform(askLine, { token: null, key: newId() }, { community: community(), question, says });
const reads = (given: { number: string; code: string }) => world.system.see(readLine, { token: null }, given);
const questionsOf = async () => (await cast.he.sees(lineQuestions, { community: community() })).rows;
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'allowed',
    (error: { code?: string }) => error.code,
  );

test('[S1-D15] a question at 03:00 without signing in reaches the person on duty; the answer is read with number and code, and its time measured', async () => {
  await cast.chen.does(setDuty, { community: community(), day: '2026-03-02', post: cast.he.post });
  until('2026-03-03T03:00:00+08:00');
  const { number, code, ...where } = await asks('租房证明怎么开');
  expect(where).toMatchObject({ withWhom: 'on-duty', called: '小何', from: '2026-03-03T01:00:00.000Z' });
  expect((await toldTo(cast.he))[0]).toBe(`随时问 ${number} 号：有人在问，请到「值班问答」里答复。`);
  for (const asleep of [cast.lin, cast.chen]) expect((await toldTo(asleep)).some((say) => say.includes('随时问'))).toBe(false);
  expect(await questionsOf()).toMatchObject([{ number, says: '租房证明怎么开', mine: true, withWhom: 'on-duty', turns: 1, reply: null }]);
  expect(await reads({ number, code })).toMatchObject({ reply: null, called: '小何' });

  until('2026-03-03T03:12:00+08:00');
  const [waiting] = await questionsOf();
  await cast.he.does(answerLine, { question: waiting?.id ?? '', reply: '带身份证和租房合同，早上九点到社区。' });
  const answered = await reads({ number: ` ${number} `, code: code.toLowerCase().replace('-', ' ') });
  expect(answered).toMatchObject({
    reply: '带身份证和租房合同，早上九点到社区。',
    answeredBy: '小何',
    askedAt: '2026-03-02T19:00:00Z',
    answeredAt: '2026-03-02T19:12:00Z',
  });
  const figures = await cast.chen.sees(lineFigures, { community: community(), year: 2026 });
  expect(figures).toEqual({ asked: 1, atNight: 1, answered: 1, open: 0, meanMinutes: 12, middleMinutes: 12 });
  expect(await cast.chen.isRefused(answerLine, { question: waiting?.id ?? '', reply: '再答一次' })).toBe('matters.line_answered');
});

test('[S1-D15] what a turn leaves open is handed to the next one: the next person on duty, and in the morning the office', async () => {
  await cast.chen.does(setDuty, { community: community(), day: '2026-03-06', post: cast.he.post });
  await cast.chen.does(setDuty, { community: community(), day: '2026-03-07', post: cast.chen.post });
  until('2026-03-07T07:30:00+08:00'); // a Saturday: the night of Friday answers until eight
  const { number, code } = await asks('附近哪里能停大车');
  const hands = async () => (await questionsOf()).map(({ called, withWhom, turns }) => ({ called, withWhom, turns }))[0];
  expect(await hands()).toEqual({ called: '小何', withWhom: 'on-duty', turns: 1 });
  await world.sweep();
  expect(await hands()).toMatchObject({ turns: 1 });
  until('2026-03-07T08:05:00+08:00');
  await world.sweep();
  expect(await hands()).toEqual({ called: '陈书记', withWhom: 'on-duty', turns: 2 });
  expect((await toldTo(cast.chen))[0]).toBe(`随时问 ${number} 号交班给您，还没有答复，请到「值班问答」里看。`);
  until('2026-03-09T09:05:00+08:00');
  await world.sweep();
  expect(await hands()).toMatchObject({ called: null, withWhom: 'office' });
  expect((await toldTo(cast.he))[0]).toContain('交班给您');
  const [waiting] = await questionsOf();
  await cast.he.does(answerLine, { question: waiting?.id ?? '', reply: '西门外有货车位。' });
  expect(await reads({ number, code })).toMatchObject({ reply: '西门外有货车位。' });
});

test('with nobody on duty nobody is rung at night; the asker reads from when it will be looked at, and the office is told then', async () => {
  until('2026-03-10T02:00:00+08:00');
  const told = (await toldTo(cast.he)).length;
  expect(await asks('孩子转学找谁')).toMatchObject({ withWhom: 'morning', called: null, from: '2026-03-10T01:00:00.000Z' });
  await world.sweep();
  expect(await toldTo(cast.he)).toHaveLength(told);
  until('2026-03-10T09:01:00+08:00');
  await world.sweep();
  expect(await toldTo(cast.he)).toHaveLength(told + 1);
});

test('who asks is nowhere kept, signed in or not; without number and code nobody reads it, and another community’s desk not at all', async () => {
  const asked = { community: community(), question: newId(), says: '流动人员能办居住证吗' };
  const first = await cast.wang.does(askLine, asked);
  expect(await cast.wang.does(askLine, asked)).toMatchObject({ number: first.number, code: first.code });
  const row = await world.owner.selectFrom('line_question').selectAll().where('id', '=', asked.question).executeTakeFirstOrThrow();
  const kept = JSON.stringify({ ...row, said: row.said.toString('utf8') });
  for (const trace of [cast.wang.id, cast.wang.account, cast.wang.phone, asked.says, first.code]) expect(kept).not.toContain(trace);
  expect(await refused(reads({ number: first.number, code: 'AAAAA-AAAAA' }))).toBe('matters.line_unknown');
  expect(await refused(reads({ number: '1.5', code: first.code }))).toBe('matters.line_unknown');
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await elsewhere.seesNot(lineQuestions, { community: community() })).toBe('not_found');
  expect(await elsewhere.isRefused(answerLine, { question: asked.question, reply: '您好您好' })).toBe('not_found');
  expect(await cast.lin.seesNot(lineQuestions, { community: community() })).toBe('not_allowed');
});

test('a danger is not queued but told the number to ring; a telephone number is not wanted; a flood is stopped', async () => {
  expect(await refused(asks('楼下着火了怎么办'))).toBe('matters.danger');
  await expect(asks('请打给我 13900000001')).rejects.toThrow('不用留电话');
  const said: (string | undefined)[] = [];
  for (let nth = 0; nth < 31; nth += 1) said.push(await refused(asks(`第 ${nth} 次问`)));
  expect(said.filter((one) => one === 'allowed').length).toBeLessThanOrEqual(30);
  expect(said.at(-1)).toBe('matters.line_busy');
  world.pass({ hours: 1, minutes: 1 });
  expect(await refused(asks('过后再问'))).toBe('allowed');
});

test('thirty days after the answer, sixty after the question, it is gone; how many and how long stays', async () => {
  const before = await cast.chen.sees(lineFigures, { community: community(), year: 2026 });
  world.pass({ hours: 24 * 61 });
  await expire(world.owner, features, world.now());
  expect(await world.owner.selectFrom('line_question').select('id').execute()).toEqual([]);
  const totals = await world.owner.selectFrom('line_total').select(['asked', 'answered', 'minutes']).execute();
  const all = (what: 'asked' | 'answered') => totals.reduce((sum, month) => sum + month[what], 0);
  expect([all('asked'), all('answered')]).toEqual([before.asked, before.answered]);
  expect(before.answered).toBeGreaterThan(1);
});
