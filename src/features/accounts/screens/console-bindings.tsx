import { Button } from 'antd';
import { useState } from 'react';
import type { bindingRequests } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { ago } from '#ui/when.ts';
import { BindingDialog } from './desk/binding-dialog.tsx';
import { FamilyDialog } from './desk/family-dialog.tsx';
import './desk/gate.css';
import { PaperCodeDialog } from './desk/paper-code-dialog.tsx';
import { SelvesDialog } from './desk/selves-dialog.tsx';
import { words } from './desk/words.ts';

type BindingRequest = Answer<typeof bindingRequests>['rows'][number];
const { bindings: said } = words;
const { columns } = said;

/** Who says who they are: checked by staff face to face or by phone, confirmed or sent back with a reason; and codes on paper. */
export function ConsoleBindings() {
  const list = useSeeAll<typeof bindingRequests>('accounts.binding-requests', {});
  const [checked, check] = useState<BindingRequest | null>(null);
  const [onPaper, setOnPaper] = useState(false);
  const [family, setFamily] = useState(false);
  const [selves, setSelves] = useState(false);
  const now = useNow();
  const isEmpty = list.data?.pages[0]?.rows.length === 0;
  return (
    <Page
      title={said.title}
      under={said.under}
      actions={<Actions onPaper={() => setOnPaper(true)} onFamily={() => setFamily(true)} onSelves={() => setSelves(true)} />}
    >
      {isEmpty ? (
        <div className="bindings-empty">
          <Nothing icon="ok" title={said.empty.title} next={said.empty.next} />
        </div>
      ) : (
        <KeysetTable<BindingRequest>
          of={list}
          label={said.table}
          columns={[
            { title: columns.name, dataIndex: 'name', className: 'tight' },
            { title: columns.address, dataIndex: 'address' },
            { title: columns.phoneTail, dataIndex: 'phoneTail', className: 'tight' },
            { title: columns.at, className: 'tight', render: (_, { at }) => ago(at, now) },
            {
              title: columns.act,
              className: 'tight',
              render: (_, request) => (
                <Button size="small" onClick={() => check(request)}>
                  {said.check}
                </Button>
              ),
            },
          ]}
        />
      )}
      {checked && <BindingDialog request={checked} onClose={() => check(null)} />}
      {onPaper && <PaperCodeDialog onClose={() => setOnPaper(false)} />}
      {family && <FamilyDialog onClose={() => setFamily(false)} />}
      {selves && <SelvesDialog onClose={() => setSelves(false)} />}
    </Page>
  );
}

type ActionsProps = { readonly onPaper: () => void; readonly onFamily: () => void; readonly onSelves: () => void };

function Actions({ onPaper, onFamily, onSelves }: ActionsProps) {
  return (
    <>
      <Button onClick={onSelves}>{said.selvesOpen}</Button>
      <Button onClick={onFamily}>{said.familyOpen}</Button>
      <Button onClick={onPaper}>{said.paper}</Button>
    </>
  );
}
