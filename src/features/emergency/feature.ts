import { followsEnded } from '#features/areas/door.ts';
import type { Feature } from '#kernel/action.ts';
import { now, remindOfDrill, takeRoles, taskDone } from './at-work.ts';
import { leavingEffects } from './letting-go.ts';
import { close, closeByItself, outlived, past, prolong, switchOn } from './mode.ts';
import { drill, endPlan, makePlan } from './plan.ts';
import { advice, plans } from './plans.ts';
import { joinReport, leaveReport, report, reports } from './reporting.ts';
import { askHome, homes, leaveHome, openHome, servingEffects, visit } from './serving.ts';
import { refusals } from './words.ts';

/** Plans for an emergency, always; the mode itself only by an order, for a scope, until a day. */
export const emergency: Feature = {
  name: 'emergency',
  actions: [
    makePlan,
    endPlan,
    drill,
    switchOn,
    prolong,
    close,
    takeRoles,
    taskDone,
    askHome,
    leaveHome,
    openHome,
    visit,
    report,
    leaveReport,
    joinReport,
  ],
  queries: [plans, advice, now, homes, reports, past],
  sweeps: [closeByItself, remindOfDrill],
  effects: { ...servingEffects, ...leavingEffects, ...followsEnded({ table: 'emergency', column: 'scope_id' }) },
  expiries: outlived,
  refusals,
};
