import { passingAction } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { printCode } from '../binding-codes.ts';
import * as contract from './contract.ts';

const goodForDays = 3;

/** The person's own word: a code to tell a daughter or a neighbour. Whoever acts for somebody else cannot pass that on. */
export const inviteFamily = passingAction(contract.inviteFamily, {
  who: 'person',
  run: (context, terms) =>
    printCode(context, { person: context.actor.person ?? refuse('not_bound'), goodForDays, family: { ...terms, agreed: 'self' } }),
});
