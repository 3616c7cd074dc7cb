import { refuse } from '#kernel/refusal.ts';
import { watchedIn, wordIn } from '#library/watching.ts';

type Limit = { readonly words: readonly string[]; readonly why: string };

/**
 * What no department may ask of a grid, whatever the kind (row S4-Z3): no clock-ins, no quotas of pictures or trips, no ranking, no lists of persons, nothing
 * about what somebody thinks or where they go, no second paper for what is here. After the rule for government apps of January 2026 and the limits of the practices.
 */
const limits: readonly Limit[] = [
  { words: ['打卡', '签到', '在线时长', '步数', '轨迹'], why: '不要求打卡、签到、轨迹和在线时长' },
  {
    words: ['张照片', '照片不少于', '截图', '拍照留痕', '转发', '点赞', '关注公众号', '下载率', '注册率'],
    why: '不要求照片张数、截图、转发和下载注册',
  },
  { words: ['排名', '排行', '末位', '通报批评'], why: '不排名，不按多少比人' },
  { words: ['身份证', '银行卡', '人员名单', '花名册', '逐人登记'], why: '不要求报名单和证件号，要数字请说要哪个数' },
  { words: ['思想动态', '信访人员', '重点人员', '行踪', '宗教信仰', '倾向'], why: '不问谁怎么想、信什么、去了哪里，也不列人' },
  { words: ['再报一遍', '另报纸质', '每日一报', '零报告', '台账一份'], why: '系统里有的，不用再报一遍' },
];

const watches = '不派人盯着谁，隐患只看东西和地方';

/** What may not be asked of grids, each in a sentence. */
export const notAsked: readonly string[] = [...limits.map(({ why }) => why), watches];

/** Refuses what departments may not ask, with the word and the reason. */
export function mustBeAskable(said: { readonly subject: string; readonly evidence: string }): void {
  for (const text of [said.subject, said.evidence]) {
    for (const { words, why } of limits) mustNotHold(wordIn(text, words), why);
    mustNotHold(watchedIn(text), watches);
  }
}

function mustNotHold(word: string | undefined, why: string): void {
  if (word !== undefined) refuse('matters.entrust_not_asked', { word, why });
}
