import type { Action, EffectHandler, Query, Sweep } from '#kernel/action.ts';
import { closeRound } from './close-round.ts';
import { enrolling } from './enrolling.ts';
import { roundFigures } from './figures.ts';
import { followers } from './follow.ts';
import { openPhase } from './open-phase.ts';
import { openRound } from './open-round.ts';
import { roundMet } from './round-met.ts';
import { rounds, showRound } from './rounds.ts';
import { starsGiven } from './stars.ts';

/** Rounds: matters of one method in one community that move through its phases together (row S1-C2). */
export const roundingActions: readonly Action[] = [openRound, openPhase, roundMet, closeRound];
export const roundingQueries: readonly Query[] = [rounds, showRound, roundFigures, enrolling];
export const roundingSweeps: readonly Sweep[] = [followers];
export const roundingEffects: Readonly<Record<string, EffectHandler>> = { 'give-stars': starsGiven };
