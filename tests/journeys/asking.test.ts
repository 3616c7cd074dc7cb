import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('somebody without mouse or touch asks from the first word to the receipt by keyboard', async () => {
  const resident = await stage.arrive('居民');
  await resident.tabsTo('什么事，说一句话');
  await resident.page.keyboard.type('单元门口的灯坏了');
  await resident.tabsTo('下一步');
  await resident.presses('Enter');
  await resident.sees('楼道灯');
  await resident.tabsTo('下一步');
  await resident.presses('Enter');
  await resident.sees('第 2 步，一共 3 步');
  await resident.tabsTo('我家');
  await resident.presses('ArrowUp');
  await resident.tabsTo('下一步');
  await resident.presses('Enter');
  await resident.sees('看一看，对不对');
  await resident.tabsTo('交给邻里');
  await resident.presses('Enter');
  await resident.sees('收到了');
});

test('what was written outlives a reload and signing in', async () => {
  const visitor = await stage.visit('还没登录的人');
  await visitor.types('楼下路灯不亮', '什么事，说一句话');
  await visitor.reloads();
  expect(await visitor.here.getByRole('textbox', { name: '什么事，说一句话' }).inputValue()).toBe('楼下路灯不亮');
  await visitor.taps('下一步');
  await visitor.sees('第 1 步，一共 3 步');
  await visitor.taps('下一步');
  await visitor.selects('劲松社区', '社区');
  await visitor.taps('劲松新景');
  await visitor.taps('下一步');
  await visitor.taps('登录后交给邻里');
  await visitor.types('13800005678', '手机号');
  await visitor.taps('取验证码');
  await visitor.taps('替我填上');
  await visitor.taps('登录');
  await visitor.sees('楼下路灯不亮');
  await visitor.taps('交给邻里');
  await visitor.sees('收到了');
});

test('who presses on before it is found out what the words mean goes on once it is', async () => {
  const visitor = await stage.visit('手快的人', { opens: '/ask' });
  const found = Promise.withResolvers<void>();
  await visitor.context.route('**/api/methods.suggest', async (route) => await found.promise.then(() => route.fallback()));
  await visitor.types('楼下路灯不亮', '说一句话');
  await visitor.taps('下一步');
  await visitor.sees('第 1 步，一共 3 步');
  found.resolve();
  await visitor.sees('第 2 步，一共 3 步');
});

test('without a network there is a sentence, and nothing is lost: the same press sends it once the network is back', async () => {
  const resident = await stage.arrive('居民', { opens: '/ask?group=fix' });
  await resident.picks('漏水');
  await resident.types('厨房水龙头滴水', '再说一句具体的');
  await resident.taps('下一步');
  await resident.picks('我家里');
  await resident.taps('下一步');
  await resident.sees('看一看，对不对');
  await resident.context.setOffline(true);
  await resident.sees('没有网络');
  await resident.taps('交给邻里');
  await resident.sees('没连上，已保留您填的内容，请再试');
  await resident.context.setOffline(false);
  await resident.taps('交给邻里');
  await resident.sees('收到了');
});
