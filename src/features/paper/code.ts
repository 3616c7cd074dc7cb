import { randomInt } from 'node:crypto';

/** Twenty-three letters and digits nobody confuses on paper or on the telephone: a prime number of them, so that the last one finds every single slip. */
const letters = 'ACDEFHJKMNPQRTVWXY34679';
const length = 10;
/** What stands before the code in its QR picture: other pictures on a sheet are not taken for one. */
const before = 'P:';

/** A code nobody guesses, in two groups: `KQ7MF-3XWTA`. Its last letter follows from the others. */
export function newCode(): string {
  const drawn = Array.from({ length: length - 1 }, () => randomInt(letters.length));
  return spelt([...drawn, checkOf(drawn)]);
}

/**
 * The code somebody typed or read out, as it is printed: small letters, blanks and dashes are forgiven. Null where no sheet bears it: one letter wrong, or two
 * changed about.
 */
export function codeIn(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const drawn = [...plain].map((letter) => letters.indexOf(letter));
  if (drawn.length !== length || drawn.includes(-1)) return null;
  return drawn.at(-1) === checkOf(drawn.slice(0, -1)) ? spelt(drawn) : null;
}

/** What the QR picture of a code holds: as few characters as may be, so that its squares are large. */
export function pictured(code: string): string {
  return `${before}${code.replace('-', '')}`;
}

/** The code in what was read from a QR picture; null for any other picture. */
export function codePictured(read: string): string | null {
  return read.startsWith(before) ? codeIn(read.slice(before.length)) : null;
}

/** Weights from one to nine modulo a prime: a wrong letter, or two that changed places, always give another sum. */
function checkOf(drawn: readonly number[]): number {
  return drawn.reduce((sum, letter, at) => sum + letter * (at + 1), 0) % letters.length;
}

function spelt(drawn: readonly number[]): string {
  const word = drawn.map((letter) => letters.charAt(letter)).join('');
  return `${word.slice(0, length / 2)}-${word.slice(length / 2)}`;
}
