import type { fill, sign, take } from '#features/matters/contract.ts';
import { type Answers, answersOf } from '#ui/console/answers.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { usePhotos } from '#ui/phone/use-photos.ts';
import { DeskTook, type Took, tookOf } from '../../effort/screens/desk-took.tsx';
import type { speak } from '../../gathering/contract.ts';
import { gatherWords } from '../../gathering/screens/words.ts';
import { PromisesLeft } from '../../promises/screens/promises-card.tsx';
import type { Doable, Outcome } from './acts.ts';
import { AnswerFields } from './answer-fields.tsx';
import type { DialogOf } from './shown.ts';
import { words } from './words.ts';

type OutcomeOf = DialogOf & { readonly can: Doable; readonly outcome: Outcome };
type Given = {
  readonly answers: ReturnType<typeof answersOf>;
  readonly photos: readonly string[];
  readonly took: ReturnType<typeof tookOf>;
};

/** One outcome of the step, with whatever its form asks. */
export function OutcomeDialog({ outcome, ...of }: OutcomeOf) {
  const photos = usePhotos('/api/matters.photo');
  const act = useOutcome({ outcome, ...of });
  const isDone = of.can.verb === 'fill' && outcome.id === 'done';
  return (
    <FormDialog<Answers & Took>
      title={outcome.name}
      tells={outcome.fields.length === 0 ? of.matter.subject : undefined}
      submit={outcome.name}
      pending={act.pending || photos.sending}
      fault={act.fault}
      onSubmit={(typed) => act.submit({ answers: answersOf(outcome.fields, typed), photos: photos.ids, took: isDone ? tookOf(typed) : {} })}
      onClose={of.onClose}
    >
      {endsWork(of.can.verb, outcome.id) && <PromisesLeft matter={of.matter.id} />}
      <AnswerFields fields={outcome.fields} photos={photos} />
      {isDone && <DeskTook />}
    </FormDialog>
  );
}

/** What was promised on the way is looked at once more before work is called done, or explained. */
function endsWork(verb: string, outcome: string): boolean {
  return verb === 'fill' && ['done', 'explained'].includes(outcome);
}

/** The verb behind the button: taking it, agreeing to a price, or filling the step's form. */
function useOutcome({ matter, can, outcome, onClose }: OutcomeOf) {
  const filling = useChange<typeof fill>('matters.fill', words.acts.done, onClose);
  const taking = useChange<typeof take>('matters.take', words.acts.done, onClose);
  const signing = useChange<typeof sign>('matters.sign', words.acts.done, onClose);
  const speaking = useChange<typeof speak>('matters.speak', gatherWords.spoken, onClose);
  const step = { matter: matter.id, step: can.step };
  const as = can.as[0]?.kind;
  const asked = outcome.fields.length > 0;
  if (can.verb === 'take')
    return { ...taking, submit: ({ answers }: Given) => taking.submit({ ...step, ...(as ? { as } : {}), ...(asked ? { answers } : {}) }) };
  if (can.verb === 'speak')
    return { ...speaking, submit: ({ answers }: Given) => speaking.submit({ ...step, outcome: outcome.id, answers }) };
  if (can.verb === 'sign') return { ...signing, submit: () => signing.submit({ ...step, outcome: outcome.id }) };
  return {
    ...filling,
    submit: ({ answers, photos, took }: Given) => filling.submit({ ...step, ...took, outcome: outcome.id, answers, photos: [...photos] }),
  };
}
