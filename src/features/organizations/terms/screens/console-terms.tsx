import { Button, Form, Input, InputNumber, Select, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { words as said } from '../../bodies/screens/desk-words.ts';
import { sitsWords } from '../../bodies/screens/words.ts';
import type { dropTerm, recordTerm, terms } from '../contract.ts';

const words = said.terms;
const chosen = { required: true, message: said.missing } as const;
type Office = Answer<typeof terms>['offices'][number];
type Term = Office['terms'][number];

/** The terms of a community's offices with their elections, entered by its secretary. */
export function ConsoleTerms({ community }: { readonly community: string }) {
  const seen = useSee<typeof terms>('organizations.terms', { community });
  const [adding, add] = useState(false);
  return (
    <Shown of={seen}>
      {({ offices, mayKeep }) => (
        <>
          {mayKeep && (
            <div className="bodies-head">
              <Button type="primary" onClick={() => add(true)}>
                {words.add}
              </Button>
            </div>
          )}
          {offices.length === 0 && <Nothing icon="clock" {...words.none} />}
          {offices.map((office) => (
            <OfficeTable key={office.kind} of={office} mayKeep={mayKeep} />
          ))}
          {adding && <TermDialog community={community} onClose={() => add(false)} />}
        </>
      )}
    </Shown>
  );
}

function OfficeTable({ of: { kindName, nextElection, terms: all }, mayKeep }: { readonly of: Office; readonly mayKeep: boolean }) {
  const { columns } = words;
  return (
    <section className="listing">
      <h2>
        {kindName}
        {nextElection && <span className="bodies-quiet">{sitsWords.next(nextElection)}</span>}
      </h2>
      <Table<Term>
        aria-label={kindName}
        rowKey="id"
        pagination={false}
        dataSource={[...all]}
        columns={[
          { title: columns.number, width: 100, render: (_, { number }) => sitsWords.term(number) },
          { title: columns.called, dataIndex: 'called', width: 160 },
          { title: columns.days, width: 240, render: (_, { since, until }) => sitsWords.days(since, until) },
          {
            title: columns.votes,
            render: (_, { votesFor, votesCast }) => (votesFor === null || votesCast === null ? '' : sitsWords.votes(votesFor, votesCast)),
          },
          ...(mayKeep ? [{ title: words.drop, width: 110, render: (_: unknown, term: Term) => <Drop of={term} /> }] : []),
        ]}
      />
    </section>
  );
}

function Drop({ of: { id, called, since } }: { readonly of: Term }) {
  const dropping = useChange<typeof dropTerm>('organizations.drop-term', said.dropped, () => undefined);
  return (
    <Button size="small" loading={dropping.pending} aria-label={words.dropFor(called, since)} onClick={() => dropping.submit({ term: id })}>
      {words.drop}
    </Button>
  );
}

type Entered = {
  kind: string;
  called: string;
  number?: number | null;
  since: string;
  until?: string;
  votesFor?: number | null;
  votesCast?: number | null;
};

function TermDialog({ community, onClose }: { readonly community: string; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof recordTerm, Entered>
      name="organizations.record-term"
      title={words.add}
      tells={words.tells}
      done={words.done}
      initial={{ kind: 'secretary' }}
      asked={({ kind, called, since, ...more }) => ({ community, kind, called, since, ...filled(more) })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={words.kind} rules={[chosen]}>
        <Select options={words.kinds.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="called" label={said.called} rules={[{ ...chosen, whitespace: true }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="number" label={words.number}>
        <InputNumber min={1} max={99} precision={0} />
      </Form.Item>
      <Form.Item name="since" label={said.since} rules={[chosen]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={said.until}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="votesFor" label={words.votesFor}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
      <Form.Item name="votesCast" label={words.votesCast}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
    </ChangeDialog>
  );
}

/** What was left empty is not said. */
function filled(more: Omit<Entered, 'kind' | 'called' | 'since'>) {
  return Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined && value !== null && value !== ''));
}
