import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { useAct } from '../../screens/phone/use-act.ts';
import type { parts, split } from '../contract.ts';
import './parts.css';
import { words } from './words.ts';

const said = words.split;
const MOST = 20;
type Part = { readonly key: number; readonly leaf: string; readonly subject: string };
type SplitOf = { readonly matter: string; readonly step: string; readonly name: string; readonly onDone: () => void };

/** The same on the phone: two parts stand there, more are added one by one. */
export function SplitForm({ matter, step, name, onDone }: SplitOf) {
  const [given, setGiven] = useState<readonly Part[]>([blank(0), blank(1)]);
  const send = useAct<typeof split>('matters.split', said.done, onDone);
  const known = useSee<typeof parts>('matters.parts', { matter });
  const options = (known.data?.leaves ?? []).map((leaf) => ({ id: leaf.id, name: leaf.name }));
  const change = (key: number, to: Partial<Part>) => setGiven(given.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const isWhole = given.every(({ leaf, subject }) => leaf !== '' && subject.trim().length > 1);
  return (
    <>
      <p className="hint">{said.tells}</p>
      {given.map(({ key, leaf, subject }, nth) => (
        <fieldset key={key} className="parts-part">
          <legend>{said.one(nth + 1)}</legend>
          <Pick label={said.leaf} value={leaf} options={options} empty={said.leafMissing} onChange={(id) => change(key, { leaf: id })} />
          <Field label={said.subject} value={subject} max={60} onChange={(text) => change(key, { subject: text })} />
        </fieldset>
      ))}
      {given.length < MOST && (
        <Button wide onPress={() => setGiven([...given, blank(given.length)])}>
          {said.add}
        </Button>
      )}
      {send.refused && <ErrorBox error={send.refused} />}
      <Button
        look="main"
        wide
        pending={send.pending}
        disabled={!isWhole}
        onPress={() => send.go({ matter, step, parts: given.map((one) => ({ leaf: one.leaf, subject: one.subject.trim() })) })}
      >
        {name}
      </Button>
    </>
  );
}

function blank(key: number): Part {
  return { key, leaf: '', subject: '' };
}
