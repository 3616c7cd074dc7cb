import { useState } from 'react';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Area, Field } from '#ui/phone/field.tsx';
import { Empty, ErrorBox } from '#ui/phone/states.tsx';
import type { FormOf } from '../../screens/phone/acts.ts';
import { Fault } from '../../screens/phone/fault.tsx';
import { type Heard, HeardBy } from '../../screens/phone/heard-by.tsx';
import { missingIn, StepFields } from '../../screens/phone/step-fields.tsx';
import { type Acting, useAct } from '../../screens/phone/use-act.ts';
import { useDraft } from '../../screens/phone/use-draft.ts';
import { actWords } from '../../screens/phone/words.ts';
import type { answerObjection, answerReclass, convene, met, speak } from '../contract.ts';
import { PassReclassForm } from './pass-reclass-form.tsx';
import { gatherWords as words } from './words.ts';

type Gathers = 'relay-side' | 'meet' | 'convene' | 'pass-reclass' | 'answer-objection' | 'answer-reclass';

/** What is asked of who has a part in it. */
export function GatherForm({ act, ...of }: FormOf<Gathers>) {
  if (act.does === 'relay-side') return <RelaySideForm {...of} act={act} />;
  if (act.does === 'meet') return <MetForm {...of} act={act} />;
  if (act.does === 'answer-objection') return <AnswerObjectionForm {...of} act={act} />;
  if (act.does === 'answer-reclass') return <AnswerReclassForm {...of} act={act} />;
  if (act.does === 'pass-reclass') return <PassReclassForm {...of} />;
  return <ConveneForm {...of} />;
}

/** 召集: when and where; those who sit are told. */
function ConveneForm({ matter, onDone }: Pick<FormOf<'convene'>, 'matter' | 'onDone'>) {
  const [at, setAt] = useState('');
  const [place, setPlace] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAct<typeof convene>('matters.convene', words.convene.done, onDone);
  const lacks = { at: at === '', place: place.trim() === '' };
  const submit = () => {
    setTried(true);
    if (!lacks.at && !lacks.place) send.go({ matter, at: `${at}:00+08:00`, place: place.trim() });
  };
  return (
    <>
      <Field
        label={words.convene.at}
        kind="datetime-local"
        value={at}
        onChange={setAt}
        fault={tried && lacks.at ? words.convene.missing : undefined}
      />
      <Field
        label={words.convene.place}
        max={60}
        value={place}
        onChange={setPlace}
        fault={tried && lacks.place ? words.convene.placeMissing : undefined}
      />
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {words.convene.go}
      </Button>
    </>
  );
}

/** 会议记录: who came, and what was decided. */
function MetForm({ act: { id, can, outcome, seats }, matter, onDone }: FormOf<'meet'>) {
  const draft = useDraft(`${matter}.${id}`);
  const [present, setPresent] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const send = useAct<typeof met>('matters.met', actWords.done.outcome, () => [draft.forget(), onDone()]);
  const submit = () => {
    setTried(true);
    if (present.length > 0 && !missingIn(outcome.fields, draft))
      send.go({ matter, step: can.step, outcome: outcome.id, present: [...present], answers: draft.answers });
  };
  if (seats.length === 0) return <Empty icon="people" title={words.met.nobody} />;
  return (
    <>
      <CheckList
        label={words.met.here}
        options={seats.map(({ person, called, kind }) => ({ id: person, name: called, more: kind }))}
        value={present}
        onChange={setPresent}
      />
      <p className="hint">{words.met.of(present.length, seats.length)}</p>
      {tried && present.length === 0 && <Fault say={words.met.missing} />}
      <StepFields fields={outcome.fields} draft={draft} tried={tried} refused={send.refused} />
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {outcome.name}
      </Button>
    </>
  );
}

/** 答复意见: found right, the posting comes down; not right, with why. */
function AnswerObjectionForm({ act: { objection }, matter, onDone }: FormOf<'answer-objection'>) {
  const send = useAct<typeof answerObjection>('matters.answer-objection', words.answered, onDone);
  const answer = (upheld: boolean, reason: string) => send.go({ matter, objection: objection.seq, upheld, reason });
  return (
    <>
      <Callout kind="soon" title={objection.reason}>
        <p>{words.upholdTells}</p>
      </Callout>
      <YesOrNo yes={words.uphold} no={words.dismiss} send={send} onAnswer={answer} />
    </>
  );
}

/** 答复改分类, with its reason. */
function AnswerReclassForm({ act, matter, onDone }: FormOf<'answer-reclass'>) {
  const send = useAct<typeof answerReclass>('matters.answer-reclass', words.answered, onDone);
  return (
    <>
      <Callout kind="soon" title={words.reclass}>
        <p>{act.reason}</p>
      </Callout>
      <YesOrNo yes={words.grant} no={words.refuse} send={send} onAnswer={(granted, reason) => send.go({ matter, granted, reason })} />
    </>
  );
}

type YesOrNoProps = {
  readonly yes: string;
  readonly no: string;
  readonly send: Pick<Acting<never>, 'pending' | 'refused'>;
  readonly onAnswer: (yes: boolean, reason: string) => void;
};

/** Two answers, either of which needs its reason. */
function YesOrNo({ yes, no, send, onAnswer }: YesOrNoProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<boolean | null>(null);
  const short = reason.trim().length < 2;
  const answer = (granted: boolean) => {
    setTried(granted);
    if (!short) onAnswer(granted, reason.trim());
  };
  return (
    <>
      <Area
        label={words.why}
        rows={3}
        max={500}
        value={reason}
        onChange={setReason}
        fault={tried !== null && short ? words.whyShort : undefined}
      />
      {send.refused && <ErrorBox error={send.refused} />}
      <Buttons>
        <Button pending={send.pending && tried === false} onPress={() => answer(false)}>
          {no}
        </Button>
        <Button look="main" pending={send.pending && tried === true} onPress={() => answer(true)}>
          {yes}
        </Button>
      </Buttons>
    </>
  );
}

/** What one of the sides said on the phone or at the door, passed on. */
function RelaySideForm({ act: { can, outcome, sides }, matter, onDone }: FormOf<'relay-side'>) {
  const silent = sides.filter(({ spoke }) => !spoke);
  const [party, setParty] = useState<string | null>(silent.length === 1 ? (silent[0]?.id ?? null) : null);
  const [relayed, setRelayed] = useState<Heard | null>(null);
  const [tried, setTried] = useState(false);
  const send = useAct<typeof speak>('matters.speak', actWords.done.relay, onDone);
  const submit = () => {
    setTried(true);
    if (party !== null && relayed !== null) send.go({ matter, step: can.step, outcome: outcome.id, party, relayed });
  };
  if (silent.length === 0) return <Empty icon="people" title={words.relay.none} />;
  return (
    <>
      <ChoiceList label={words.relay.side} value={party} onChange={setParty} options={silent.map(({ id, name }) => ({ id, name }))} />
      {tried && party === null && <Fault say={words.relay.missing} />}
      <HeardBy value={relayed} onChange={setRelayed} fault={tried && relayed === null} />
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {outcome.name}
      </Button>
    </>
  );
}
