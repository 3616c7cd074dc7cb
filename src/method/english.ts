import { mostEnglish, textsOf } from './designing/editing/texts.ts';
import { type Fault, fault } from './fault.ts';
import type { Method } from './language.ts';

const HAN = /[\u3400-\u9fff]/;
const BLANK = /\{[a-z]+\}/g;

/** English that would not do: other blanks than its text has, Chinese left in it, too long for where it stands. What stands under no text of the page is read by nobody. */
export function checkEnglish(method: Method): readonly Fault[] {
  if (!method.english) return [];
  const texts = new Set(textsOf(method));
  return Object.entries(method.english).flatMap(([text, english]) => (texts.has(text) ? faultsOf(text, english) : []));
}

function faultsOf(chinese: string, english: string): readonly Fault[] {
  const facts = { chinese, text: chinese.length > 20 ? `${chinese.slice(0, 20)}…` : chinese };
  const [blanks, most] = [blanksIn(chinese), mostEnglish(chinese)];
  return [
    ...(blanksIn(english) === blanks ? [] : [fault('english-blanks', { ...facts, blanks })]),
    ...(HAN.test(english) ? [fault('english-chinese', facts)] : []),
    ...(english.length > most ? [fault('english-long', { ...facts, most: String(most) })] : []),
  ];
}

const blanksIn = (text: string): string => [...new Set(text.match(BLANK))].toSorted().join(' ');

/** The page with the English of what it says now: that of a text which was changed or taken out is gone. */
export function withEnglishInUse({ english = {}, ...page }: Method): Method {
  const texts = new Set(textsOf(page));
  const used = Object.entries(english).filter(([text, said]) => texts.has(text) && said.trim() !== '');
  return used.length > 0 ? { ...page, english: Object.fromEntries(used.map(([text, said]) => [text, said.trim()])) } : page;
}
