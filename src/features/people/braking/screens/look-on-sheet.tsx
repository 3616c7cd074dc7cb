import { type SubmitEvent, useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { ReasonField } from '#ui/phone/reason-field.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { useAsker } from '#ui/use-asker.ts';
import type { lookOn } from '../contract.ts';
import './look-on.css';
import { brakeWords as words } from './words.ts';

/** On the phone: why more than two hundred persons must be opened within the hour; what was being opened is opened then. */
export function LookOnSheet() {
  const { refused, answer } = useAsker('people.many_looks');
  return (
    <Sheet open={refused !== null} title={words.title} onClose={() => answer(false)}>
      <Asked onDone={() => answer(true)} />
    </Sheet>
  );
}

function Asked({ onDone }: { readonly onDone: () => void }) {
  const asking = useAsk<typeof lookOn>('people.look-on', { changes: false });
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const short = [...reason.trim()].length < 4;
    setLacks(short);
    if (!short) asking.mutate({ reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form className="look-on" onSubmit={submit} noValidate>
      <p>{words.tells}</p>
      <ReasonField label={words.why} often={words.often} value={reason} onChange={setReason} fault={lacks ? words.short : undefined} />
      {asking.error && <ErrorBox error={asking.error} />}
      <Button look="main" wide submit pending={asking.isPending}>
        {words.go}
      </Button>
    </form>
  );
}
