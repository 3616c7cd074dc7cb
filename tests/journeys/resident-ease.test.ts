import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { addressesOf, findings, firstOf, looksAt, smallTargets } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

test.each([
  ['standard', 44],
  ['elder', 60],
  ['contrast', 44],
] as const)(
  'on every page of the resident’s app axe finds nothing at all in the %s theme, and a finger of %i px finds everything',
  async (theme, least) => {
    const resident = await stage.arrive('居民', { theme });
    const matter = await firstOf(resident, 'matters.mine', { open: true });
    const found: string[] = [];
    for (const address of [...addressesOf('resident'), '/ask?group=fix']) {
      await looksAt(resident, address.replace('$id', matter));
      found.push(...[...(await findings(resident)), ...(await smallTargets(resident, least))].map((what) => `${address}: ${what}`));
    }
    expect(found).toEqual([]);
  },
);

test('whom to ring up stands in the same place on every page, signed in or not', async () => {
  for (const visitor of [await stage.arrive('居民'), await stage.visit('谁也不是')])
    for (const address of ['/', '/ask', '/mine', '/notices', '/me', '/sign-in']) {
      await looksAt(visitor, address);
      const people = visitor.here.getByRole('complementary');
      await people
        .getByRole('link', { name: /打电话/ })
        .first()
        .waitFor();
      expect(
        await people
          .getByRole('link', { name: /打电话/ })
          .first()
          .getAttribute('href'),
      ).toMatch(/^tel:[\d+]+$/);
    }
});
