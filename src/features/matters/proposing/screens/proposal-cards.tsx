import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Area, Field, Pick } from '#ui/phone/field.tsx';
import { FormFoot } from '#ui/phone/form-foot.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { acceptProposal, declineProposal, proposals } from '../contract.ts';
import '../../thread/screens/thread.css';
import { words } from './words.ts';
import './proposals.css';

type Proposal = Answer<typeof proposals>['rows'][number];

/** What like orders propose in one community, open ones first. */
export function ProposalCards({ community }: { readonly community: string }) {
  const open = useSeeAll<typeof proposals>('matters.proposals', {});
  const answered = useSeeAll<typeof proposals>('matters.proposals', { answered: true });
  const over = (answered.data?.pages ?? []).flatMap(({ rows }) => rows).filter((row) => row.community.id === community);
  return (
    <>
      <Shown of={open}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows).filter((row) => row.community.id === community);
          return rows.length === 0 ? <Empty icon="talk" {...words.none} /> : rows.map((row) => <Proposed key={row.id} of={row} />);
        }}
      </Shown>
      <MoreRows of={open} />
      {over.length > 0 && (
        <Section title={words.answered}>
          {over.map((row) => (
            <Card key={row.id} tone="soft">
              <CardHead title={saysOf(row)} />
              <Answered of={row} />
            </Card>
          ))}
        </Section>
      )}
    </>
  );
}

function saysOf({ place, days, orders, name }: Proposal): string {
  return words.says(place, days, orders.length, name);
}

function Answered({ of: { answer } }: { readonly of: Proposal }) {
  if (!answer) return null;
  if (!answer.matter) return <p>{words.why(answer.reason ?? '')}</p>;
  return (
    <p>
      <Link className="to-matter" to="/matters/$id" params={{ id: answer.matter.id }}>
        {words.begun(answer.matter.number)}
      </Link>
    </p>
  );
}

function Proposed({ of }: { readonly of: Proposal }) {
  const [doing, begin] = useState<'accept' | 'decline' | null>(null);
  return (
    <Card>
      <CardHead title={saysOf(of)} more={words.ask} />
      <ul className="proposal-orders">
        {of.orders.map(({ id, number, subject, status, met }) => (
          <li key={id}>
            <Link className="to-matter" to="/matters/$id" params={{ id }}>
              {number}
            </Link>
            <span>{subject}</span>
            <small>{met > 0 ? `${status} · ${words.met(met)}` : status}</small>
          </li>
        ))}
      </ul>
      {doing === null && (
        <Buttons>
          <Button look="help" disabled={of.methods.length === 0} label={`${words.accept}：${saysOf(of)}`} onPress={() => begin('accept')}>
            {words.accept}
          </Button>
          <Button label={`${words.decline}：${saysOf(of)}`} onPress={() => begin('decline')}>
            {words.decline}
          </Button>
        </Buttons>
      )}
      {of.methods.length === 0 && <p className="hint">{words.noMethod}</p>}
      {doing === 'accept' && <Accept of={of} onDone={() => begin(null)} />}
      {doing === 'decline' && <Decline of={of} onDone={() => begin(null)} />}
    </Card>
  );
}

type Doing = { readonly of: Proposal; readonly onDone: () => void };

function Accept({ of: { id, place, name, methods }, onDone }: Doing) {
  const [method, choose] = useState(methods[0]?.id ?? '');
  const leaves = methods.find((one) => one.id === method)?.leaves ?? [];
  const [leaf, pick] = useState(leaves[0]?.id ?? '');
  const [subject, write] = useState(words.subjectOf(place, name));
  const ask = useAsk<typeof acceptProposal>('matters.accept-proposal');
  const send = () =>
    ask.mutate(
      { proposal: id, method, ...(leaf === '' ? {} : { leaf }), subject: subject.trim() },
      { onSuccess: () => [onDone(), toast(words.done)] },
    );
  return (
    <div className="form-fields">
      {methods.length > 1 && <Pick label={words.method} value={method} options={methods} onChange={choose} />}
      {leaves.length > 0 && <Pick label={words.leaf} value={leaf} options={leaves} onChange={pick} />}
      <Field label={words.subject} hint={words.subjectHint} max={60} value={subject} onChange={write} fault={ask.error?.about('subject')} />
      <FormFoot ask={ask} go={words.go} onGo={send} back={words.back} onBack={onDone} />
    </div>
  );
}

function Decline({ of: { id }, onDone }: Doing) {
  const [reason, write] = useState('');
  const ask = useAsk<typeof declineProposal>('matters.decline-proposal');
  const send = () => ask.mutate({ proposal: id, reason: reason.trim() }, { onSuccess: () => [onDone(), toast(words.declined)] });
  return (
    <div className="form-fields">
      <Area label={words.reason} rows={2} max={200} value={reason} onChange={write} fault={ask.error?.about('reason')} />
      <FormFoot ask={ask} go={words.declineGo} onGo={send} back={words.back} onBack={onDone} />
    </div>
  );
}
