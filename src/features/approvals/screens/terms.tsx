import { Button, Form, InputNumber, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { setTerm, terms } from '../contract.ts';
import { approvalWords } from './words.ts';

const { terms: said, kinds } = approvalWords;
type Term = Answer<typeof terms>['terms'][number];

/** How many working days each kind waits for its answer, and the button by which the security administrator says so. */
export function Terms() {
  const seen = useSee<typeof terms>('approvals.terms', {});
  const sets = useHolds(['security-admin']);
  const [changing, change] = useState<Term | null>(null);
  return (
    <>
      {!sets && <p>{said.bySecurity}</p>}
      <Shown of={seen}>
        {(of) => (
          <div className="listing">
            <Table<Term>
              aria-label={said.table}
              rowKey="kind"
              pagination={false}
              dataSource={of.terms}
              columns={[
                { title: said.columns.kind, render: (_, { kind }) => kinds[kind] },
                { title: said.columns.days, render: (_, { days }) => said.days(days) },
                ...(sets
                  ? [
                      {
                        title: said.columns.change,
                        className: 'tight',
                        render: (_: unknown, term: Term) => <Change of={term} onOpen={change} />,
                      },
                    ]
                  : []),
              ]}
            />
          </div>
        )}
      </Shown>
      {changing && <TermDialog of={changing} onClose={() => change(null)} />}
    </>
  );
}

function Change({ of: term, onOpen }: { readonly of: Term; readonly onOpen: (term: Term) => void }) {
  return (
    <Button size="small" aria-label={said.changeNamed(kinds[term.kind])} onClick={() => onOpen(term)}>
      {said.change}
    </Button>
  );
}

function TermDialog({ of: { kind, days }, onClose }: { readonly of: Term; readonly onClose: () => void }) {
  const changing = useChange<typeof setTerm>('approvals.set-term', said.saved, onClose);
  return (
    <FormDialog<{ readonly days: number }>
      title={kinds[kind]}
      tells={said.tells}
      submit={said.save}
      pending={changing.pending}
      fault={changing.fault}
      initial={{ days }}
      onSubmit={(filled) => changing.submit({ kind, days: filled.days })}
      onClose={onClose}
    >
      <Form.Item name="days" label={said.label} rules={[{ required: true, message: said.missing }]}>
        <InputNumber min={1} max={10} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
