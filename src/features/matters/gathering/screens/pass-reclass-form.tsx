import { useState } from 'react';
import { Button } from '#ui/phone/button.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { type Heard, HeardBy } from '../../screens/phone/heard-by.tsx';
import { useAct } from '../../screens/phone/use-act.ts';
import type { askReclass } from '../contract.ts';
import { gatherWords as words } from './words.ts';

/** 申请改分类, as the one who asked said it on the phone or at the door. */
export function PassReclassForm({ matter, onDone }: { readonly matter: string; readonly onDone: () => void }) {
  const [relayed, setRelayed] = useState<Heard | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAct<typeof askReclass>('matters.ask-reclass', words.passReclass.done, onDone);
  const short = reason.trim().length < 2;
  const submit = () => {
    setTried(true);
    if (relayed !== null && !short) send.go({ matter, relayed, reason: reason.trim() });
  };
  return (
    <>
      <HeardBy value={relayed} onChange={setRelayed} fault={tried && relayed === null} />
      <Area
        label={words.askReclass.reason}
        rows={3}
        max={500}
        value={reason}
        onChange={setReason}
        fault={tried && short ? words.askReclass.short : undefined}
      />
      {send.refused && <ErrorBox error={send.refused} />}
      <Button look="main" wide pending={send.pending} onPress={submit}>
        {words.passReclass.go}
      </Button>
    </>
  );
}
