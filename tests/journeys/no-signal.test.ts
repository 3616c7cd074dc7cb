import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtApps } from '../../bin/apps.ts';
import { type Served, serveMulin } from '../../src/serve.ts';
import { testKeys as keys } from '../../src/testing/house.ts';
import { type Copy, copyDemo } from './demo-copy.ts';
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
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const serve = (port: number) =>
  serveMulin({
    ...{ runtimeUrl: copy.runtimeUrl, retentionUrl: copy.retentionUrl, ownerUrl: null, keys },
    ...{ host: '127.0.0.1', port, pages: builtApps, sender: null },
  });

test('done on the stairs without signal, with a photo: kept, there after a reload, and on the server exactly once when there is signal', async () => {
  const { worker, matter, subject } = await hasWork('换灯泡，三楼的');
  await worker.context.setOffline(true);
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
  await worker.context.route('**/api/matters.fill', async (route) => {
    await route.fetch();
    lost += 1;
    await (lost === 1 ? route.abort() : route.fallback());
  });
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '四楼的换好了。');
  await worker.sees('没信号，已存在手机上');
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
  await worker.sees('没信号，已存在手机上');
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
  const { worker, matter, subject, resident } = await hasWork('换灯泡，六楼的');
  await worker.context.setOffline(true);
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '六楼换好了。');
  await worker.sees(/1 件待上传/);
  await does(resident, 'matters.withdraw', { matter, reason: '自己换好了' });
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
  expect(await storyOf(resident, matter, '六楼换好了')).toEqual([]);
});

test('signed out from afar, nothing stays on the phone: what was read and what was not sent is gone, and the person is told', async () => {
  const { worker, subject } = await hasWork('换灯泡，七楼的');
  await worker.context.setOffline(true);
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '换好了。');
  await worker.sees(/1 件待上传/);
  await does(worker, 'accounts.sign-out-everywhere', {});
  await worker.context.setOffline(false);
  await worker.sees('没上传的 1 件已清掉');
  expect(await worker.page.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name === 'mulin-worker').length)).toBe(
    0,
  );
});

test('what lies on the phone cannot be read without its key, and the key cannot be taken out', async () => {
  const { worker, subject } = await hasWork('换灯泡，八楼的');
  await worker.context.setOffline(true);
  await worker.taps(`办好了：${subject}`);
  await finishes(worker, '门后那盏灯换好了。');
  await worker.sees(/1 件待上传/);
  const { text, extractable } = await worker.page.evaluate(laidBare);
  expect(extractable).toEqual([false]);
  expect(text).not.toMatch(/灯|办好了|matters\.fill/);
});

type Work = { readonly worker: Visitor; readonly resident: Visitor; readonly matter: string; readonly subject: string };

/** An order of an old resident, sent to the volunteer and taken by them, with their list open and all of it read ahead. */
async function hasWork(subject: string): Promise<Work> {
  const resident = await stage.arrive('长辈', { opens: '/healthz' });
  const sender = await stage.arrive('专职网格员', { opens: '/healthz' });
  const worker = await stage.arrive('志愿者', { opens: '/healthz' });
  const { home } = await tells<{ home: { unitId: string } }>(resident, 'accounts.me', {});
  const matter = await does(resident, 'matters.file', { subject, leaf: 'stair-light', place: home.unitId });
  await does(sender, 'matters.dispatch', { matter, step: 'dispatch', posts: ['volunteer'] });
  await does(worker, 'matters.take', { matter, step: 'offer' });
  await worker.opens('/worker');
  await worker.sees(subject);
  await worker.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await worker.page.waitForFunction(readAhead, matter);
  return { worker, resident, matter, subject };
}

/** Does something with the session of somebody’s device, outside the page in front of them. Gives the id of what it was about. */
async function does({ context }: Visitor, name: string, data: object): Promise<string> {
  const answer = await context.request.post(`/api/${name}`, { data, headers: { 'idempotency-key': randomUUID() } });
  if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`);
  return (await answer.json()).id;
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

/** In the browser: whether this matter lies on the device. */
async function readAhead(matter: string): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('mulin-worker');
    opening.onsuccess = () => resolve(opening.result);
  });
  const names = await new Promise<string[]>((resolve) => {
    const asking = database.transaction('copies').objectStore('copies').getAllKeys();
    asking.onsuccess = () => resolve(asking.result.map(String));
  });
  database.close();
  return names.some((name) => name.includes(matter));
}

/** In the browser: everything the device keeps, as somebody reads it who has the device but not the app. */
async function laidBare(): Promise<{ text: string; extractable: boolean[] }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('mulin-worker');
    opening.onsuccess = () => resolve(opening.result);
  });
  const rowsIn = (name: string) =>
    new Promise<Record<string, unknown>[]>((resolve) => {
      const asking = database.transaction(name).objectStore(name).getAll();
      asking.onsuccess = () => resolve(asking.result);
    });
  const rows = (await Promise.all([...database.objectStoreNames].map(rowsIn))).flat();
  database.close();
  const sealed = rows.flatMap((row) => (row['sealed'] ? [(row['sealed'] as { bytes: ArrayBuffer }).bytes] : []));
  return {
    text: sealed.map((bytes) => new TextDecoder().decode(bytes)).join(),
    extractable: rows.flatMap((row) => (row['key'] instanceof CryptoKey ? [row['key'].extractable] : [])),
  };
}
