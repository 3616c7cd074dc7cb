import { expect, test } from 'vitest';
import { refusals } from '#method/refusals.ts';
import { sentences } from '#method/sentences.ts';
import { besideSentences } from '#method/sentences-beside.ts';
import { gatheringSentences } from '#method/sentences-gathering.ts';
import { neighbourly } from '../catalogue.ts';
import { library } from '../library.ts';
import { inEnglish, ofLibrary, ofServer } from './spoken.ts';

const HAN = /[\u3400-\u9fff]/;
const blanksIn = (sentence: string) => [...new Set(sentence.match(/\{[a-z0-9]+\}/g))].sort();

/** Every Chinese text of a page of data; what people say when they mean a leaf is not shown to anybody. */
function textsIn(of: unknown): readonly string[] {
  if (typeof of === 'string') return HAN.test(of) ? [of] : [];
  if (typeof of !== 'object' || of === null) return [];
  return Object.entries(of).flatMap(([name, value]) => (name === 'words' && 'code' in of ? [] : textsIn(value)));
}

const shown = new Set([...library.flatMap(textsIn), ...textsIn(neighbourly)]);

test('every text of every ready method and of the catalogue has its English, and no English is left of a text that is gone', () => {
  expect([...shown].filter((text) => ofLibrary[text] === undefined)).toEqual([]);
  expect(Object.keys(ofLibrary).filter((text) => !shown.has(text))).toEqual([]);
});

test('the English has the same blanks and no Chinese', () => {
  for (const [chinese, english] of Object.entries({ ...ofServer, ...ofLibrary })) {
    expect([chinese, blanksIn(english)]).toEqual([chinese, blanksIn(chinese)]);
    expect(english).not.toMatch(HAN);
  }
});

const filled = (sentence: string) => sentence.replaceAll(/\{[a-z]+\}/g, 'X');

test('whatever the engine says of any method is spoken whole once its blanks are filled', () => {
  const everything = [sentences, besideSentences, gatheringSentences].flatMap((of) => Object.values(of));
  for (const sentence of everything) expect(inEnglish(filled(sentence))).not.toMatch(HAN);
  for (const refusal of Object.values(refusals)) {
    const said = typeof refusal === 'string' ? refusal : refusal({ label: 'Photos', max: 5, here: 1, of: 2 });
    expect(inEnglish(said)).not.toMatch(HAN);
  }
});

test('the host puts matter, people and times into a sentence, and it is still spoken', () => {
  expect(inEnglish('「楼道灯不亮」：已派给党员、志愿者，等人接单。')).toBe(
    '“楼道灯不亮”: Sent to Party member, Volunteer; waiting for somebody to take it.',
  );
  expect(inEnglish('「漏水」由您来办，请在 11月23日 18:00（暂定） 前办好。')).toBe(
    '“Leak” is yours to do, by 23 November 18:00 (provisional) please.',
  );
  expect(inEnglish('已登记。钥匙能插进去。')).toBe('Noted. 钥匙能插进去。');
  expect(inEnglish('提醒：「x」请社区来协调，请在 3月2日 10:00 前安排。')).toBe(
    'Reminder: “x”: the community is asked to arrange it, by 2 March 10:00 please.',
  );
});

test('what people and communities write stays as written', () => {
  for (const own of ['三楼的灯坏了，晚上看不见', '王师傅', '金色家园社区', '我们自己的一步', '酱油、醋', '先这样。再那样。'])
    expect(inEnglish(own)).toBe(own);
  expect(inEnglish('「漏水」王师傅说：已受理，明天来。')).toBe('“Leak”: 王师傅 says: 已受理，明天来。');
});
