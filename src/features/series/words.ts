import type { Rule } from '#method/recurrence.ts';

export const refusals = {
  'series.never': '按这样的日子，以后一次都不会有，请再看看起止的日子。',
  'series.place_outside': '这个地方不在本社区，请另选。',
  'series.owner_gone': '负责人现在不在岗了，请结束这一项，换人重新排一项。',
  'series.ended': '这一项已经结束了。',
  'series.paused': '这一项已经停着了。',
  'series.not_paused': '这一项没有停着。',
  'series.begun_already': '这一次已经开始了。',
  'series.went_well': '可以开始。',
} as const;

export const told = {
  begun: (name: string) => `定期的「${name}」到日子了，已经开始，请到待办里看。`,
  couldNot: (name: string, day: string) => `定期的「${name}」${day} 这一次没能开始，请到「定期」里看原因。`,
  someFault: '这一次没能开始，请再试一次。',
} as const;

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const weekday = (at: number): string => `周${weekdays[at - 1] ?? ''}`;
const within = (on: Extract<Rule['when'], { every: 'month' }>['on']): string => {
  if ('day' in on) return on.day === 31 ? '最后一天' : `${on.day} 日`;
  return `${on.week === -1 ? '最后一个' : `第${weekdays[on.week - 1] ?? ''}个`}${weekday(on.weekday)}`;
};

/** A rule as people say it: 每月 5 日，遇休息日顺延. */
export function sayRule({ when, shift, until }: Rule): string {
  const shifts = { none: '', before: '，遇休息日提前', behind: '，遇休息日顺延' };
  return `${sayWhen(when)}${shifts[shift]}${until === null ? '' : `，到 ${until} 为止`}`;
}

function sayWhen(when: Rule['when']): string {
  switch (when.every) {
    case 'day':
      return '每天';
    case 'week':
      return `每${when.weekdays
        .toSorted((one, other) => one - other)
        .map(weekday)
        .join('、')}`;
    case 'month':
      return `每月${within(when.on)}`;
    case 'quarter':
      return `每季度第${weekdays[when.month - 1] ?? ''}个月${within(when.on)}`;
    case 'year':
      return `每年 ${when.month} 月${within(when.on)}`;
  }
}

/** On the list of whoever leaves a post: it has to be set for somebody else. */
export const handedOn = (name: string, next: string | null): string =>
  `定期的「${name}」${next === null ? '' : `，下次 ${next}`}，请换人重新排`;
