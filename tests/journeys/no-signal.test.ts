import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { firstOf, hindrances, tells } from './sweep.ts';
import type { Visitor } from './visitor.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

type Shown = { readonly subject: string; readonly status: string; readonly timeline: readonly { readonly text: string }[] };

test('work done on the stairs without signal is kept, outlives a reload, and arrives exactly once when there is signal again', async () => {
  const volunteer = await stage.arrive('志愿者');
  const matter = await firstOf(volunteer, 'matters.inbox', {});
  const { subject } = await tells<Shown>(volunteer, 'matters.show', { matter });
  await volunteer.sees('没有待上传');
  await volunteer.sees(subject);
  await controlled(volunteer);

  await volunteer.context.setOffline(true);
  await volunteer.taps(`办好了：${subject}`);
  await finishes(volunteer, '换了声控灯，拍手就亮。');
  await volunteer.sees('没信号，已存在手机上');
  await volunteer.sees(/1 件待上传/);
  await volunteer.reloads();
  await volunteer.sees(/没信号 · 1 件待上传/);
  await volunteer.sees(subject);
  expect(await hindrances(volunteer)).toEqual([]);
  await volunteer.taps(/1 件待上传/);
  await volunteer.sees('已办：办好了');
  expect(await hindrances(volunteer)).toEqual([]);

  await volunteer.context.setOffline(false);
  await volunteer.sees('没有待上传');
  const { timeline } = await tells<Shown>(volunteer, 'matters.show', { matter });
  expect(timeline.filter(({ text }) => text.includes('换了声控灯')).length).toBe(1);
});

async function finishes(volunteer: Visitor, did: string): Promise<void> {
  const sheet = volunteer.here.getByRole('dialog');
  await sheet.getByRole('textbox', { name: /怎么办的/ }).fill(did);
  await sheet.getByRole('button', { name: '办好了', exact: true }).click();
}

/** The app can be opened without a network once its service worker has taken over. */
async function controlled({ page }: Visitor): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
}
