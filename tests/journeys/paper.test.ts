import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { photoOf, sheetWith } from '../../src/testing/photos.ts';
import { handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrances } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('a sheet is printed for somebody without a phone, comes back as a photo and is filed with nobody’s name typed; what the same person asks by phone besides is made one with it', async () => {
  const desk = await stage.arrive('社区工作者', { opens: '/console/paper' });
  await desk.sees('外面没有纸单');
  await desk.taps('打印单子');
  const dialog = desk.part('dialog', '打印单子');
  await dialog.finds('下水道堵了', '办什么事');
  await dialog.types('侯志刚', /^姓名/);
  await dialog.presses('Enter');
  await dialog.taps(/^侯\*\*.*8号楼 2单元/);
  await dialog.taps('打印');
  await desk.sees('单子印好了');
  const link = desk.page.getByRole('link', { name: '打开 PDF' });
  const printed = await desk.context.request.get((await link.getAttribute('href')) ?? '');
  expect([printed.headers()['content-type'], (await printed.body()).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  await desk.taps('好了');

  const row = desk.part('row', '下水道堵了单');
  const code = (await row.here.getByText(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/).textContent()) ?? '';
  expect(await hindrances(desk)).toEqual([]);
  await desk.taps('纸单回来了');
  const drawer = desk.part('dialog', '纸单回来了');
  const photo = await photoOf(sheetWith(code), { turned: 4, noise: 20 });
  await drawer.here.locator('input[type=file]').setInputFiles({ name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: photo });
  await drawer.sees(code);
  await drawer.taps('就是这张');
  await drawer.sees('侯**');
  expect(await hindrances(desk)).toEqual([]);
  await drawer.types('厨房下水道堵了，水漫出来', '一句话说说是什么事');
  await drawer.picks('纸上有本人签名');
  await drawer.taps('录入');
  await drawer.sees('录好了');
  const hou = await handsOf(stage.served.url, '居民');
  const { home } = await hou.asks<{ home: { dwellingId: string } }>('accounts.me', {});
  await hou.does('matters.file', { subject: '下水道又堵了', leaf: 'drain', place: home.dwellingId });
  await drawer.taps('再录一张');
  await drawer.types(code.toLowerCase(), '单号');
  await drawer.taps('找这张');
  await drawer.sees(/已经录过了/);
  await drawer.taps('并成一件');
  await drawer.sees('已并成一件');
  await drawer.taps('看这件事');
  await desk.sees('厨房下水道堵了，水漫出来');
});
