import type { Span } from '#method/clock.ts';
import type { Step } from '#method/language.ts';
import { doersOf } from '#method/page.ts';

export const refusals = {
  'methods.unknown': '没有找到这个工作法。',
  'methods.faulty': (facts: Record<string, string | number>) => `现在还不能开通：${facts['faults']}。`,
  'methods.on_already': '这个社区已经在用这个工作法了。',
  'methods.always_on': '这个工作法一直开着，不用开通。',
  'methods.another_on': '这一类事这个社区已经在用另一个工作法，请先停用它。',
  'methods.not_on': '这个工作法没有开通。',
} as const;

const units: Readonly<Record<Span['unit'], string>> = {
  minutes: '分钟',
  hours: '小时',
  workminutes: '个工作分钟',
  workhours: '个工作小时',
  workdays: '个工作日',
};

const oneDay = 24;

/** A stretch of time as people say it: 2 个工作小时, and 7 天 for 168 hours. */
export function saySpan({ unit, count }: Span): string {
  if (unit === 'hours' && count > 2 * oneDay && count % oneDay === 0) return `${count / oneDay} 天`;
  return `${count} ${units[unit]}`;
}

export const whoNames = { opener: '居民', assignee: '办理人', candidates: '派到的邻里', parties: '各方' } as const;

/** Who does a step, in words. */
export function sayDoers(step: Step, postNames: ReadonlyMap<string, string>): string {
  if (step.do === 'gate') return '等整批';
  const doers = doersOf(step).map((one) =>
    typeof one === 'string' ? whoNames[one] : one.posts.map((post) => postNames.get(post) ?? post).join('、'),
  );
  return doers.length === 0 ? '到时自动' : doers.join('或');
}
