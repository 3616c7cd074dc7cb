import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { when } from '#ui/when.ts';
import type { readLine } from '../contract.ts';
import { words } from './words.ts';

type Asked = { readonly number: string; readonly code: string };

/** The answer to one question, by its number and code; what this device asked last stands filled in. */
export function ReadAnswer({ known }: { readonly known: string | null }) {
  const [first = '', second = ''] = known?.split(' ') ?? [];
  const [number, setNumber] = useState(first);
  const [code, setCode] = useState(second);
  const [asked, ask] = useState<Asked | null>(null);
  const seen = useSee<typeof readLine>('matters.read-line', asked ?? { number, code }, { enabled: asked !== null });
  const look = () => {
    const wanted = { number: number.trim(), code: code.trim() };
    if (asked?.number === wanted.number && asked.code === wanted.code) void seen.refetch();
    else ask(wanted);
  };
  return (
    <Section title={words.lookTitle}>
      <Card>
        <Field label={words.number} digits="whole" value={number} onChange={setNumber} max={15} />
        <Field label={words.code} value={code} onChange={setCode} max={20} />
        <Buttons>
          <Button pending={seen.isFetching} disabled={number.trim() === '' || code.trim().length < 4} onPress={look}>
            {words.look}
          </Button>
        </Buttons>
        {seen.error && <ErrorBox error={seen.error} />}
      </Card>
      {asked && seen.data && !seen.error && <Reply of={seen.data} />}
    </Section>
  );
}

function Reply({ of: { says, askedAt, reply, answeredAt, answeredBy, called } }: { readonly of: Answer<typeof readLine> }) {
  const now = useNow();
  return (
    <Card>
      <CardHead title={says} more={words.asked(when(askedAt, now))} />
      <p role="status">{reply ?? (called ? words.waitsWith(called) : words.waits)}</p>
      {answeredAt && <p className="hint">{words.by(answeredBy ?? '', when(answeredAt, now))}</p>}
    </Card>
  );
}
