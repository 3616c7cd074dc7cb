import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import type { secondRules, setSecondRule } from '#features/accounts/second/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { Page } from '#ui/console/frame.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tabs } from '#ui/console/tabs.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { whichDay } from '#ui/when.ts';
import { deskWords } from './desk-words.ts';
import { Holders } from './holders.tsx';
import '../second.css';

const said = deskWords.rules;
type Rule = Answer<typeof secondRules>['rules'][number];

/** Which posts are asked for a second step from which day, and who has set one up. Rules are the security administrator's. */
export function ConsoleRules({
  shown,
  onShown,
}: {
  readonly shown: 'rules' | 'holders';
  readonly onShown: (shown: 'rules' | 'holders') => void;
}) {
  const mayLook = useHolds(['security-admin', 'system-admin']);
  if (!mayLook)
    return (
      <Page title={said.title}>
        <Nothing icon="shield" {...said.notYours} />
      </Page>
    );
  return (
    <Page title={said.title} under={said.under}>
      <Tabs
        label={said.title}
        shown={shown}
        onShow={onShown}
        items={[
          { key: 'rules', label: said.tabs.rules, children: <Rules /> },
          { key: 'holders', label: said.tabs.holders, children: <Holders /> },
        ]}
      />
    </Page>
  );
}

function Rules() {
  const rules = useSee<typeof secondRules>('accounts.second-rules', {});
  const mayChange = useHolds(['security-admin']);
  const [changing, change] = useState<Rule | null>(null);
  const now = useNow();
  const { columns } = said;
  return (
    <>
      {!mayChange && <p className="second-note">{said.bySecurity}</p>}
      <Shown of={rules}>
        {(of) => (
          <div className="listing">
            <Table<Rule>
              aria-label={said.table}
              rowKey="kind"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={of.rules}
              columns={[
                { title: columns.name, dataIndex: 'name', className: 'tight' },
                { title: columns.second, render: (_, { secondFrom }) => secondFrom ?? said.none },
                { title: columns.steps, render: (_, { stepUpFrom }) => stepUpFrom ?? said.none },
                { title: columns.two, render: (_, { twoFrom }) => twoFrom ?? said.none },
                { title: columns.without, className: 'tight', render: (_, { without, holders }) => said.of(without, holders) },
                {
                  title: columns.said,
                  render: (_, { said: last }) => (last === null ? null : said.saidBy(whichDay(last.at, now), last.by)),
                },
                ...(mayChange
                  ? [{ title: said.change, className: 'tight', render: (_: unknown, rule: Rule) => <Change of={rule} onOpen={change} /> }]
                  : []),
              ]}
            />
          </div>
        )}
      </Shown>
      {changing && <RuleDialog of={changing} onClose={() => change(null)} />}
    </>
  );
}

function Change({ of: rule, onOpen }: { readonly of: Rule; readonly onOpen: (rule: Rule) => void }) {
  return (
    <Button size="small" aria-label={said.changeNamed(rule.name)} onClick={() => onOpen(rule)}>
      {said.change}
    </Button>
  );
}

type Days = { readonly secondFrom?: string; readonly stepUpFrom?: string; readonly twoFrom?: string };

function RuleDialog({ of: { kind, name, secondFrom, stepUpFrom, twoFrom }, onClose }: { readonly of: Rule; readonly onClose: () => void }) {
  const changing = useChange<typeof setSecondRule>('accounts.set-second-rule', said.saved, onClose);
  return (
    <FormDialog<Days>
      title={name}
      tells={said.empty}
      submit={said.save}
      pending={changing.pending}
      fault={changing.fault}
      initial={{ ...(secondFrom ? { secondFrom } : {}), ...(stepUpFrom ? { stepUpFrom } : {}), ...(twoFrom ? { twoFrom } : {}) }}
      onSubmit={(days) =>
        changing.submit({
          ...{ kind, secondFrom: days.secondFrom || null, stepUpFrom: days.stepUpFrom || null },
          twoFrom: days.twoFrom || null,
        })
      }
      onClose={onClose}
    >
      <Form.Item name="secondFrom" label={said.second}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="stepUpFrom" label={said.steps}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="twoFrom" label={said.two}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
