import { bound, helpers, leaders, office, type Role, signedIn, staff } from './roles.ts';

const atWork = [...staff, ...helpers, ...leaders];
const callers = ['grid-worker', ...office] as const;

/** Doors of what follows a matter: its thread, what was promised, topics it proposes, whether it is asked about once more. */
export const doors: Readonly<Record<string, readonly Role[]>> = {
  'matters.thread': signedIn,
  'matters.link': staff,
  'matters.unlink': staff,
  'matters.linkable': staff,
  'matters.household-thread': staff,
  'matters.promise': atWork,
  'matters.settle-promise': atWork,
  'matters.change-promise': atWork,
  'matters.promises': signedIn,
  'matters.promises-at-door': staff,
  'matters.my-promises': bound,
  'matters.promise-list': callers,
  'matters.proposals': ['secretary'],
  'matters.accept-proposal': ['secretary'],
  'matters.decline-proposal': ['secretary'],
  'matters.set-like-rule': ['secretary', 'system-admin'],
  'matters.like-rules': [...office, 'system-admin'],
  'matters.call-backs': callers,
  'matters.call-back-contact': callers,
  'matters.answer-call-back': callers,
  'matters.stand-at': bound,
  'matters.set-call-back-rule': ['secretary', 'system-admin'],
  'matters.call-back-rules': [...office, 'system-admin'],
};
