import { useState } from 'react';
import { useAsk } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { signLetter } from '../contract.ts';
import { words } from './words.ts';

type Of = { readonly matter: string; readonly proposed: string; readonly latest: string };

/** Until which day, that one has read it, and the one button. */
export function SignLetter({ matter, proposed, latest }: Of) {
  const [until, setUntil] = useState(proposed);
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const ask = useAsk<typeof signLetter>('matters.sign-letter');
  return (
    <div className="form-fields letter-sign">
      <Field
        label={words.until}
        kind="date"
        value={until}
        onChange={setUntil}
        hint={words.untilHint(latest)}
        fault={ask.error?.about('until')}
      />
      <CheckList label={words.read} labelHidden options={[{ id: 'yes', name: words.agree }]} value={agreed} onChange={setAgreed} />
      {ask.error && ask.error.faults.length === 0 && <ErrorBox error={ask.error} />}
      <Button
        look="main"
        wide
        disabled={agreed.length === 0}
        pending={ask.isPending}
        onPress={() => ask.mutate({ matter, how: 'app', until }, { onSuccess: () => toast(words.signed) })}
      >
        {words.sign}
      </Button>
    </div>
  );
}
