import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Field } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { Someone } from '../../gathering/screens/begin/begin-draft.ts';
import { groundsOf } from '../../gathering/screens/begin/grounds.ts';
import { SomeoneField } from '../../gathering/screens/begin/someone-field.tsx';
import { WhereField } from '../../gathering/screens/begin/where-field.tsx';
import { Fault } from '../../screens/phone/fault.tsx';
import type { openQuarrel } from '../contract.ts';
import { quarrelWords } from './words.ts';

const words = quarrelWords.open;
type Side = Someone | null;
type Opening = {
  readonly subject: string;
  readonly sides: readonly [Side, Side];
  readonly at: string | null;
  readonly finer: readonly string[];
};
const nothing: Opening = { subject: '', sides: [null, null], at: null, finer: [] };

/** Both sides said yes: who they are is written for the first time, and the case of mediation begins. */
export function OpenQuarrel({ quarrel, onOpened }: { readonly quarrel: string; readonly onOpened: () => void }) {
  const places = groundsOf(useSee<typeof me>('accounts.me', {}).data?.posts ?? []);
  const [draft, setDraft] = useState(nothing);
  const [tried, setTried] = useState(false);
  const opens = useAsk<typeof openQuarrel>('matters.open-quarrel');
  const change = (news: Partial<Opening>) => setDraft({ ...draft, ...news });
  const [one, other] = draft.sides;
  const place = draft.finer.at(-1) ?? draft.at ?? places[0]?.id;
  const lack = lackOf(draft, place);
  const submit = () => {
    setTried(true);
    if (lack !== null || place === undefined || !isPerson(one) || !isPerson(other)) return;
    const asked = { quarrel, place, subject: draft.subject.trim(), sides: [one.id, other.id] as [string, string] };
    opens.mutate(asked, {
      onSuccess: () => {
        toast(words.done);
        onOpened();
      },
    });
  };
  return (
    <div className="form-fields">
      <p className="hint">{words.tells}</p>
      <Field label={words.subject} hint={words.subjectHint} value={draft.subject} max={60} onChange={(subject) => change({ subject })} />
      <WhereField places={places} chosen={draft} change={change} />
      <SomeoneField label={words.sides[0]} value={one} onChange={(side) => change({ sides: [side, other] })} />
      <SomeoneField label={words.sides[1]} value={other} onChange={(side) => change({ sides: [one, side] })} />
      {tried && lack !== null && <Fault say={words.missing[lack]} />}
      {opens.error && <ErrorBox error={opens.error} />}
      <Button look="main" wide pending={opens.isPending} onPress={submit}>
        {words.submit}
      </Button>
    </div>
  );
}

const isPerson = (side: Side): side is Extract<Someone, { id: string }> => side !== null && 'id' in side;

function lackOf({ subject, sides: [one, other] }: Opening, place: string | undefined): keyof typeof words.missing | null {
  if ([...subject.trim()].length < 2) return 'subject';
  if (place === undefined) return 'place';
  if (!isPerson(one) || !isPerson(other)) return 'sides';
  return one.id === other.id ? 'same' : null;
}
