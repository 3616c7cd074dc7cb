import type { z } from 'zod';
import type { suggestHelpers } from './contract.ts';

type Reason = z.output<typeof suggestHelpers.output>['helpers'][number]['reasons'][number];

export const refusals = {
  'matters.batch_unequal': '批量派单只用于同一个社区、同一类、走到同一步的单子，请重新选。',
  'matters.batch_not_yours': '选的单子里有不该您派的，请去掉再派。',
} as const;

const sayings: Readonly<Record<Reason, (of: { skill: string | null; busy: number }) => string>> = {
  skill: ({ skill }) => `会${skill ?? ''}`,
  'no-skill': ({ skill }) => `没登记会${skill ?? ''}`,
  'talks-so': () => '愿意这样聊',
  'same-building': () => '同楼',
  'same-micro-grid': () => '同一微网格',
  'same-grid': () => '同一网格',
  'same-community': () => '本社区',
  'free-now': () => '现在有空',
  'free-today': () => '今天有空',
  'free-another-day': () => '今天没空',
  'hands-free': () => '手上没有单子',
  'some-in-hand': ({ busy }) => `手上 ${busy} 件`,
  'much-in-hand': ({ busy }) => `手上 ${busy} 件`,
};

/** 同楼、会通下水、现在有空、手上 1 件. */
export function sayReasons(reasons: readonly Reason[], of: { skill: string | null; busy: number }): string {
  return reasons.map((reason) => sayings[reason](of)).join('、');
}

export const relayWords = { through: (kind: string) => `${kind} · 电话由社区转接` } as const;
