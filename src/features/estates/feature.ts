import type { Feature } from '#kernel/action.ts';
import { addCrewPlace, endCrewPlace } from './crew/keep.ts';
import { rateCrew } from './crew/rate.ts';
import { namelessParty } from './dissolving/erase.ts';
import { openEnding } from './dissolving/open.ts';
import { endings } from './dissolving/read.ts';
import { dissolve, signEnding, signEndingOnPaper } from './dissolving/sign.ts';
import { setFacts, standing } from './facts/facts.ts';
import { foundOwnersCommittee } from './found.ts';
import { estates as list } from './list.ts';
import { setManagement } from './management.ts';
import { outlived } from './outlived.ts';
import { estatePage } from './page.ts';
import { seat } from './seat.ts';
import { keepOwnersVote } from './vote.ts';
import { refusals } from './words.ts';
import { defineZero, endZero, enterZero, strikeZero } from './zero/define.ts';
import { zeros } from './zero/zeros.ts';

/** Estates: who looks after each, the committee its owners voted for, and the zeros it wants to have. */
export const estates: Feature = {
  name: 'estates',
  actions: [
    setManagement,
    setFacts,
    seat,
    defineZero,
    endZero,
    enterZero,
    strikeZero,
    openEnding,
    signEnding,
    signEndingOnPaper,
    dissolve,
    addCrewPlace,
    endCrewPlace,
    rateCrew,
  ],
  queries: [list, standing, estatePage, zeros, endings],
  effects: { 'keep-owners-vote': keepOwnersVote, 'found-owners-committee': foundOwnersCommittee, 'person-erased': namelessParty },
  expiries: outlived,
  refusals,
};
