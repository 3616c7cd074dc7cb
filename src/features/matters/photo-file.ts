import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { refuse } from '#kernel/refusal.ts';

export const largestPhoto = 10 * 1024 * 1024;
const mostPixels = 40_000_000;
const longestSide = 1600;
const known = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

/**
 * A photo as it is kept: upright, at most 1600 pixels a side, WebP, and without anything the camera wrote into it (place, time, device).
 * Refuses what is no picture whatever it is called, pictures over 40 million pixels, and broken ones.
 */
export async function developed(file: Uint8Array): Promise<Buffer> {
  const kind = await fileTypeFromBuffer(file);
  if (!kind || !known.includes(kind.mime)) refuse('matters.photo_not_image');
  return await inTurn(() => shrunk(file));
}

let turn: Promise<unknown> = Promise.resolve();

/** One picture at a time: a small file may unfold to 160 MB. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined); // the one who waits for it hears of the fault
  return mine;
}

// The one place where a foreign failure is an expected outcome: a file that begins like a picture and is none.
async function shrunk(file: Uint8Array): Promise<Buffer> {
  try {
    const picture = sharp(file, { limitInputPixels: mostPixels, failOn: 'error' });
    const { width, height } = await picture.metadata();
    if (width * height > mostPixels) refuse('matters.photo_too_many_pixels');
    return await picture
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer();
  } catch (error) {
    return refuse(isTooWide(error) ? 'matters.photo_too_many_pixels' : 'matters.photo_broken');
  }
}

function isTooWide(error: unknown): boolean {
  return error instanceof Error && /pixel limit|photo_too_many_pixels/.test(error.message);
}
