import { anyone, bound, office, type Role, staff } from './roles.ts';

/** Who comes to what estates keep and what is done in grids, by door. */
export const doors: Readonly<Record<string, readonly Role[]>> = {
  'estates.set-management': office,
  'estates.seat': ['secretary'],
  'estates.list': office,
  'estates.set-facts': office,
  'estates.standing': [...office, 'street-leader'],
  'estates.page': anyone,
  'estates.define-zero': ['secretary'],
  'estates.end-zero': ['secretary'],
  'estates.enter-zero': ['secretary'],
  'estates.strike-zero': ['secretary'],
  'estates.zeros': office,

  'organizations.found-team': ['secretary'],
  'organizations.join-team': ['secretary'],
  'organizations.teams': anyone,
  'organizations.team-rosters': anyone,

  'matters.set-entrusted-cap': ['secretary'],
  'matters.hear-quarrel': ['grid-worker', 'secretary'],
  'matters.answer-quarrel': ['grid-worker', 'secretary'],
  'matters.open-quarrel': ['grid-worker', 'secretary'],
  'matters.quarrels': ['grid-worker', 'secretary'],
  'matters.report-finding': [...staff, 'volunteer'],
  'matters.report-conduct': [...staff, 'volunteer'],
  'matters.findable': [...staff, 'volunteer'],

  'fieldwork.log': ['grid-worker'],
  'fieldwork.unlog': ['grid-worker'],
  'fieldwork.my-log': ['grid-worker'],
  'fieldwork.tally': anyone,
  'fieldwork.chores': anyone,
  'fieldwork.add-chore': office,
  'fieldwork.record-chores': bound,
  'fieldwork.take-back-chores': bound,
  'fieldwork.confirm-chores': office,
  'fieldwork.my-chores': bound,
  'fieldwork.chores-to-confirm': office,
};
