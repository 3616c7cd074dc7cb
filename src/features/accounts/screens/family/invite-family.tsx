import { type SubmitEvent, useState } from 'react';
import type { Asked } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { whichDay } from '#ui/when.ts';
import type { inviteFamily } from '../../family/contract.ts';
import { kinNames } from '../../family/words.ts';
import './family.css';
import { familyWords as words } from './words.ts';

type Terms = Asked<typeof inviteFamily>;
type May = Terms['may'][number];
const ALL: readonly May[] = ['ask', 'see', 'confirm'];

/** A code for one of the family: what they are to me, how far they may go, and for how long. It is shown once. */
export function InviteFamily() {
  const [kin, setKin] = useState<Terms['kin']>('child');
  const [may, setMay] = useState<readonly May[]>(ALL);
  const [days, setDays] = useState('365');
  const invite = useAsk<typeof inviteFamily>('accounts.invite-family');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    invite.mutate({ kin, may: [...may], days: Number(days) });
  };
  if (invite.data) return <Code {...invite.data} />;
  return (
    <form className="form-fields" onSubmit={submit} noValidate>
      <Pick label={words.who} value={kin} options={KINDS} onChange={(id) => setKin(KIN.find((known) => known === id) ?? 'relative')} />
      <CheckList
        label={words.whatMay}
        options={ALL.map((id) => ({ id, name: words.may[id], more: words.mayMore[id] }))}
        value={may}
        onChange={(ids) => setMay(ALL.filter((one) => ids.includes(one)))}
      />
      {invite.error?.about('may') && (
        <p className="fault" role="alert">
          {invite.error.about('may')}
        </p>
      )}
      <ChoiceList
        label={words.howLong}
        options={Object.entries(words.days).map(([id, name]) => ({ id, name }))}
        value={days}
        onChange={setDays}
      />
      {invite.error && invite.error.faults.length === 0 && <ErrorBox error={invite.error} />}
      <Button look="main" wide submit pending={invite.isPending}>
        {words.give}
      </Button>
    </form>
  );
}

const KIN = ['child', 'spouse', 'parent', 'sibling', 'relative', 'neighbour'] as const;
const KINDS = KIN.map((id) => ({ id, name: kinNames[id] ?? id }));

function Code({ code, expiresAt }: { readonly code: string; readonly expiresAt: string }) {
  const day = whichDay(expiresAt, useNow());
  return (
    <div role="status">
      <p>{words.code}</p>
      <p className="family-code">{code}</p>
      <p>{words.codeSay(day)}</p>
      <p className="hint">{words.codeWarn}</p>
    </div>
  );
}
