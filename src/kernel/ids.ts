import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** A time-ordered id (RFC 9562 version 7), so that new rows stand together in every index. */
export function newId(): string {
  return v7();
}

/** A secret of 256 bits, for sessions. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** @returns six digits, for a text message. */
export function newDigits(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

const plainLetters = 'ACDEFHJKMNPQRTUVWXY34679';

/** @returns ten letters and digits that nobody confuses on paper, in two groups: `KQ7MF-3XWTA`. */
export function newPaperCode(): string {
  const letters = Array.from({ length: 10 }, () => plainLetters.charAt(randomInt(plainLetters.length)));
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}
