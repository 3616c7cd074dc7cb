import sharp from 'sharp';
import type { Keys } from '#kernel/crypto.ts';

/** So many lines across and so many down, each of so many steps from light to dark. */
const lines = 12;
const side = lines + 1;
/** Steps of brightness (of 255) below this are noise of the file, not of the picture. */
const step = 6;
/** A line that hardly changes, along a wall or a sky, looks like any other. */
const leastTurns = 3;
/** So few lines that tell anything make no mark. */
const leastLines = 8;
/** So many equal lines make it the same picture, however it was saved. */
export const alikeFrom = 5;

/**
 * Keyed marks of a photo, one for each line of how light and dark lie in it: a file saved anew, smaller or at another quality, keeps enough of them. Without
 * the master key they say nothing, and no face can be found by them. None for a picture too plain to be known again.
 */
export async function marksOf(keys: Keys, picture: Uint8Array): Promise<string[]> {
  const light = await sharp(picture).greyscale().resize(side, side, { fit: 'fill' }).raw().toBuffer();
  const at = (x: number, y: number) => light[y * side + x] ?? 0;
  const across = Array.from({ length: lines }, (_, y) => bitsOf((nth) => at(nth, y)));
  const down = Array.from({ length: lines }, (_, x) => bitsOf((nth) => at(x, nth)));
  const telling = [...across, ...down].flatMap((bits, line) => (turnsIn(bits) < leastTurns ? [] : [`${line}:${bits}`]));
  return telling.length < leastLines ? [] : telling.map((line) => keys.mark('photo', line).readBigInt64BE(0).toString());
}

/** Where it gets lighter along a line. */
function bitsOf(light: (nth: number) => number): string {
  return Array.from({ length: lines }, (_, nth) => (light(nth + 1) - light(nth) > step ? '1' : '0')).join('');
}

function turnsIn(bits: string): number {
  return [...bits].filter((bit, at) => at > 0 && bit !== bits[at - 1]).length;
}
