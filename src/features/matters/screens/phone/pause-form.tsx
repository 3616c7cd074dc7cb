import { useState } from 'react';
import type { pause, resume } from '#features/matters/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { FormOf } from './acts.ts';
import { Fault } from './fault.tsx';
import { useAct } from './use-act.ts';
import { actWords } from './words.ts';

const words = actWords.pauseForm;

/** The clock stops for one of the reasons the step knows. */
export function PauseForm({ act: { reasons }, matter, onDone }: FormOf<'pause'>) {
  const [reason, setReason] = useState<string | null>(null);
  const [lacks, setLacks] = useState(false);
  const send = useAct<typeof pause>('matters.pause', actWords.done.pause, onDone);
  const submit = () => {
    setLacks(reason === null);
    if (reason !== null) send.go({ matter, reason });
  };
  return (
    <>
      <p className="hint">{words.say}</p>
      <ChoiceList label={words.why} value={reason} onChange={setReason} options={reasons.map((known) => ({ id: known, name: known }))} />
      {lacks && reason === null && <Fault say={words.missing} />}
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {words.go}
      </Button>
    </>
  );
}

/** The clock runs on with what was left. */
export function ResumeForm({ matter, onDone }: { readonly matter: string; readonly onDone: () => void }) {
  const send = useAct<typeof resume>('matters.resume', actWords.done.resume, onDone);
  return (
    <>
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={() => send.go({ matter })}>
        {actWords.resume}
      </Button>
    </>
  );
}
