import type { Action, Query, Sweep } from '#kernel/action.ts';
import { acceptProposal, declineProposal } from './answer.ts';
import { proposals } from './read.ts';
import { likeRules, setLikeRule } from './rule.ts';
import { proposeTopics } from './sweep.ts';

/** 议题建议: like orders at one place propose, by themselves, to talk it over. */
export const proposingActions: readonly Action[] = [acceptProposal, declineProposal, setLikeRule];
export const proposingQueries: readonly Query[] = [proposals, likeRules];
export const proposingSweeps: readonly Sweep[] = [proposeTopics];
