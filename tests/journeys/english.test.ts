import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { hindrances, settles } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test('a resident switches to English, asks, and reads steps and notices in English', async () => {
  const resident = await stage.arrive('居民', { opens: '/me' });
  await resident.here.locator('summary').getByText('语言 Language').click();
  await resident.picks('English');
  await resident.sees('Letters, colours and motion');
  expect(await resident.page.locator('html').getAttribute('lang')).toBe('en');
  for (const page of ['/me', '/']) {
    await resident.opens(page);
    await settles(resident);
    expect(await hindrances(resident)).toEqual([]);
  }
  await resident.opens('/ask');
  await resident.types('楼道灯不亮', 'Say one sentence');
  await resident.sees(/Stair light/);
  await resident.taps('Next');
  await resident.taps('Next');
  await resident.taps('Give it to the neighbours');
  await resident.sees(/It is with: .*Grid worker/);
  await resident.taps('See this matter');
  await resident.sees('People of my grid');
  await resident.seesNo(/已登记|派单|物业受理/);
  expect(await hindrances(resident)).toEqual([]);
  await resident.opens('/notices');
  await resident.sees(/We have your “楼道灯不亮”/);
});
