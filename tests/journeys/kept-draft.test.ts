import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtApps } from '../../bin/apps.ts';
import { type Served, serveMulin } from '../../src/serve.ts';
import { testKeys as keys } from '../../src/testing/house.ts';
import { type Copy, copyDemo } from './demo-copy.ts';
import { type Stage, stageFor } from './stage.ts';
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

test('the server goes away in the middle of asking: words and photo stay on the phone through a reload, and go once it is back', async () => {
  const resident = await stage.arrive('居民', { opens: '/ask?group=fix' });
  await resident.picks('漏水');
  await resident.types('厨房水龙头滴水', '再说一句具体的');
  await resident.taps('下一步');
  await resident.picks('我家里');
  const port = Number(new URL(served.url).port);
  await resident.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await served.close();
  await shows(resident, await picture(3000));
  await resident.sees('先存着，等会儿传');
  await resident.taps('下一步');
  await resident.sees('还有 1 张照片没传上去');
  await resident.reloads();
  served = await serve(port);
  await resident.opens('/ask?step=check');
  await resident.sees('厨房水龙头滴水');
  await resident.sees('1 张');
  await resident.seesNo('还有 1 张照片没传上去');
  await resident.taps('交给邻里');
  await resident.sees('收到了');
  const [photo] = await photosOfNewest(resident);
  expect(photo).toMatchObject({ width: 1600, height: 1200 });
  expect(await keptOn(resident)).toBe(0);
});

test('somebody who is not signed in yet takes a photo; it goes along once they are', async () => {
  const visitor = await stage.visit('还没登录的人', { opens: '/ask?say=楼下路灯不亮' });
  await visitor.sees('楼道灯');
  await visitor.taps('下一步');
  await visitor.selects('劲松社区', '社区');
  await visitor.taps('劲松新景');
  await shows(visitor, await picture(800));
  await visitor.sees('先存着，等会儿传');
  await visitor.taps('下一步');
  await visitor.sees('1 张照片先存在这台手机上，登录后一起交。');
  await visitor.taps('登录后交给邻里');
  await visitor.types('13800005679', '手机号');
  await visitor.taps('取验证码');
  await visitor.taps('替我填上');
  await visitor.taps('登录');
  await visitor.sees('楼下路灯不亮');
  await visitor.sees('1 张');
  await visitor.taps('交给邻里');
  await visitor.sees('收到了');
  expect(await photosOfNewest(visitor)).toMatchObject([{ width: 800, height: 600 }]);
});

test('whoever signs out leaves no photo behind on the device', async () => {
  const resident = await stage.arrive('居民', { opens: '/ask?group=fix' });
  await resident.picks('楼道灯');
  await resident.taps('下一步');
  await resident.sees('第 2 步，一共 3 步');
  await resident.context.setOffline(true);
  await shows(resident, await picture(800));
  await resident.sees('先存着，等会儿传');
  expect(await keptOn(resident)).toBe(1);
  await resident.context.setOffline(false);
  await resident.opens('/me');
  await resident.taps('退出登录');
  const afterwards = () => keptOn(resident).catch(() => null); // the page begins anew meanwhile
  await expect.poll(afterwards, { timeout: 20_000, interval: 200 }).toBe(0);
});

async function picture(width: number): Promise<Buffer> {
  const noise = { width, height: (width * 3) / 4, channels: 3, background: '#557799' } as const;
  return await sharp({ create: noise }).jpeg({ quality: 95 }).toBuffer();
}

async function shows(visitor: Visitor, buffer: Buffer): Promise<void> {
  await visitor.here.locator('input[type=file]').setInputFiles({ name: '照片.jpg', mimeType: 'image/jpeg', buffer });
}

/** The photos of what somebody asked last, as the server keeps them. */
async function photosOfNewest({ context }: Visitor): Promise<{ width: number; height: number }[]> {
  const ask = async (name: string, data: object) => await (await context.request.post(`/api/${name}`, { data })).json();
  const { rows } = await ask('matters.mine', {});
  const { timeline } = await ask('matters.show', { matter: rows[0].id });
  const photos: string[] = timeline[0].photos;
  return await Promise.all(
    photos.map(async (id) => {
      const answer = await context.request.get(`/api/matters.photo/${id}`);
      const { width, height } = await sharp(await answer.body()).metadata();
      return { width, height };
    }),
  );
}

/** How many files of drafts lie on the device. */
async function keptOn({ page }: Visitor): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('mulin-drafts', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('files', { keyPath: 'key' });
        opening.onsuccess = () => {
          const count = opening.result.transaction('files').objectStore('files').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}
