import { useState } from 'react';
import type { take } from '#features/matters/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import type { FormAnswers } from '#ui/phone/form-fields.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { yuanOf } from '#ui/yuan.ts';
import type { Doable } from './acts.ts';
import { missingIn, StepFields } from './step-fields.tsx';
import { useActNow } from './use-act.ts';
import { useDraft } from './use-draft.ts';
import { poolWords as words } from './words.ts';

type TakeFormProps = { readonly can: Doable; readonly matter: string; readonly onDone: () => void };

/** 接单: as which of one's posts, where there are several; a shop names its price, and the resident agrees before anything is done. */
export function TakeForm({ can, matter, onDone }: TakeFormProps) {
  const [as, setAs] = useState<string | null>(can.as[0]?.kind ?? null);
  const [tried, setTried] = useState(false);
  const draft = useDraft(`${matter}.take`);
  const taken = outcomeFor(can, as);
  const fields = taken?.fields ?? [];
  const send = useActNow<typeof take>('matters.take', fields.length > 0 ? words.quoted : words.taken, () => {
    draft.forget();
    onDone();
  });
  const submit = () => {
    setTried(true);
    if (missingIn(fields, draft)) return;
    const answers = fields.length > 0 ? { answers: { ...draft.answers } } : {};
    send.go({ matter, step: can.step, ...(as === null ? {} : { as }), ...answers });
  };
  return (
    <>
      {can.as.length > 1 && (
        <ChoiceList label={words.as} value={as} onChange={setAs} options={can.as.map(({ kind, name }) => ({ id: kind, name }))} />
      )}
      {fields.length > 0 && <p className="hint">{words.quoteSay}</p>}
      <StepFields fields={fields} draft={draft} tried={tried} refused={send.refused} />
      {fields.length > 0 && <WillRead answers={draft.answers} />}
      {send.refused && <ErrorBox error={send.refused.why === 'not-connected' ? new Error(words.needsSignal) : send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {taken?.name}
      </Button>
    </>
  );
}

/** The price as the resident will read it, to the fen, before it is sent. */
function WillRead({ answers: { price, covers } }: { readonly answers: FormAnswers }) {
  if (typeof price !== 'number') return null;
  return (
    <p className="will-read" role="status">
      {words.willRead(yuanOf(price), typeof covers === 'string' ? covers : '')}
    </p>
  );
}

/** A shop fills in the outcome that asks for something; everybody else takes it as it is. */
function outcomeFor({ outcomes }: Doable, as: string | null): Doable['outcomes'][number] | undefined {
  const quoting = outcomes.find(({ fields }) => fields.length > 0);
  const plain = outcomes.find(({ fields }) => fields.length === 0);
  return as === 'shop' ? (quoting ?? plain) : (plain ?? quoting);
}
