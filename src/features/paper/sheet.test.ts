import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf } from '../../testing/orders.ts';
import { readOff } from '../../testing/printed.ts';
import { wordsOn } from '../../testing/printed-words.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { codePictured } from './code.ts';
import { print } from './print.ts';
import { open } from './read.ts';
import { sheet } from './sheet.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('the code on the paper, read off it, is the code of the sheet; whose it is stands there masked, and large letters change no word', async () => {
  const { lin, wang } = await castOf(world);
  const { id } = await lin.does(print, { kind: 'order', leaf: 'stair-light', person: wang.id });
  const { code } = await lin.sees(open, { id });
  const usual = await lin.sees(sheet, { id });
  const large = await lin.sees(sheet, { id, large: 'yes' });
  for (const { bytes } of [usual, large]) {
    const { codes, size } = await readOff(bytes);
    expect([codes.map(codePictured), size]).toEqual([[code], [210, 297]]);
    expect(wordsOn(bytes)).toContain('王**');
    expect(wordsOn(bytes)).not.toMatch(new RegExp(`王小明|${wang.phone}`));
  }
  const letters = (bytes: Uint8Array) => [...wordsOn(bytes).replace(/—\d—/g, '')].sort().join('');
  expect(letters(large.bytes)).toBe(letters(usual.bytes));
});
