import { useState } from 'react';
import { Button } from '#ui/phone/button.tsx';
import { Area } from '#ui/phone/field.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { Refused } from '#ui/refused.ts';
import { Danger } from '../danger/screens/danger.tsx';
import { dangerIn } from '../danger/words.ts';

type WithReasonProps = {
  readonly words: { readonly open: string; readonly title: string; readonly reason: string; readonly go: string };
  /** The sentence for a reason that is too short; without it the reason may be left out. */
  readonly short?: string | undefined;
  /** Said above the field. */
  readonly hint?: string | undefined;
  readonly look?: 'plain' | 'quiet' | undefined;
  readonly pending: boolean;
  readonly error: Refused | null;
  readonly onSend: (reason: string, done: () => void) => void;
};

/** A button that asks why in a sheet before anything happens. What was written stays when it could not be sent. */
export function WithReason({ words, short, hint, look = 'plain', pending, error, onSend }: WithReasonProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const danger = dangerIn(reason);
  const send = () => {
    const tooShort = short !== undefined && reason.trim().length < 2;
    setLacks(tooShort);
    if (!tooShort) onSend(reason.trim(), () => setOpen(false));
  };
  return (
    <>
      <Button look={look} wide={look === 'quiet'} onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Sheet open={open} title={words.title} onClose={() => setOpen(false)}>
        {hint && <p className="hint">{hint}</p>}
        <Area label={words.reason} rows={2} max={500} value={reason} onChange={setReason} fault={lacks ? short : error?.about('reason')} />
        {danger && <Danger danger={danger} />}
        {error && <ErrorBox error={error} />}
        <Button look="main" wide pending={pending} onPress={send}>
          {words.go}
        </Button>
      </Sheet>
    </>
  );
}
