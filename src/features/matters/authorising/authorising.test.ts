import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPhoto } from '#features/matters/photo.ts';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import { standingOf, toldTo } from '../../../testing/orders.ts';
import { stationOf } from '../../../testing/station.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { fileFor } from '../file.ts';
import { inbox, mine } from '../lists.ts';
import { pool } from '../pool.ts';
import { show } from '../show.ts';
import { fill, sign as signStep, take } from '../verbs.ts';
import { letter } from './show-letter.ts';
import { sign } from './sign.ts';
import { withdrawAuthority } from './withdraw.ts';

let world: World;
let village: Awaited<ReturnType<typeof stationOf>>;
beforeAll(async () => {
  world = await createWorld();
  village = await stationOf(world);
});
afterAll(() => world.end());

const until = '2026-04-30';
const visited = { how: 'visit', reason: '很满意' };

test('the letter is read before it is signed: for what, to whom, until when; without it nobody acts, and it cannot be pressed past', async () => {
  const { wang, zhao, asked } = village;
  const matter = await asked();
  const read = await wang.sees(letter, { matter });
  expect(read).toMatchObject({ asked: true, maySign: ['app'], mayWithdraw: false, agent: null, letters: [], done: [] });
  expect(read.what).toBe('我请劲松社区的党员代办员替我办「户口登记和迁移」这一件事。谁接下来办，系统会告诉我；办了什么，我都看得到。');
  expect(read.never.join()).toContain('密码');
  expect(await wang.isRefused(signStep, { matter, step: 'entrust', outcome: 'signed' })).toBe('matters.letter_missing');
  expect(await zhao.isRefused(take, { matter, step: 'accept' })).toBe('not_found');
  expect(await wang.isRefused(sign, { matter, how: 'app', until: '2027-04-30' })).toBe('matters.letter_until');
  expect(await wang.isRefused(sign, { matter, how: 'app', until: '2026-02-01' })).toBe('matters.letter_until');
  expect(await zhao.isRefused(sign, { matter, how: 'app', until })).toBe('not_found');
  await wang.does(sign, { matter, how: 'app', until });
  expect(await wang.isRefused(sign, { matter, how: 'app', until })).toBe('matters.no_letter_here');
  expect((await wang.sees(letter, { matter })).letters).toMatchObject([{ until, how: 'app', withdrawnAt: null }]);
});

test('[S0-A21] whoever asked sees who acts for them, what was authorised, what was done in their name, and the outcome', async () => {
  const { wang, lin, reported } = village;
  const matter = await reported();
  const read = await wang.sees(letter, { matter });
  expect(read).toMatchObject({ agent: '小赵', letters: [{ until, how: 'app' }] });
  expect(read.done.map(({ by, what }) => `${by} ${what}`)).toEqual([
    '小赵 受理：我来代办',
    '小赵 代办：办好了',
    '小赵 回复：回复本人',
    '小赵 上报：上报',
  ]);
  await lin.does(fill, { matter, step: 'revisit', outcome: 'satisfied', answers: visited });
  expect(await wang.sees(show, { matter })).toMatchObject({ status: '办结' });
  expect((await wang.sees(letter, { matter })).mayWithdraw).toBe(false);
});

test('[S0-A21] the authority is withdrawn at any step; the agent loses sight of it at once, is told so, and the matter goes on as the person says', async () => {
  const { wang, zhao, gao, signed, taken, reported } = village;
  for (const begun of [signed, taken, reported]) {
    const matter = await begun({ subject: '代办落户' });
    expect(await zhao.isRefused(withdrawAuthority, { matter })).toMatch(/not_found|method.not_yours/);
    await wang.does(withdrawAuthority, { matter, reason: '想换个人' });
    expect(await wang.sees(letter, { matter })).toMatchObject({ agent: null, maySign: ['app'], mayWithdraw: false });
    expect((await wang.sees(letter, { matter })).letters[0]?.withdrawnAt).toEqual(expect.any(String));
    if (begun === signed) continue;
    expect(await zhao.seesNot(show, { matter })).toBe('not_found');
    expect(await zhao.seesNot(letter, { matter })).toBe('not_found');
    expect(await zhao.isRefused(fill, { matter, step: 'act', outcome: 'done', answers: { did: '偷偷办了' } })).toBe('matters.taken');
    expect((await toldTo(zhao))[0]).toBe('「代办落户」本人撤回了委托，您不用再办，也看不到这件事了，谢谢您。');
    await wang.does(sign, { matter, how: 'app', until });
    const seen = async (who: typeof zhao) => (await who.sees(pool, {})).rows.some(({ id }) => id === matter);
    expect([await seen(zhao), await seen(gao)]).toEqual([false, true]);
    expect(await zhao.isRefused(take, { matter, step: 'accept' })).toBe('matters.taken');
    await gao.does(take, { matter, step: 'accept' });
    expect((await wang.sees(letter, { matter })).agent).toBe('小高');
  }
});

test('the letter stands among the consents with who took it on, and taken back there it ends as it does on its own page', async () => {
  const { wang, zhao, taken } = village;
  const matter = await taken({ subject: '代办医保' });
  const ours = async () => (await wang.sees(myConsents, {})).standing.find(({ about }) => about === matter);
  expect(await ours()).toMatchObject({ purpose: 'agent', receiver: '小赵', saidBy: 'self' });
  await wang.does(withdrawConsent, { purpose: 'agent', about: matter });
  expect(await zhao.seesNot(show, { matter })).toBe('not_found');
  expect((await toldTo(zhao))[0]).toContain('本人撤回了委托');
  expect(await ours()).toBeUndefined();
});

test('who has no phone signs on paper, of which a picture is kept, or before two of the staff, each from an account of their own', async () => {
  const { lin, he, wang, zhao } = village;
  const asked = {
    subject: '代办社保认证',
    leaf: 'agency-pension',
    place: wang.dwelling.id,
    channel: 'counter',
    phone: '13900000007',
    agreed: true,
  } as const;
  const { id: onPaper } = await he.does(fileFor, asked);
  const bytes = new Uint8Array([1, 2, 3]);
  const { id: photo } = await he.does(keepPhoto, { bytes });
  await he.does(sign, { matter: onPaper, how: 'paper', until, photo });
  expect((await he.sees(letter, { matter: onPaper })).letters).toMatchObject([{ how: 'paper', photo }]);
  const { id: witnessed } = await he.does(fileFor, asked);
  await he.does(sign, { matter: witnessed, how: 'witnessed', until });
  expect((await standingOf(he, witnessed)).status).toBe('等居民同意');
  expect(await he.isRefused(sign, { matter: witnessed, how: 'witnessed', until })).toBe('matters.second_witness');
  expect((await toldTo(lin))[0]).toContain('等第二位工作人员见证');
  expect(await zhao.isRefused(take, { matter: witnessed, step: 'accept' })).toBe('not_found');
  await lin.does(sign, { matter: witnessed, how: 'witnessed', until });
  expect((await he.sees(letter, { matter: witnessed })).letters).toMatchObject([{ how: 'witnessed', witnesses: ['小何', '小林'] }]);
  await zhao.does(take, { matter: witnessed, step: 'accept' });
});

test('a letter nobody witnessed in time is written anew: its day may be over before the second comes', async () => {
  const { lin, he, wang, zhao } = village;
  const given = {
    subject: '代办补贴',
    leaf: 'agency-pension',
    place: wang.dwelling.id,
    channel: 'visit',
    phone: '13900000008',
    agreed: true,
  } as const;
  const { id: matter } = await he.does(fileFor, given);
  await he.does(sign, { matter, how: 'witnessed', until: '2026-03-04' });
  world.pass({ hours: 24 * 4 });
  await lin.does(sign, { matter, how: 'witnessed', until });
  await he.does(sign, { matter, how: 'witnessed', until });
  expect((await he.sees(letter, { matter })).letters[0]).toMatchObject({ until, witnesses: ['小林', '小何'] });
  await zhao.does(take, { matter, step: 'accept' });
});

test('a letter that is over carries nothing: the agent cannot say that it is done before it is signed anew', async () => {
  const { wang, zhao, signed } = village;
  const matter = await signed();
  await zhao.does(take, { matter, step: 'accept' });
  await world.owner.updateTable('authorisation').set({ until: '2026-03-01' }).where('matter_id', '=', matter).execute();
  expect(await zhao.isRefused(fill, { matter, step: 'act', outcome: 'done', answers: { did: '办了' } })).toBe('matters.letter_missing');
  await wang.does(withdrawAuthority, { matter });
  expect((await wang.sees(mine, {})).rows.find(({ id }) => id === matter)).toBeDefined();
  expect((await wang.sees(inbox, {})).rows.map(({ id }) => id)).toContain(matter);
});
