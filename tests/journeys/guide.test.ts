import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('a visitor finds what they need by a word, reads what to bring and that it costs nothing, signs in and begins it; nothing known is asked', async () => {
  const visitor = await stage.visit('还没登录的人', { opens: '/guide' });
  await visitor.sees(/^一共 \d+ 件，社区办事不收费$/);
  await visitor.types('马桶', '找一找');
  await visitor.sees(/^找到 \d+ 件$/);
  await visitor.taps(/下水道堵了/);
  await visitor.sees('要带什么');
  await visitor.sees(/姓名、电话、住处台账里有的不再问/);
  await visitor.sees(/不收费/);
  await visitor.sees('专职网格员、网格长');
  await visitor.taps('现在就办');
  await visitor.sees('下水道堵了');
  await visitor.taps('下一步');
  await visitor.selects('劲松社区', '社区');
  await visitor.taps('劲松新景');
  await visitor.taps('下一步');
  await visitor.taps('登录后交给邻里');
  await visitor.types('13800005679', '手机号');
  await visitor.taps('取验证码');
  await visitor.taps('替我填上');
  await visitor.taps('登录');
  await visitor.sees('看一看，对不对');
  await visitor.taps('交给邻里');
  await visitor.sees('收到了');
});

test('a sentence that finds nothing goes on as a sentence to the neighbours', async () => {
  const resident = await stage.arrive('居民', { opens: '/guide' });
  await resident.types('想在院里放口大钟', '找一找');
  await resident.sees('没找到这样的事');
  await resident.taps('直接说一句话');
  await expect.poll(() => resident.here.getByRole('textbox', { name: '说一句话' }).inputValue()).toBe('想在院里放口大钟');
});
