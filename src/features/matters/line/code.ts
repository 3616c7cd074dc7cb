import type { Keys } from '#kernel/crypto.ts';

const plainLetters = 'ACDEFHJKMNPQRTUVWXY34679';
const length = 10;

/** The code that reads the answer of a question, from the master key and its id: stored nowhere, and the same whenever it is asked for. `KQ7MF-3XWTA` */
export function codeOf(keys: Keys, question: string): string {
  const mark = keys.mark('code', `line:${question}`);
  const letters = [...mark.subarray(0, length)].map((byte) => plainLetters.charAt(byte % plainLetters.length)).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** Whether a code was typed that means this one: small letters, blanks, the dash left out. */
export function isCode(typed: string, code: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plain(typed) === plain(code);
}
