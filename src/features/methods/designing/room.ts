import type { Action, Query } from '#kernel/action.ts';
import { derive, revise } from './derive.ts';
import { findings, openDraft } from './open-draft.ts';
import { publishDraft } from './publish.ts';
import { replace } from './replace.ts';
import { retire, takeBackRetirement } from './retire.ts';
import { discardDraft, saveDraft } from './save.ts';
import { versions } from './versions.ts';
import { workshop } from './workshop.ts';

/** The workshop of methods: drafts, their faults, versions with day and reason, what takes whose place. */
export const designingActions: readonly Action[] = [
  derive,
  revise,
  saveDraft,
  discardDraft,
  publishDraft,
  replace,
  retire,
  takeBackRetirement,
];
export const designingQueries: readonly Query[] = [workshop, openDraft, findings, versions];
