import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('a phone and a code let somebody in who was never here before', async () => {
  const newcomer = await stage.visit('新来的人', { opens: '/sign-in' });
  await newcomer.taps('登录');
  await newcomer.sees('请先填 11 位手机号，再取验证码');
  await newcomer.types('13800001234', '手机号');
  await newcomer.taps('取验证码');
  await newcomer.sees('演示不发短信，验证码是');
  await newcomer.taps('替我填上');
  await newcomer.taps('登录');
  await newcomer.sees('说说您是谁');
});

test('signing out everywhere ends the other phone too', async () => {
  const here = await stage.arrive('居民', { opens: '/me' });
  const lost = await stage.arrive('居民', { opens: '/me' });
  await lost.sees('谁看过我的信息');
  await here.taps('所有设备都退出');
  await here.part('dialog', '都要重新登录').taps('全部退出');
  await here.sees('登录后看自己的事');
  await lost.reloads();
  await lost.sees('还没登录');
});

test('the letters stay as large as somebody wanted them', async () => {
  const elder = await stage.visit('老人');
  await elder.taps('换成长辈版');
  const large = await elder.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  expect(large).toBeGreaterThanOrEqual(18);
  await elder.reloads();
  await elder.sees('有事，找邻里');
  expect(await elder.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBe(large);
  await elder.here.getByRole('button', { name: '换成标准版' }).waitFor();
});

test('at a demo’s door one tap is enough, also to another app', async () => {
  const visitor = await stage.visit('来看看的人', { opens: '/sign-in' });
  await visitor.taps(/^专职网格员/);
  await visitor.sees(/今天 \d+ 件/);
});
