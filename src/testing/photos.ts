import sharp from 'sharp';
import { pictured } from '#features/paper/code.ts';
import { onSheet, template } from '#features/paper/sheet.ts';
import { sheetWords } from '#features/paper/words.ts';
import { drawn, qr } from '#kernel/print.ts';

/** How a sheet is held before the camera. `skew`: how far it leans; `dim`: how little light there is, 1 for daylight; `noise`: of a small sensor, in steps of grey. */
export type Held = {
  readonly turned?: number;
  readonly skew?: number;
  readonly dim?: number;
  readonly noise?: number;
  readonly blur?: number;
  readonly width?: number;
};

/** A photo of the first page of a sheet (its SVG) on a table, as a phone would take it: JPEG. */
export async function photoOf(svg: string, held: Held = {}): Promise<Buffer> {
  const { turned = 0, skew = 0, dim = 1, noise = 0, blur = 0, width = 1700 } = held;
  const page = await sharp(Buffer.from(svg), { density: 150 })
    .flatten({ background: 'white' })
    .resize({ width: 1240, height: 1754, fit: 'cover', position: 'top' })
    .png()
    .toBuffer();
  const table = { background: '#8a7a66' };
  const leant = await sharp(page)
    .affine([1, skew, skew / 2, 1], table)
    .png()
    .toBuffer();
  const laid = await sharp(leant).rotate(turned, table).png().toBuffer();
  const seen = sharp(laid)
    .extend({ top: 160, bottom: 160, left: 160, right: 160, ...table })
    .resize({ width })
    .linear(dim, 0);
  const soft = blur > 0 ? seen.blur(blur) : seen;
  return await sharp(await grained(await soft.png().toBuffer(), noise))
    .jpeg({ quality: 70 })
    .toBuffer();
}

async function grained(picture: Buffer, noise: number): Promise<Buffer> {
  if (noise === 0) return picture;
  const { width, height } = await sharp(picture).metadata();
  const grain = { width, height, channels: 3 as const, noise: { type: 'gaussian' as const, mean: 128, sigma: noise } };
  const layer = await sharp({ create: { ...grain, background: 'black' } })
    .png()
    .toBuffer();
  return await sharp(picture)
    .composite([{ input: layer, blend: 'soft-light' }])
    .png()
    .toBuffer();
}

/** The order sheet of this code as SVG. @param picture what its QR picture holds */
export function sheetWith(code: string, picture: string = pictured(code)): string {
  return drawn(template, {
    ...{
      title: '楼道灯单',
      intro: sheetWords.intro.order,
      code,
      qr: qr(picture),
      large: false,
      who: '王**',
      place: '劲松新景 1号楼 1单元 101',
    },
    ...{ about: null, number: null, bring: '什么都不用带', subject: true, more: true, joins: false, fields: [], outcomes: [], stars: [] },
    ...{ foot: '劲松社区', printed: '2026-03-02 打印', words: onSheet },
  }).svg;
}
