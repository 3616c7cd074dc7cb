import type { Asked } from '#kernel/contract.ts';
import type { ahead } from '../contract.ts';

export type Rule = Asked<typeof ahead>['rule'];
type Every = Rule['when']['every'];

/** What the form holds of a rule. */
export type RuleFields = {
  readonly every?: Every;
  readonly weekdays?: number[];
  readonly onKind?: 'day' | 'week';
  readonly day?: number;
  readonly week?: number;
  readonly weekday?: number;
  readonly month?: number;
  readonly shift?: Rule['shift'];
  readonly from?: string;
  readonly until?: string;
  /** Days left out; a line still empty holds nothing. */
  readonly except?: (string | undefined)[];
};

/** The rule a form describes; null while something is missing. */
export function ruleOf(fields: RuleFields): Rule | null {
  const when = whenOf(fields);
  if (when === null || !fields.from) return null;
  const except = [...new Set((fields.except ?? []).flatMap((day) => (day ? [day] : [])))];
  return { when, shift: fields.shift ?? 'behind', from: fields.from, until: fields.until || null, except };
}

function whenOf(fields: RuleFields): Rule['when'] | null {
  const { every, weekdays = [], month = 1 } = fields;
  if (every === undefined) return null;
  if (every === 'day') return { every };
  if (every === 'week') return weekdays.length > 0 ? { every, weekdays } : null;
  const on = onOf(fields);
  if (on === null) return null;
  return every === 'month' ? { every, on } : { every, month: every === 'quarter' ? Math.min(month, 3) : month, on };
}

type On = Extract<Rule['when'], { every: 'month' }>['on'];
const weeks = [1, 2, 3, 4, -1] as const;

function onOf({ onKind = 'day', day, week, weekday }: RuleFields): On | null {
  if (onKind === 'day') return day === undefined ? null : { day };
  const nth = weeks.find((one) => one === week);
  if (nth === undefined || weekday === undefined) return null;
  return nth === -1 ? { week: -1, weekday } : { week: nth, weekday };
}
