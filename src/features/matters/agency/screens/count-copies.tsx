import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { countCopies } from '../contract.ts';
import { copyWords as words } from './words.ts';

const agents: readonly string[] = ['agent', 'first-agent'];

/** 复印打印: how many sheets, and nothing else, for whoever acts at a station (S1-E22). */
export function CountCopies() {
  const self = useSee<typeof me>('accounts.me', {});
  return self.data?.posts.some(({ kind }) => agents.includes(kind)) ? <Counting /> : null;
}

function Counting() {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const counts = useAsk<typeof countCopies>('matters.count-copies');
  const sheets = Number(typed);
  const lacks = !Number.isInteger(sheets) || sheets < 1;
  const submit = () => {
    setTried(true);
    if (!lacks) counts.mutate({ sheets }, { onSuccess: () => [toast(words.done(sheets)), setTyped(''), setTried(false)] });
  };
  const fault = tried && lacks ? words.missing : counts.error?.about('sheets');
  return (
    <Section title={words.title}>
      <Card>
        <Field label={words.sheets} hint={words.more} digits="whole" max={3} value={typed} onChange={setTyped} fault={fault} />
        {counts.error && counts.error.faults.length === 0 && <ErrorBox error={counts.error} />}
        <Button wide pending={counts.isPending} onPress={submit}>
          {words.go}
        </Button>
      </Card>
    </Section>
  );
}
