import { useState } from 'react';
import type { fill, rate, sign } from '#features/matters/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { useHeldPhotos } from '#ui/phone/held-photos.ts';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { FormOf, Outcome } from './acts.ts';
import { Fault } from './fault.tsx';
import { missingIn, StepFields } from './step-fields.tsx';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';
import { actWords as words } from './words.ts';

/** One outcome of a step, with whatever its form asks; what was written stays until it is sent. */
export function OutcomeForm({ act: { id, can, outcome }, matter, onDone }: FormOf<'outcome'>) {
  const draft = useDraft(`${matter}.${id}`);
  const asksPhotos = outcome.fields.find(({ kind }) => kind === 'photo');
  const photos = useHeldPhotos(asksPhotos?.max ?? undefined);
  const [tried, setTried] = useState(false);
  const send = useOutcome(matter, () => {
    draft.forget();
    onDone();
  });
  const submit = () => {
    setTried(true);
    if (!photos.sending && !missingIn(outcome.fields, draft))
      send.go({ verb: can.verb, step: can.step, outcome, answers: draft.answers, photos: photos.files });
  };
  return (
    <>
      <StepFields fields={outcome.fields} draft={draft} tried={tried} refused={send.refused} />
      {asksPhotos && <PhotoPicker label={asksPhotos.label} photos={photos} max={asksPhotos.max ?? 6} hint={words.photosHint} />}
      {tried && photos.sending && <Fault say={words.photosComing} />}
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look={outcome.main ? 'main' : 'plain'} wide pending={send.pending} onPress={submit}>
        {outcome.name}
      </Button>
    </>
  );
}

type Sent = {
  readonly verb: string;
  readonly step: string;
  readonly outcome: Outcome;
  readonly answers: Readonly<Record<string, string | number | boolean | string[]>>;
  readonly photos: readonly File[];
};

/** The way out of a step, whichever verb it takes: most are filled in, some signed, the last one rated. */
function useOutcome(matter: string, onDone: () => void) {
  const filling = useAct<typeof fill>('matters.fill', words.done.outcome, onDone);
  const signing = useAct<typeof sign>('matters.sign', words.done.outcome, onDone);
  const rating = useAct<typeof rate>('matters.rate', words.done.outcome, onDone);
  const go = ({ verb, step, outcome, answers, photos }: Sent) => {
    if (verb === 'sign') signing.go({ matter, step, outcome: outcome.id });
    else if (verb === 'rate') rating.go({ matter, step, solved: outcome.main, ...saidIn(answers) });
    else filling.go({ matter, step, outcome: outcome.id, answers: { ...answers } }, photos);
  };
  return {
    go,
    pending: filling.pending || signing.pending || rating.pending,
    refused: filling.refused ?? signing.refused ?? rating.refused,
  };
}

function saidIn({ reason }: Sent['answers']): { said?: string } {
  return typeof reason === 'string' ? { said: reason } : {};
}
