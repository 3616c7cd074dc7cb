import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtApps } from '../../bin/apps.ts';
import { type Served, serveMulin } from '../../src/serve.ts';
import { testKeys as keys } from '../../src/testing/house.ts';
import { type Copy, copyDemo } from './demo-copy.ts';
import { handsOf, lightInHand } from './hands.ts';
import { kept, laidBare, namesOf, readAhead } from './on-device.ts';
import { type Stage, stageFor } from './stage.ts';
import { hindrances, tells } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let copy: Copy;
let served: Served;
let stage: Stage;
beforeAll(async () => {
  copy = await copyDemo();
  served = await serve(0);
  stage = await stageFor({ ...served, close: () => served.close() }, copy.remove);
});
/** The server is taken away here: while it comes back it may say so. */
const comingBack = /: 503 for \/api\//;
afterEach(() => expect(stage.troubles().filter((trouble) => !comingBack.test(trouble))).toEqual([]));
afterAll(() => stage.close());

const serve = (port: number) =>
  serveMulin({
    ...{ runtimeUrl: copy.runtimeUrl, retentionUrl: copy.retentionUrl, ownerUrl: null, keys },
    ...{ host: '127.0.0.1', port, pages: builtApps, sender: null },
  });

test('done on the stairs without signal, with a photo: kept, there after a reload, and on the server exactly once when there is signal', async () => {
  const { worker, matter, subject } = await hasWork('换灯泡，三楼的');
  await losesSignal(worker);
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '换了声控灯，拍手就亮。', true);
  await worker.sees('没信号，已存在手机上');
  await worker.sees(/没信号 · 1 件待上传/);
  await worker.reloads();
  await worker.sees(/没信号 · 1 件待上传/);
  await worker.sees(subject);
  expect(await hindrances(worker)).toEqual([]);
  await worker.taps(/1 件待上传/);
  await worker.sees('照片 1 张');
  expect(await hindrances(worker)).toEqual([]);

  await worker.context.setOffline(false);
  await worker.sees('没有待上传');
  expect(await storyOf(worker, matter, '换了声控灯')).toMatchObject([{ photos: [expect.any(String)] }]);
});

test('the server did it but its answer was lost on the way: sent again with the same key, it is done once and nothing is left to do', async () => {
  const { worker, matter, subject } = await hasWork('换灯泡，四楼的');
  let lost = 0;
  const isSeen = Promise.withResolvers<void>();
  await worker.context.route('**/api/matters.fill', async (route) => {
    lost += 1;
    if (lost > 1) return await isSeen.promise.then(() => route.fallback());
    await route.fetch();
    await route.abort();
  });
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '四楼的换好了。');
  await worker.sees('还没传到，已存在手机上');
  isSeen.resolve();
  await worker.sees('没有待上传');
  expect(lost).toBeGreaterThan(1);
  expect(await storyOf(worker, matter, '四楼的换好了')).toHaveLength(1);
});

test('the server itself is away: two things done wait in order and both arrive once, without anybody pressing anything', async () => {
  const { worker, matter, subject } = await hasWork('换灯泡，五楼的');
  await worker.taps(new RegExp(`^${subject}`));
  await worker.sees('还可以');
  const port = Number(new URL(stage.served.url).port);
  await served.close();
  await worker.taps('说一句');
  await worker.taps('我在路上了');
  await worker.part('dialog', subject).taps('发出去');
  await worker.sees('还没传到，已存在手机上');
  await worker.sees('在手机上办了：说一句');
  await worker.taps('办好了');
  await finishes(worker, '灯泡换好了。');
  await worker.sees('在手机上办了：说一句、办好了');
  await worker.reloads();
  await worker.sees('在手机上办了：说一句、办好了');

  served = await serve(port);
  await worker.sees('说办好了');
  const [said, done] = [await storyOf(worker, matter, '我在路上了'), await storyOf(worker, matter, '灯泡换好了')];
  expect([said.length, done.length]).toEqual([1, 1]);
  expect(said[0]?.seq).toBeLessThan(done[0]?.seq ?? 0);
});

test('somebody else has it by now: the server’s no stays with its sentence until the person has looked and takes it back', async () => {
  const { worker, matter, subject } = await hasWork('换灯泡，六楼的');
  await losesSignal(worker);
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '六楼换好了。');
  await worker.sees(/1 件待上传/);
  await (await handsOf(stage.served.url, '长辈')).does('matters.withdraw', { matter, reason: '自己换好了' });
  await worker.context.setOffline(false);
  await worker.taps(/1 件没办成，看看/);
  await worker.sees('没办成');
  expect(await hindrances(worker)).toEqual([]);
  await worker.taps('看看现在怎样');
  await worker.sees('撤回');
  await worker.page.goBack();
  await worker.taps('撤掉');
  await worker.part('dialog', '撤掉').taps('撤掉');
  await worker.sees('没有待上传');
  expect(await storyOf(worker, matter, '六楼换好了')).toEqual([]);
});

test('signed out from afar, nothing stays on the phone: what was read and what was not sent is gone, and the person is told', async () => {
  const { worker, subject } = await hasWork('换灯泡，七楼的');
  await losesSignal(worker);
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '换好了。');
  await worker.sees(/1 件待上传/);
  await (await handsOf(stage.served.url, '志愿者')).asks('accounts.sign-out-everywhere', {}); // from another device
  await worker.context.setOffline(false);
  await worker.sees('没上传的 1 件已清掉');
  expect(await namesOf(worker)).not.toContain('mulin-worker');
});

test('the session ran out: what was done waits sealed for its owner, who signs in again and loses nothing', async () => {
  const { worker, matter, subject } = await hasWork('换灯泡，九楼的');
  await losesSignal(worker);
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '九楼的换好了。');
  await worker.sees(/1 件待上传/);
  await worker.context.clearCookies(); // what the browser does with a session that ran out
  await worker.context.setOffline(false);
  await worker.sees('这台手机上还有 1 件没上传');
  expect(await hindrances(worker)).toEqual([]);
  expect(await worker.page.evaluate(kept)).toEqual({ commands: 1, copies: 0 });
  const { text, extractable } = await worker.page.evaluate(laidBare);
  expect(extractable).toEqual([false]); // whoever has the phone but not the account reads nothing, and the key cannot be taken out
  expect(text).not.toMatch(/灯|换好|matters\.fill/);
  await worker.taps(/^志愿者/);
  await worker.sees('没有待上传');
  expect(await storyOf(worker, matter, '九楼的换好了')).toHaveLength(1);
});

test('somebody else signs in on that phone: what the first one had not sent is gone, and the phone keeps for the next', async () => {
  const { worker, matter, subject } = await hasWork('换灯泡，十楼的');
  await losesSignal(worker);
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '十楼的换好了。');
  await worker.sees(/1 件待上传/);
  await worker.context.clearCookies();
  await worker.context.setOffline(false);
  await worker.sees('这台手机上还有 1 件没上传');
  await worker.taps(/^专职网格员/);
  await worker.sees('没上传的 1 件已清掉');
  await worker.sees(/没有待上传/);
  expect(await worker.page.evaluate(kept)).toMatchObject({ commands: 0 });
  expect(await storyOf(worker, matter, '十楼的换好了')).toEqual([]);
});

test('leaving on purpose is asked first, saying how much would be lost', async () => {
  const { worker, subject } = await hasWork('换灯泡，顶楼的');
  await worker.context.route('**/api/matters.fill', (route) => route.abort());
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '顶楼的换好了。');
  await worker.sees(/1 件待上传/);
  await worker.opens('/worker/me');
  await worker.taps('退出登录');
  await worker.part('dialog', '还有 1 件没上传').taps('先不退');
  expect(await worker.page.evaluate(kept)).toMatchObject({ commands: 1 });
  await worker.taps('退出登录');
  await worker.part('dialog', '还有 1 件没上传').taps('清掉，退出登录');
  await worker.sees(/^网格员和邻里 · /);
  expect(await namesOf(worker)).not.toContain('mulin-worker');
});

test('a piece of the app was still on its way when the signal went: what is open and half written stays, and the piece comes after all', async () => {
  const subject = '换灯泡，地下室的';
  const matter = await lightInHand(stage.served.url, subject);
  const worker = await stage.arrive('志愿者', { opens: '/healthz' });
  const [asked, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await worker.context.route('**/assets/askers-*.js', async (route) => {
    if (route.request().serviceWorker()) return await route.fallback();
    asked.resolve();
    await gone.promise;
    await route.abort('internetdisconnected');
  });
  await worker.opens('/worker');
  await asked.promise;
  await worker.sees(subject);
  await isCarried(worker, matter);
  await losesSignal(worker);
  await worker.taps(`办好了：${subject}`);
  const sheet = worker.part('dialog', subject);
  await sheet.types('地下室的换好了。', '怎么办的');
  const comes = worker.page.waitForResponse((response) => response.url().includes('/assets/askers-') && response.ok());
  gone.resolve();
  await comes;
  await sheet.taps('办好了');
  await worker.sees('没信号，已存在手机上');
  await worker.context.setOffline(false);
  await worker.sees('没有待上传');
  expect(await storyOf(worker, matter, '地下室的换好了')).toHaveLength(1);
});

type Work = { readonly worker: Visitor; readonly matter: string; readonly subject: string };

/** An order of an old resident, sent to the volunteer and taken by them, with their list open and all of it read ahead. */
async function hasWork(subject: string): Promise<Work> {
  const matter = await lightInHand(stage.served.url, subject);
  const worker = await stage.arrive('志愿者', { opens: '/worker' });
  await worker.sees(subject);
  await isCarried(worker, matter);
  return { worker, matter, subject };
}

/** The app itself and the matter lie on the phone. */
async function isCarried(worker: Visitor, matter: string): Promise<void> {
  await worker.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await worker.page.waitForFunction(readAhead, matter);
}

/** Gone, and said to be gone: the line that says so has moved what stands under it. */
async function losesSignal(worker: Visitor): Promise<void> {
  await worker.context.setOffline(true);
  await worker.sees('没信号。照样可以办，连上后自动上传');
}

async function finishes(worker: Visitor, did: string, withPhoto = false): Promise<void> {
  const sheet = worker.here.getByRole('dialog');
  await sheet.getByRole('textbox', { name: '怎么办的' }).fill(did);
  if (withPhoto) await sheet.locator('input[type=file]').setInputFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: await lamp() });
  await sheet.getByRole('button', { name: '办好了', exact: true }).click();
}

async function lamp(): Promise<Buffer> {
  return await sharp({ create: { width: 640, height: 480, channels: 3, background: '#caa34b' } })
    .png()
    .toBuffer();
}

type Entry = { readonly seq: number; readonly text: string; readonly photos: readonly string[] };

/** The entries of a story that say this. */
async function storyOf(who: Visitor, matter: string, text: string): Promise<Entry[]> {
  const { timeline } = await tells<{ timeline: Entry[] }>(who, 'matters.show', { matter });
  return timeline.filter((entry) => entry.text.includes(text));
}
