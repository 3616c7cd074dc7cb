import type { Step } from '#method/language.ts';
import { doersOf } from '#method/page.ts';

export const refusals = {
  'methods.unknown': '没有找到这个工作法。',
  'methods.faulty': (facts: Record<string, string | number>) => `现在还不能开通：${facts['faults']}。`,
  'methods.on_already': '这个社区已经在用这个工作法了。',
  'methods.always_on': '这个工作法一直开着，不用开通。',
  'methods.another_on': '这一类事这个社区已经在用另一个工作法，请先停用它。',
  'methods.try_too_long': '这样试一次要算太久。请减少人数、周数或每天的件数，再试一次。',
  'methods.not_on': '这个工作法没有开通。',
} as const;

export const whoNames = { opener: '居民', assignee: '办理人', candidates: '派到的邻里', parties: '各方' } as const;

/** Who does a step, in words. */
export function sayDoers(step: Step, postNames: ReadonlyMap<string, string>): string {
  if (step.do === 'gate') return '等整批';
  const doers = doersOf(step).map((one) =>
    typeof one === 'string' ? whoNames[one] : one.posts.map((post) => postNames.get(post) ?? post).join('、'),
  );
  return doers.length === 0 ? '到时自动' : doers.join('或');
}
