import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { codePictured } from './code.ts';

/** Thorough: rotated, upside down, pale and inverted pictures too; a photo has at most a handful of codes on it. */
const options: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 8,
};
/** Looked at first as it is, then with the light evened out, then blurred: paper is photographed in stairwells. */
const looks: readonly ((picture: Sharp) => Sharp)[] = [
  (picture) => picture,
  (picture) => picture.clahe({ width: 64, height: 64, maxSlope: 6 }),
  (picture) => picture.median(3).normalise(),
  (picture) => picture.resize({ width: 3000, height: 6000, fit: 'inside' }).blur(1.2).normalise(),
];

/** No code can be read off fewer dots than this, across; the looks below need as many. */
const smallest = 64;

/** The code of a sheet on a photo of it, or null where none can be read. Other QR pictures on it are passed over. */
export async function codeOn(photo: Uint8Array): Promise<string | null> {
  const { width = 0, height = 0 } = await sharp(photo).metadata();
  if (Math.min(width, height) < smallest) return null;
  await reader();
  for (const look of looks) {
    const grey = look(sharp(photo).greyscale().toColourspace('b-w'));
    const { data, info } = await grey.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels = {
      data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
      width: info.width,
      height: info.height,
      colorSpace: 'srgb' as const,
    };
    const read = await readBarcodes(pixels, options);
    const code = read.map(({ text }) => codePictured(text)).find((one) => one !== null);
    if (code) return code;
  }
  return null;
}

let ready: Promise<unknown> | undefined;

/** The reader is loaded from our own packages at the first photo; it would look for itself on the internet. */
export function reader(): Promise<unknown> {
  const file = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm');
  ready ??= readFile(file).then((bytes) => prepareZXingModule({ overrides: { wasmBinary: bytes.buffer }, fireImmediately: true }));
  return ready;
}
