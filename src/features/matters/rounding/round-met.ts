import { action } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Answers } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import { fieldsOf, stepOf } from '#method/page.ts';
import { actOn } from '../act.ts';
import { roundMet as roundMetContract } from './contract.ts';
import { conducted } from './round.ts';

/** Who may keep the minutes at all; whether the meeting of this method is theirs, its page says. */
const keepers = ['secretary', 'community-staff'] as const;

/** One meeting decides of every matter of the round that waits for it: the same people, the same minutes, each with what was decided of it. */
export const roundMet = action(roundMetContract, {
  who: { posts: keepers },
  async run(context, { round: id, present, answers, matters }) {
    await conducted(context, id);
    const inOrder = matters.toSorted((one, other) => (one.matter < other.matter ? -1 : 1)); // two who lock several never wait for each other
    for (const { matter, outcome, answers: own } of inOrder)
      await actOn(context, matter, (method, { step }, record) => {
        if (record.round_id !== id) refuse('matters.not_in_round');
        if (step === null || stepOf(method, step).do !== 'meet') refuse('matters.not_before_meeting', { number: record.number });
        return {
          kind: 'do',
          step: step ?? '',
          outcome,
          present,
          answers: { ...asked(method, { step: step ?? '', outcome }, answers), ...own },
        };
      });
    return { id };
  },
});

/** Of what holds for all, what this outcome asks. */
function asked(method: Method, { step, outcome }: { step: string; outcome: string }, answers: Answers): Answers {
  const fields = fieldsOf(method, stepOf(method, step), outcome).map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([field]) => fields.includes(field)));
}
