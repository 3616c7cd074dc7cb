import type { Method, Step } from './design-answers.ts';

const MOST = 12;

/** The kinds of posts that have something to do in a method, in the order of its steps; as many as can be invented. */
export function postsOf({ steps }: Method): readonly string[] {
  return [...new Set(steps.flatMap(postsAt))].slice(0, MOST);
}

function postsAt(step: Step): readonly string[] {
  if ('panels' in step) return step.panels.flatMap(({ of }) => (of === 'parties' ? [] : of));
  if (!('who' in step)) return [];
  const each = typeof step.who === 'object' && 'any' in step.who ? step.who.any : [step.who];
  const named = each.flatMap((one) => (typeof one === 'string' ? [] : one.posts));
  const beside = step.do === 'claim' ? step.kinds : step.do === 'meet' ? step.seats : [];
  return [...named, ...beside];
}
