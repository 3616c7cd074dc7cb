import { useState } from 'react';
import type { fill, rate, sign } from '#features/matters/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { useHeldPhotos } from '#ui/phone/held-photos.ts';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { MinutesField, TripsField } from '../../effort/screens/minutes-field.tsx';
import { useTrips } from '../../effort/screens/trip-line.tsx';
import { minutesWords } from '../../effort/screens/words.ts';
import type { speak } from '../../gathering/contract.ts';
import { gatherWords } from '../../gathering/screens/words.ts';
import { PromisesLeft } from '../../promises/screens/promises-card.tsx';
import { AgreedTick, useAgreed } from '../../sensitive/screens/agreed-tick.tsx';
import { actingWords } from './acting-words.ts';
import type { FormOf, Outcome } from './acts.ts';
import { Fault } from './fault.tsx';
import { ReasonButtons } from './reason-buttons.tsx';
import { missingIn, StepFields } from './step-fields.tsx';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';
import { actWords as words } from './words.ts';

/** One outcome of a step: a return takes one touch for its reason, everything else whatever its form asks. */
export function OutcomeForm(of: FormOf<'outcome'>) {
  return of.act.outcome.id === 'returned' && asksOnlyWhy(of.act.outcome) ? <ReturnForm {...of} /> : <FilledForm {...of} />;
}

function asksOnlyWhy({ fields }: Outcome): boolean {
  return fields.length === 1 && fields[0]?.id === 'reason' && fields[0].sensitive === null;
}

function ReturnForm({ act: { can, outcome }, matter, onDone }: FormOf<'outcome'>) {
  const send = useOutcome(matter, onDone, actingWords.returned.done);
  const [label] = outcome.fields.map((field) => field.label);
  return (
    <>
      {send.refused && <ErrorBox error={send.refused} />}
      <ReasonButtons
        label={label ?? outcome.name}
        often={actingWords.returned.reasons}
        pending={send.pending}
        fault={send.refused?.about('answers.reason')}
        go={outcome.name}
        onGo={(reason) => send.go({ verb: can.verb, step: can.step, outcome, answers: { reason }, photos: [] })}
      />
    </>
  );
}

/** What was written stays until it is sent. */
function FilledForm({ act: { id, can, outcome }, matter, onDone }: FormOf<'outcome'>) {
  const draft = useDraft(`${matter}.${id}`);
  const asksPhotos = outcome.fields.find(({ kind }) => kind === 'photo');
  const photos = useHeldPhotos(asksPhotos?.max ?? undefined);
  const [tried, setTried] = useState(false);
  const agrees = useAgreed(outcome.fields, draft.answers, photos.files);
  const took = useTook(matter, can.verb === 'fill' && outcome.id === 'done');
  const send = useOutcome(matter, () => {
    draft.forget();
    onDone();
  });
  const submit = () => {
    setTried(true);
    if (!photos.sending && !missingIn(outcome.fields, draft))
      send.go({
        ...{ verb: can.verb, step: can.step, outcome, photos: photos.files },
        answers: draft.answers,
        more: { ...took.said, ...agrees.said },
      });
  };
  return (
    <>
      {can.verb === 'fill' && ['done', 'explained'].includes(outcome.id) && <PromisesLeft matter={matter} />}
      <StepFields fields={outcome.fields} draft={draft} tried={tried} refused={send.refused} />
      {asksPhotos && <PhotoPicker label={asksPhotos.label} photos={photos} max={asksPhotos.max ?? 6} hint={words.photosHint} />}
      <AgreedTick of={agrees} />
      {took.asked && <Took of={took} />}
      {tried && photos.sending && <Fault say={words.photosComing} />}
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look={outcome.main ? 'main' : 'plain'} wide pending={send.pending} onPress={submit}>
        {outcome.name}
      </Button>
    </>
  );
}

/** How long it took and how often one had to go, asked where work is said to be done. */
function useTook(matter: string, asked: boolean) {
  const [minutes, setMinutes] = useState<number | null>(null);
  const [chosen, setTrips] = useState<number | null>(null);
  const before = useTrips(matter);
  const trips = chosen ?? (before > 0 ? 0 : 1);
  return { asked, minutes, setMinutes, before, trips, setTrips, said: asked ? { ...(minutes === null ? {} : { minutes }), trips } : {} };
}

function Took({ of: { minutes, setMinutes, before, trips, setTrips } }: { readonly of: ReturnType<typeof useTook> }) {
  return (
    <>
      <MinutesField label={minutesWords.took} hint={minutesWords.tookHint} value={minutes} onChange={setMinutes} />
      <TripsField before={before} value={trips} onChange={setTrips} />
    </>
  );
}

type Sent = {
  readonly verb: string;
  readonly step: string;
  readonly outcome: Outcome;
  readonly answers: Readonly<Record<string, string | number | boolean | string[]>>;
  readonly photos: readonly File[];
  readonly more?: { readonly minutes?: number; readonly trips?: number; readonly consented?: boolean };
};

/** The way out of a step, whichever verb it takes: most are filled in, some signed, the last one rated. */
function useOutcome(matter: string, onDone: () => void, said: string = words.done.outcome) {
  const filling = useAct<typeof fill>('matters.fill', said, onDone);
  const signing = useAct<typeof sign>('matters.sign', said, onDone);
  const rating = useAct<typeof rate>('matters.rate', said, onDone);
  const speaking = useAct<typeof speak>('matters.speak', gatherWords.spoken, onDone);
  const go = ({ verb, step, outcome, answers, photos, more = {} }: Sent) => {
    if (verb === 'speak') speaking.go({ matter, step, outcome: outcome.id, answers: { ...answers } });
    else if (verb === 'sign') signing.go({ matter, step, outcome: outcome.id });
    else if (verb === 'rate') rating.go({ matter, step, solved: outcome.main, ...saidIn(answers) });
    else filling.go({ matter, step, outcome: outcome.id, answers: { ...answers }, ...more }, photos);
  };
  return {
    go,
    pending: filling.pending || signing.pending || rating.pending || speaking.pending,
    refused: filling.refused ?? signing.refused ?? rating.refused ?? speaking.refused,
  };
}

function saidIn({ reason }: Sent['answers']): { said?: string } {
  return typeof reason === 'string' ? { said: reason } : {};
}
