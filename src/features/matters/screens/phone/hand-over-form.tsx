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

/** 转给别人: to whom and why; the deadline stays. The neighbour suggested first and the reason given most stand there already: two taps in all. */
export function HandOverForm({ matter, onDone }: { readonly matter: string; readonly onDone: () => void }) {
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason] = useState<string>(words.reasons[0]);
  const [tried, setTried] = useState(false);
  const suggested = useSuggested(matter);
  const helpers = suggested.seen.data?.helpers ?? [];
  const helper = helpers.find(({ person }) => person === chosen) ?? helpers[0];
  const send = useAct<typeof handOver>('matters.hand-over', actWords.done.handOver, onDone);
  const short = reason.trim().length < 2;
  const submit = () => {
    setTried(true);
    if (helper && !short) send.go({ matter, person: helper.person, reason: reason.trim() });
  };
  return (
    <>
      <p className="hint">{words.say}</p>
      <SuggestedList of={suggested} value={helper?.person ?? null} onChange={choose} />
      {tried && !helper && <Fault say={suggestWords.missing} />}
      <ReasonField
        label={words.reason}
        value={reason}
        onChange={setReason}
        often={words.reasons}
        fault={tried && short ? words.short : send.refused?.about('reason')}
      />
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {helper ? words.goTo(helper.called) : words.go}
      </Button>
    </>
  );
}
