import type { Action, Query, Sweep } from '#kernel/action.ts';
import { call } from '../duty/call.ts';
import { ringHeld } from '../duty/ring.ts';
import { duty, setDuty } from '../duty/turns.ts';
import { refusals as dutyRefusals } from '../duty/words.ts';
import { decideMinutes, effort, minutesOpen, trips } from '../effort/effort.ts';
import { sayMinutes } from '../effort/say.ts';
import { went } from '../effort/went.ts';
import { refusals as effortRefusals } from '../effort/words.ts';
import { helpersOf, myHelping } from '../helping/helping.ts';
import { profile, tell } from '../helping/profile.ts';
import { refusals as helpingRefusals } from '../helping/words.ts';
import { replies } from '../replies/replies.ts';
import { endTemplate, keepTemplate, templates } from '../replies/templates.ts';
import { refusals as repliesRefusals } from '../replies/words.ts';
import { rule } from '../ruling/rule.ts';
import { endRule, rules, rulingChoices } from '../ruling/rules.ts';
import { refusals as rulingRefusals } from '../ruling/words.ts';
import { talkWays } from '../talking/ways.ts';
import { batch } from './batch.ts';
import { suggest } from './suggest.ts';
import { supply, unmatched } from './unmatched.ts';
import { refusals as dispatchingRefusals } from './words.ts';

/** Who should do it, who may be rung, and what it took: the rooms beside the verb 派单. */
export const dispatchingActions: readonly Action[] = [
  rule,
  endRule,
  tell,
  setDuty,
  sayMinutes,
  went,
  decideMinutes,
  keepTemplate,
  endTemplate,
];
export const dispatchingQueries: readonly Query[] = [
  suggest,
  unmatched,
  supply,
  batch,
  rules,
  rulingChoices,
  profile,
  helpersOf,
  myHelping,
  duty,
  call,
  effort,
  minutesOpen,
  trips,
  templates,
  replies,
  talkWays,
];
export const dispatchingSweeps: readonly Sweep[] = [ringHeld];
export const refusals = {
  ...dispatchingRefusals,
  ...rulingRefusals,
  ...helpingRefusals,
  ...dutyRefusals,
  ...effortRefusals,
  ...repliesRefusals,
} as const;
