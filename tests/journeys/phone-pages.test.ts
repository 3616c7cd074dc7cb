import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { addressesOf, firstOf, hindrances, looksAt, tells } from './sweep.ts';

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
  for (const address of addressesOf('resident')) {
    await looksAt(resident, address.replace('$id', matter));
    found.push(...(await hindrances(resident)));
  }
  expect(found).toEqual([]);
});

test.each(themes)('every page of the grid worker’s app can be read, reached and operated by everybody in the %s theme', async (theme) => {
  const worker = await stage.arrive('专职网格员', { theme });
  const matter = await firstOf(worker, 'matters.inbox', {});
  const { household } = await tells<{ household: string | null }>(worker, 'matters.show', { matter });
  const found: string[] = [];
  for (const address of addressesOf('worker')) {
    const id = address.startsWith('/household') ? `${household}?matter=${matter}` : matter;
    await looksAt(worker, `/worker${address.replace('$id', id)}`);
    found.push(...(await hindrances(worker)));
  }
  expect(found).toEqual([]);
});

test('what nobody signed in sees is as open to everybody', async () => {
  const stranger = await stage.visit('谁也不是');
  const found: string[] = [];
  for (const path of ['/', '/ask', '/mine', '/grid', '/me', '/sign-in', '/worker/sign-in', '/nowhere']) {
    await looksAt(stranger, path);
    found.push(...(await hindrances(stranger)));
  }
  expect(found).toEqual([]);
});
