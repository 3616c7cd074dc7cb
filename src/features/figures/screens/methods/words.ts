import { channelNames, few, figures, shown, shownRate, untold } from '../../methods/words.ts';

export const words = {
  ...{ channelNames, few, figures, shown, shownRate, untold },
  title: '各工作法的数',
  under: '几个月里来的事，后来怎样了。数的是事，不数人，不排名次；1 到 4 的数，和能推算出它的数，不显示。',
  one: (name: string) => `${name}的数`,
  back: '所有工作法',
  place: '看哪里',
  from: '从哪个月',
  until: '到哪个月',
  spans: { month: '本月', quarter: '本季', year: '今年' },
  export: '导出 Excel',
  print: '打印',
  method: '工作法',
  month: '月份',
  none: { title: '这几个月没有事', next: '换几个月看看，或在「工作法」里启用一个。' },
  ask: (name: string) => `${name}是什么意思`,
  until_: (laid: string | null, counted: string, at: string) =>
    laid ? `${laid} 以前来的事数到 ${counted}，以后来的数到 ${at}` : `数到 ${at}`,
  of: ({ of, percent }: { readonly of: number | null; readonly percent: number | null }) => {
    if (percent === null) return '不到 5 件，先不算';
    return of === null ? '一共几件不显示' : `${of} 件里`;
  },
  left: (pairs: readonly { readonly why: string; readonly count: number | null }[]) =>
    `没算进来：${pairs.map(({ why, count }) => `${why} ${count ?? few}`).join('、')}`,
  ends: '后来怎样了',
  rates: '按时和三率',
  steps: '每一步用多久',
  step: '步骤',
  times: '走过几次',
  late: '过了期限',
  median: '中位用时',
  channels: '怎么来的',
  load: '手上有多少',
  inHand: (matters: string, people: string, mean: string) => `现在有人在办 ${matters} 件，在办的 ${people} 人，每人平均 ${mean} 件。`,
  spread: (median: number, most: number) => `中间的一位 ${median} 件，最多的一位 ${most} 件。`,
  fewPeople: '不到五个人，不说中位数和最多的。',
  before: '和前面一段比',
  figure: '数',
  now: '这一段',
  earlier: '前一段',
  spared: (trips: number) => (trips >= 0 ? `大家少跑了约 ${trips} 趟。` : `大家多跑了约 ${-trips} 趟。`),
  versions: '改版前后',
  version: (version: number) => `第 ${version} 版`,
  months: '一个月一个月看',
  satisfied: '平均几星',
  list: '看名单',
  listOf: (name: string, figure: string) => `${name} ${figure}，看是哪些`,
  parts: (figure: string) => `${figure}：在哪里`,
  part: '哪里',
  beside: '不在其中',
  whole: '合计',
  close: '关上',
  queue: '在待办里看这些事',
} as const;

const hour = 60;
const day = 24 * hour;

/** 约 2 小时, 约 3 天. @param minutes null where nothing may be said */
export function spell(minutes: number | null): string {
  if (minutes === null) return untold;
  if (minutes < hour) return minutes === 0 ? '不到 1 分钟' : `约 ${minutes} 分钟`;
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return minutes < 2 * day ? `约 ${tenth(minutes / hour)} 小时` : `约 ${tenth(minutes / day)} 天`;
}
