import { useState } from 'react';
import type { answerExtension, askExtension } from '#features/matters/acting/contract.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ReasonField } from '#ui/phone/reason-field.tsx';
import { Empty, ErrorBox } from '#ui/phone/states.tsx';
import { when } from '#ui/when.ts';
import { actingWords } from './acting-words.ts';
import type { FormOf } from './acts.ts';
import { Fault } from './fault.tsx';
import { untilChoices } from './until-choices.ts';
import { useAct } from './use-act.ts';

const words = actingWords.askExtension;
const WHY = 4;

/** 申请延期: until when, out of a few, and why. */
export function AskExtensionForm({ act: { dueAt, latest }, matter, onDone }: FormOf<'ask-extension'>) {
  const choices = untilChoices(dueAt, latest, useNow());
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAct<typeof askExtension>('matters.ask-extension', words.done, onDone);
  const short = reason.trim().length < WHY;
  const submit = () => {
    setTried(true);
    if (until !== null && !short) send.go({ matter, until, reason: reason.trim() });
  };
  if (choices.length === 0) return <Empty icon="clock" {...words.none} />;
  return (
    <>
      <p className="hint">{words.hint}</p>
      <ChoiceList
        label={words.until}
        value={until}
        onChange={setUntil}
        options={choices.map(({ id, name }) => ({ id, name: id === latest ? words.latest(name) : name }))}
      />
      {tried && until === null && <Fault say={words.missing} />}
      <ReasonField
        label={words.reason}
        value={reason}
        onChange={setReason}
        often={words.reasons}
        fault={tried && short ? words.short : undefined}
      />
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {words.go}
      </Button>
    </>
  );
}

/** 答复延期: yes moves the deadline and the resident is told why; no goes back to whoever works on it. */
export function AnswerExtensionForm({ act: { extension }, matter, onDone }: FormOf<'answer-extension'>) {
  const said = actingWords.extension;
  const [granted, setGranted] = useState(true);
  const [reason, setReason] = useState('');
  const send = useAct<typeof answerExtension>('matters.answer-extension', granted ? said.granted : said.refused, onDone);
  const answer = (yes: boolean) => {
    setGranted(yes);
    send.go({ matter, granted: yes, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
  };
  const now = useNow();
  return (
    <>
      <Callout kind="soon" title={said.asks(extension.by, when(extension.until, now))}>
        {extension.reason !== null && <p>{extension.reason}</p>}
      </Callout>
      <Area label={said.reason} optional rows={2} max={200} value={reason} onChange={setReason} />
      {send.refused && <ErrorBox error={send.refused} />}
      <Buttons>
        <Button pending={send.pending && !granted} onPress={() => answer(false)}>
          {said.refuse}
        </Button>
        <Button look="main" pending={send.pending && granted} onPress={() => answer(true)}>
          {said.grant}
        </Button>
      </Buttons>
    </>
  );
}
