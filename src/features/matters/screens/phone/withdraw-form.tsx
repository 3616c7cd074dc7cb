import { useState } from 'react';
import type { reopen, withdraw } from '#features/matters/contract.ts';
import { Button } from '#ui/phone/button.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { type Heard, HeardBy } from './heard-by.tsx';
import { useAct } from './use-act.ts';
import { actWords as words } from './words.ts';

type Of = { readonly matter: string; readonly onDone: () => void };

/** The resident no longer wants it; staff say how they heard. */
export function WithdrawForm({ matter, onDone }: Of) {
  const send = useAct<typeof withdraw>('matters.withdraw', words.done.withdraw, onDone);
  return (
    <Passing
      of={words.withdrawForm}
      pending={send.pending}
      refused={send.refused}
      onSend={(relayed, reason) => send.go({ matter, relayed, ...(reason ? { reason } : {}) })}
    />
  );
}

/** It broke again; what the resident said about it is needed. */
export function ReopenForm({ matter, onDone }: Of) {
  const send = useAct<typeof reopen>('matters.reopen', words.done.reopen, onDone);
  return (
    <Passing
      of={words.reopenForm}
      pending={send.pending}
      refused={send.refused}
      onSend={(relayed, reason) => send.go({ matter, relayed, reason })}
    />
  );
}

type PassingProps = {
  readonly of: { readonly say: string; readonly reason: string; readonly go: string; readonly short?: string };
  readonly pending: boolean;
  readonly refused: Error | null;
  readonly onSend: (relayed: Heard, reason: string) => void;
};

/** A word of the resident's that is passed on, with the reason where one is needed. */
function Passing({ of, pending, refused, onSend }: PassingProps) {
  const [relayed, setRelayed] = useState<Heard | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = of.short !== undefined && reason.trim().length < 2;
  const submit = () => {
    setTried(true);
    if (relayed !== null && !short) onSend(relayed, reason.trim());
  };
  return (
    <>
      <p className="hint">{of.say}</p>
      <HeardBy value={relayed} onChange={setRelayed} fault={tried && relayed === null} />
      <Area
        label={of.reason}
        optional={of.short === undefined}
        rows={2}
        value={reason}
        onChange={setReason}
        fault={tried && short ? of.short : undefined}
      />
      {refused && <ErrorBox error={refused} />}
      <Button look="main" wide pending={pending} onPress={submit}>
        {of.go}
      </Button>
    </>
  );
}
