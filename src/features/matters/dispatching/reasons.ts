import type { z } from 'zod';
import type { suggestHelpers } from './contract.ts';

type Reason = z.output<typeof suggestHelpers.output>['helpers'][number]['reasons'][number];

/** How somebody stands to an order: what they are good at, where they live, when they are free, what they have in hand. */
export type Fit = {
  readonly wants_skill: boolean;
  readonly skilled: boolean;
  /** Ready to talk with neighbours by the way this one came in; null where it is no talk. */
  readonly talks: boolean | null;
  readonly near: 'building' | 'micro-grid' | 'grid' | 'community';
  readonly free: 'now' | 'today' | 'another-day' | 'unsaid';
  readonly busy: number;
};

const much = 3;

/** The reasons for suggesting somebody, the nearest first; what nobody said (free times) is no reason and stands only where it is asked for. */
export function reasonsOf({ wants_skill, skilled, talks, near, free, busy }: Fit): Reason[] {
  return [
    `same-${near}`,
    ...(wants_skill ? [skilled ? ('skill' as const) : ('no-skill' as const)] : []),
    ...(talks ? (['talks-so'] as const) : []),
    ...(free === 'unsaid' ? [] : [`free-${free}` as const]),
    busy === 0 ? 'hands-free' : busy < much ? 'some-in-hand' : 'much-in-hand',
  ];
}
