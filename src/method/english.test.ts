import { expect, test } from 'vitest';
import { library } from '../library/library.ts';
import { threeOrders } from '../library/three-orders.ts';
import { check } from './check.ts';
import { sayDifference } from './designing/comparing/say.ts';
import { differences } from './designing/differences.ts';
import { edit } from './designing/edit.ts';
import { isNotEdited } from './designing/editing/edited.ts';
import { mostEnglish, textsOf } from './designing/editing/texts.ts';
import { readPage } from './designing/read-page.ts';
import { withEnglishInUse } from './english.ts';
import type { Method } from './language.ts';

const asks = '有新单子要派：「{subject}」，请在 {due} 前派出。';
const said = (english: Record<string, string>): Method => ({ ...threeOrders, english });
const faults = (english: Record<string, string>) => check(said(english)).map(({ code }) => code);

test('English has the blanks of its text, no Chinese left in it, and room where it stands; of no text of the page it is nobody’s', () => {
  expect(faults({ [asks]: 'Send “{subject}” out by {due}.', 派单: 'Send out' })).toEqual([]);
  expect(faults({ [asks]: 'Send it out by {due}.' })).toEqual(['english-blanks']);
  expect(faults({ [asks]: 'Send {subject} out by {due}, {assignee}.' })).toEqual(['english-blanks']);
  expect(faults({ 派单: 'Send out {due}' })).toEqual(['english-blanks']);
  expect(faults({ 派单: '派 it' })).toEqual(['english-chinese']);
  expect(faults({ 派单: 'x'.repeat(mostEnglish('派单') + 1) })).toEqual(['english-long']);
  expect(faults({ 没有这一句: '{nothing} 好' })).toEqual([]);
  const [fault] = check(said({ [asks]: 'Send it out.' }));
  expect(fault).toMatchObject({ facts: { chinese: asks }, say: expect.stringContaining('要有同样的空 {due} {subject}') });
});

test('what a text was called in English goes when the text does', () => {
  const page = withEnglishInUse(said({ 派单: ' Send out ', 没有这一句: 'Gone', 办理: '  ' }));
  expect(page.english).toEqual({ 派单: 'Send out' });
  const { english: _, ...bare } = page;
  expect(withEnglishInUse(said({ 没有这一句: 'Gone' }))).toEqual(bare);
});

test('it is written sentence by sentence, taken out when empty, and told as one difference', () => {
  const written = edit(threeOrders, { do: 'say-in-english', chinese: '派单', english: 'Send out' });
  if (isNotEdited(written)) throw new Error(written.refused);
  expect(written.english).toEqual({ 派单: 'Send out' });
  const named = (post: string) => post;
  const told = (origin: Method, variant: Method) =>
    differences(origin, variant).map((one) => sayDifference(one, { origin, variant, named }));
  expect(told(threeOrders, written)).toEqual(['工作法：英文写上 1 句。']);
  expect(told(written, said({ 派单: 'Sending', 办理: 'Under way' }))).toEqual(['工作法：英文写上 1 句，改了 1 句。']);
  expect(told(written, said({ 办理: 'Under way' }))).toEqual(['工作法：英文写上 1 句，去掉 1 句。']);
  expect(edit(written, { do: 'say-in-english', chinese: '派单', english: '' })).toEqual(threeOrders);
});

test('a file carries it; too much of it is said', () => {
  const english = { 派单: 'Send out' };
  expect(readPage(JSON.parse(JSON.stringify(said(english))))).toEqual({ method: said(english) });
  const many = Object.fromEntries(Array.from({ length: 601 }, (_, nth) => [`第${nth}句`, 'x']));
  expect(readPage(said(many))).toEqual({ faults: [{ path: ['english'], say: '英文最多 600 个，现在有 601 个。' }] });
  const read = readPage({ ...threeOrders, english: { 派单: 3 } });
  expect('faults' in read && read.faults).toMatchObject([
    { path: ['english', '派单'], say: expect.stringMatching(/^英文的「派单」.*。$/) },
  ]);
});

test('every text of the library is one that can be written', () => {
  for (const method of library) for (const text of textsOf(method)) expect(text.length).toBeLessThanOrEqual(400);
});
