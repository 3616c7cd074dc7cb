import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** A picture with something to see in it, from a seed. */
export async function scene(seed: number): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 10 * 10 }, (_, i) => createHash('sha256').update(`${seed}:${i}`).digest()[0] ?? 0));
  return await sharp(pixels, { raw: { width: 10, height: 10, channels: 1 } })
    .resize(1200, 900, { kernel: 'cubic', fit: 'fill' })
    .webp({ quality: 80 })
    .toBuffer();
}
