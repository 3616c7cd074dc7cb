import { useState } from 'react';
import type { handOver } from '#features/matters/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { ReasonField } from '#ui/phone/reason-field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { SuggestedList, useSuggested } from '../../dispatching/screens/suggested.tsx';
import { suggestWords } from '../../dispatching/screens/words.ts';
import { Fault } from './fault.tsx';
import { useAct } from './use-act.ts';
import { actWords } from './words.ts';

const words = actWords.handOverForm;

/** 转给别人: to whom and why; the deadline stays. */
export function HandOverForm({ matter, onDone }: { readonly matter: string; readonly onDone: () => void }) {
  const [person, setPerson] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const suggested = useSuggested(matter);
  const send = useAct<typeof handOver>('matters.hand-over', actWords.done.handOver, onDone);
  const short = reason.trim().length < 2;
  const submit = () => {
    setTried(true);
    if (person !== null && !short) send.go({ matter, person, reason: reason.trim() });
  };
  return (
    <>
      <p className="hint">{words.say}</p>
      <SuggestedList of={suggested} value={person} onChange={setPerson} />
      {tried && person === null && <Fault say={suggestWords.missing} />}
      <ReasonField
        label={words.reason}
        value={reason}
        onChange={setReason}
        often={words.reasons}
        fault={tried && short ? words.short : send.refused?.about('reason')}
      />
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {words.go}
      </Button>
    </>
  );
}
