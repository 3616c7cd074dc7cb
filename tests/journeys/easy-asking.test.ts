import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { hindrances, tells } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

/** What the phone's own ear would hear: only that is outside this house. */
const ear = `window.webkitSpeechRecognition = window.SpeechRecognition = class {
  start() { setTimeout(() => { this.onresult({ results: [[{ transcript: '楼道灯坏了晚上看不见' }]] }); this.onend(); }, 50); }
  stop() {}
}`;
const deaf = 'delete window.webkitSpeechRecognition; delete window.SpeechRecognition;';

test('an old woman says what is wrong and is done in three steps; what was heard stands there to be changed', async () => {
  const spoken = await stage.arrive('长辈', { theme: 'elder', opens: '/healthz' });
  await spoken.context.addInitScript(ear);
  await spoken.opens('/');
  const screens: string[] = [];
  await spoken.taps('点一下，说话');
  await expect.poll(() => heard(spoken)).toBe('楼道灯坏了晚上看不见');
  expect(await hindrances(spoken)).toEqual([]);
  await spoken.taps('下一步');
  for (const step of ['第 1 步，一共 3 步', '第 2 步，一共 3 步', '第 3 步，一共 3 步']) {
    await spoken.sees(step);
    screens.push(step);
    await spoken.taps(step.startsWith('第 3') ? '交给邻里' : '下一步');
  }
  await spoken.sees('收到了');
  expect(screens).toHaveLength(3);
  await spoken.sees('编号（打电话问，说它就行）');
});

test('a phone that cannot hear shows no button for it, and writing is one touch away', async () => {
  const elder = await stage.arrive('长辈', { theme: 'elder', opens: '/healthz' });
  await elder.context.addInitScript(deaf);
  await elder.opens('/');
  await elder.taps('点这里，打字');
  await elder.types('单元门关不上', '什么事，说一句话');
  await elder.seesNo('点一下，说话');
});

test('danger to life is answered with the number to ring before the server is asked, and nothing is sent past it unseen', async () => {
  const resident = await stage.arrive('居民');
  await resident.sees('我网格里的人');
  await resident.context.setOffline(true);
  await resident.types('隔壁着火了，全是烟', '什么事，说一句话');
  await resident.sees('马上打 119');
  expect(await resident.here.getByRole('link', { name: '马上打 119' }).getAttribute('href')).toBe('tel:119');
  await resident.sees('在这里报，不是报警');
  await resident.context.setOffline(false);
  await resident.opens('/ask?group=fix');
  await resident.picks('楼道灯');
  await resident.taps('下一步');
  await resident.taps('下一步');
  await resident.sees('请先看上面：有危险先打电话，再往下报。');
  await resident.seesNo('交给邻里');
  await resident.taps('没有人有危险，照常报');
  await resident.sees('交给邻里');
});

test('whoever scans the plate at the stairs need not say where they are', async () => {
  const resident = await stage.arrive('居民');
  const { home } = await tells<{ home: { unitId: string; unit: string } }>(resident, 'accounts.me', {});
  const stranger = await stage.visit('过路的人', { opens: `/?d=${home.unitId}` });
  await stranger.sees(home.unit);
  await stranger.types('楼道灯不亮', '什么事，说一句话');
  await stranger.taps('下一步');
  await stranger.sees('第 1 步，一共 3 步');
  await stranger.taps('下一步');
  await stranger.sees('第 2 步，一共 3 步');
  await stranger.taps('下一步');
  await stranger.sees('看一看，对不对');
  await stranger.sees(home.unit);
});

test('a page is read out in order and stops when asked; where nothing can speak there is no button', async () => {
  const resident = await stage.arrive('居民', { opens: '/healthz' });
  await resident.context.addInitScript(
    `window.read = []; speechSynthesis.speak = (said) => window.read.push(said.text); speechSynthesis.cancel = () => {};`,
  );
  await resident.opens('/ask');
  await resident.sees('什么事？');
  await resident.taps('读给我听');
  const read = await resident.page.evaluate<string[]>('window.read');
  expect(read.slice(0, 2)).toEqual(['什么事？', '第 1 步，一共 3 步']);
  await resident.taps('不读了');
  await resident.sees('读给我听');
});

test('whoever is made dizzy by it switches the movement off, and it stays off', async () => {
  const resident = await stage.visit('谁也不是', { opens: '/me' });
  await resident.drops('画面有一点动');
  await resident.reloads();
  expect(await resident.page.evaluate(() => document.documentElement.dataset['motion'])).toBe('still');
});

async function heard(visitor: Visitor): Promise<string> {
  return await visitor.here.getByRole('textbox', { name: '什么事，说一句话' }).inputValue();
}
