import { useState } from 'react';
import { useNow } from '#ui/now.ts';
import type { Put } from '#ui/offline/outbox.ts';
import { Button } from '#ui/phone/button.tsx';
import { Area, Field, type Option, Pick } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { civilDay, clockTime } from '#ui/when.ts';
import { DangerFirst, OnceCleared, useBeforeSending } from '../../danger/screens/before-sending.tsx';
import { dangerOf } from '../../danger/words.ts';
import { WhereField } from '../../gathering/screens/begin/where-field.tsx';
import { Fault } from '../../screens/phone/fault.tsx';
import { type Found, type Kind, type Lack, lackOf, reportOf } from './finding-draft.ts';
import { useReport } from './use-report.ts';
import { findingWords as words } from './words.ts';

type Writes = { readonly draft: Found; readonly change: (news: Partial<Found>) => void };
type FormProps = Writes & {
  readonly kind: Kind;
  readonly leaves: readonly Option[];
  readonly grounds: readonly Option[];
  readonly onReported: (put: Put) => void;
};

/** What it is, where, and either what is asked for or what was seen; one button at its end. */
export function FindingForm({ kind, leaves, grounds, draft, change, onReported }: FormProps) {
  const now = useNow();
  const [tried, setTried] = useState(false);
  const reports = useReport();
  const found = draft.when === '' ? { ...draft, when: `${civilDay(now)}T${clockTime(now)}` } : draft;
  const first = useBeforeSending(dangerOf(kind === 'conduct' ? { subject: draft.seen } : draft));
  const place = draft.finer.at(-1) ?? draft.at ?? grounds[0]?.id;
  const lack = lackOf(found, place);
  const title = kind === 'conduct' ? (leaves.find(({ id }) => id === draft.leaf)?.name ?? '') : draft.subject.trim();
  const submit = () => {
    setTried(true);
    const report = lack === null && place !== undefined ? reportOf(found, place, first.given) : null;
    if (report) reports.mutate({ ...report, title }, { onSuccess: onReported });
  };
  return (
    <div className="form-fields">
      <Pick label={words.leaf} value={draft.leaf} options={leaves} empty={words.leafNone} onChange={(leaf) => change({ leaf })} />
      {kind === 'conduct' && <p className="hint">{words.publicOnly}</p>}
      <WhereField places={grounds} chosen={draft} change={change} />
      {kind === 'conduct' ? <Sight draft={found} change={change} /> : <Subject draft={draft} change={change} />}
      <DangerFirst of={first} />
      <Faults lack={tried ? lack : null} error={reports.error} />
      <OnceCleared of={first}>
        <Button look="main" wide pending={reports.isPending} onPress={submit}>
          {words.submit}
        </Button>
      </OnceCleared>
    </div>
  );
}

function Faults({ lack, error }: { readonly lack: Lack | null; readonly error: Error | null }) {
  return (
    <>
      {lack !== null && <Fault say={words.missing[lack]} />}
      {error && <ErrorBox error={error} />}
    </>
  );
}

function Subject({ draft, change }: Writes) {
  return (
    <>
      <Field label={words.subject} hint={words.subjectHint} value={draft.subject} max={60} onChange={(subject) => change({ subject })} />
      <Area label={words.more} optional rows={3} max={500} value={draft.more} onChange={(more) => change({ more })} />
    </>
  );
}

function Sight({ draft, change }: Writes) {
  return (
    <>
      <Field label={words.at} kind="datetime-local" value={draft.when} onChange={(when) => change({ when })} />
      <Area label={words.seen} hint={words.seenHint} rows={3} max={100} value={draft.seen} onChange={(seen) => change({ seen })} />
    </>
  );
}
