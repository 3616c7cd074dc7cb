import type { Method } from '../../language.ts';

const HAN = /[\u3400-\u9fff]/;

/** Every Chinese text people read on a page, each once, in the order of the page. */
export function textsOf({ english: _, ...page }: Method): readonly string[] {
  return [...new Set(chineseIn(page))];
}

function chineseIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return HAN.test(part) ? [part] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(chineseIn) : [];
}

/** Letters the English of a text may have: the longest of the library stay within it, and a button stays a button. */
export const mostEnglish = (text: string): number => 20 + 6 * text.length;
