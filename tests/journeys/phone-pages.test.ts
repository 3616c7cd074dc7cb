import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { addressesOf, firstOf, hindrances, looksAt, settles, tells } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

const themes = ['standard', 'elder', 'contrast'] as const;

test.each(themes)('every page of the resident’s app can be read, reached and operated by everybody in the %s theme', async (theme) => {
  const resident = await stage.arrive('居民', { theme });
  const matter = await firstOf(resident, 'matters.mine', { open: true });
  const found: string[] = [];
  for (const address of [...addressesOf('resident'), '/nowhere']) {
    await looksAt(resident, address.replace('$id', matter));
    found.push(...(await hindrances(resident)));
  }
  expect(found).toEqual([]);
});

test.each(themes)('so can an old person’s own wish and every step of a complaint in the %s theme', async (theme) => {
  const elder = await stage.arrive('长辈', { theme, opens: '/me' });
  await settles(elder);
  await elder.sees('独居老人优先办');
  const found = await hindrances(elder);
  await looksAt(elder, '/ask?group=complain');
  found.push(...(await hindrances(elder)));
  await elder.picks('对服务不满意');
  for (const step of ['第 1 步，一共 3 步', '第 2 步，一共 3 步']) {
    await elder.sees(step);
    await elder.taps('下一步');
    await settles(elder);
    found.push(...(await hindrances(elder)));
  }
  await elder.sees('第 3 步，一共 3 步');
  expect(found).toEqual([]);
});

/** Pages of other posts than a grid worker’s, and whose they are. */
const others: Readonly<Record<string, string>> = { '/whistle': '门房', '/helping': '志愿者' };

test.each(themes)('every page of the worker’s app can be read, reached and operated by everybody in the %s theme', async (theme) => {
  const worker = await stage.arrive('专职网格员', { theme });
  const matter = await firstOf(worker, 'matters.inbox', {});
  const { household } = await tells<{ household: string | null }>(worker, 'matters.show', { matter });
  const found: string[] = [];
  for (const address of [...addressesOf('worker'), '/nowhere']) {
    const whose = others[address];
    const visitor = whose === undefined ? worker : await stage.arrive(whose, { theme });
    await looksAt(visitor, `/worker${address.replace('$id', address.startsWith('/household') ? (household ?? '') : matter)}`);
    found.push(...(await hindrances(visitor)));
  }
  await looksAt(worker, `/worker/household/${household}?matter=${matter}`);
  expect([...found, ...(await hindrances(worker))]).toEqual([]);
});

test('what nobody signed in sees is as open to everybody', async () => {
  const stranger = await stage.visit('谁也不是');
  const found: string[] = [];
  for (const path of ['/', '/ask', '/mine', '/grid', '/station', '/me', '/sign-in', '/worker/sign-in', '/nowhere']) {
    await looksAt(stranger, path);
    found.push(...(await hindrances(stranger)));
  }
  expect(found).toEqual([]);
});
