import type { Step } from '../language.ts';
import type { NotEdited } from './editing/edited.ts';

const refused: Readonly<Record<NotEdited, string>> = {
  'step-unknown': '这一步已经不在了，请换一步再改。',
  'last-step': '只剩这一步了，删不得；可以改成别的步骤。',
  'steps-full': '最多 40 步，请先合并或删掉一些步骤。',
  'outcome-unknown': '这个按钮已经不在了，请换一个再改。',
  'outcome-fixed': '这种步骤一定要有这个结果，删不得；可以改它接着去哪一步。',
  'last-outcome': '每一步至少要有一个结果，请先加一个再删这个。',
  'target-unknown': '要去的那一步已经不在了，请另选一步。',
  'form-unknown': '这张表已经不在了，请另选一张。',
  'forms-full': '最多 40 张表，请先删掉不用的表。',
  'field-unknown': '这一项已经不在了，请换一项再改。',
  'last-field': '一张表至少要有一项；不用这张表，就把整张表删掉。',
  'fields-full': '一张表最多 30 项，请先删掉一些。',
  'choice-unknown': '这个选项已经不在了，请换一个再改。',
  'last-choice': '至少要留一个选项。',
  'choices-full': '最多 20 个选项，请先删掉一些。',
  'word-unknown': '这个进度词已经不在了，请另选一个。',
  'last-word': '居民看到的进度词至少要有两个。',
  'word-twice': '已经有这个进度词了，请换一个说法。',
  'words-full': '居民看到的进度词最多 12 个。',
  'effect-unknown': '系统同时要做的这件事已经不在了，请换一处再改。',
  'not-at-this-step': '这种步骤没有这一项，请先换一种做法。',
  'not-before-an-end': '后面直接就结束了，这里要放一步有人写明情况或本人确认的；请加在前一步后面。',
};

/** What the designer says while a page is being changed. */
export const designingWords = { refused } as const;

const wayNames: Readonly<Record<string, string>> = {
  agreed: '审过了',
  refused: '没有审过',
  passed: '通过',
  failed: '没有通过',
  over: '时间到了',
  upheld: '意见成立',
  joined: '都办完了',
  opened: '整批走',
};

/** The word on the line of an outcome: its button, or what decides it. */
export function wayName({ buttons }: Step, outcome: string): string {
  return buttons[outcome] || wayNames[outcome] || '没人办时';
}
