import sharp from 'sharp';
import { expect, test } from 'vitest';
import { developed } from '#features/matters/photo-file.ts';
import { type Held, photoOf, sheetWith } from '../../testing/photos.ts';
import { newCode } from './code.ts';
import { codeOn } from './scan.ts';

const ways: readonly (readonly [string, Held])[] = [
  ['flat in daylight', {}],
  ['turned on its side', { turned: 90 }],
  ['upside down and a little askew', { turned: 187 }],
  ['leaning away, from the side', { turned: 12, skew: 0.18 }],
  ['small in the picture', { width: 1000, turned: -8 }],
  ['in a dim stairwell', { dim: 0.3, noise: 40, turned: 5 }],
  ['with an unsteady hand', { blur: 2, turned: 3 }],
];

test.each(ways)('the code of a sheet is read from a photo taken %s', async (_way, held) => {
  const code = newCode();
  const photo = await developed(await photoOf(sheetWith(code), held));
  expect(await codeOn(photo)).toBe(code);
});

test('a photo without a sheet has no code, nor has another QR picture', async () => {
  expect(await codeOn(await photoOf(sheetWith(newCode(), 'https://example.cn/door/1'), { width: 900 }))).toBeNull();
});

test('a strip of a picture is looked at without unfolding to what no memory holds', async () => {
  const strip = await sharp({ create: { width: 2, height: 1600, channels: 3, background: '#fff' } })
    .webp()
    .toBuffer();
  expect(await codeOn(strip)).toBeNull();
});
