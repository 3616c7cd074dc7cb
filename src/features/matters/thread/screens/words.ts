import type { kinships, things } from '../contract.ts';

type Kinship = (typeof kinships)[number];
type Thing = (typeof things)[number];

/** How another matter belongs to this one. */
const hows: Readonly<Record<Kinship, string>> = {
  whole: '它是这件的一部分',
  part: '分出去的',
  'merged-into': '合到了这件',
  'merged-here': '合进来的',
  'decided-at': '在这次会上定的',
  resolution: '会上定的事',
  whistle: '同一次吹哨',
  'quarrel-heard': '走访时听到的',
  'quarrel-case': '后来开的调解',
  'same-slip': '同一张受理单',
  'time-before': '上一次',
  linked: '和这件有关',
};
const whats: Readonly<Record<Thing, string>> = {
  work: '申请成了工程',
  'work-wish': '这项工程会解决它',
  item: '列在清单里',
  'item-solves': '清单里有一项对着它',
  asset: '报的是它',
  letter: '委托书',
  slip: '受理单',
  series: '按期开始的',
  household: '这一户',
  'open-record': '公开了',
  vote: '业主表决',
  term: '业委会任期',
};
const states: Readonly<Record<string, string>> = {
  planned: '已列计划',
  started: '在建',
  finished: '完工了',
  accepted: '验收了',
  done: '办好了',
  answers: '回应它',
  'solved-by': '由它解决',
  'in-force': '有效',
  over: '结束了',
};

/** What the screens of 来龙去脉 say. */
export const words = {
  title: '来龙去脉',
  hows,
  whats,
  stateOf: (state: string) => states[state] ?? state,
  slip: (number: string) => `第 ${number} 号`,
  hidden: (count: number) => `另有 ${count} 件（您看不到）`,
  why: (reason: string) => `因为：${reason}`,
  link: '和另一件连起来',
  number: '编号',
  numberHint: '比如 26-0318',
  which: '哪一件',
  byNumber: '填编号',
  reason: '为什么有关',
  reasonHint: '一句话，不写电话。两件的人看得到另一件的，才看得到这一句。',
  go: '连起来',
  linked: '连起来了',
  undo: '不再连着',
  undone: '分开了',
  household: '这一户办过的事',
  householdNone: '这一户还没有办过什么。',
} as const;
