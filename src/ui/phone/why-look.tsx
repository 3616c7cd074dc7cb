import { useState } from 'react';
import { words as kit } from '../words.ts';
import { Button } from './button.tsx';
import { ReasonField } from './reason-field.tsx';
import { ErrorBox } from './states.tsx';

const SHORTEST = 4;

type WhyProps = {
  /** What will be seen of it, and by whom. */
  readonly tells: string;
  readonly often: readonly string[];
  readonly go: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSend: (reason: string) => void;
};

/** Why somebody looks at what is masked or sealed: at least four characters, which the person reads. */
export function WhyLook({ tells, often, go, pending, error, onSend }: WhyProps) {
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const send = () => {
    const tooShort = reason.trim().length < SHORTEST;
    setShort(tooShort);
    if (!tooShort) onSend(reason.trim());
  };
  return (
    <>
      <p className="hint">{tells}</p>
      <ReasonField
        label={kit.reason.label}
        often={often}
        value={reason}
        onChange={setReason}
        fault={short ? kit.reason.short : undefined}
      />
      {error && <ErrorBox error={error} />}
      <Button look="main" wide pending={pending} onPress={send}>
        {go}
      </Button>
    </>
  );
}
