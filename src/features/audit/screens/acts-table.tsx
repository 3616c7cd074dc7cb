import { Button, type TableColumnsType } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { clockTime } from '#ui/when.ts';
import { deedOf } from '../../../deeds/deeds.ts';
import { thingOf } from '../../../deeds/things.ts';
import type { acts } from '../contract.ts';
import { words } from './words.ts';

export type AuditSearch = { readonly day: string; readonly action?: string | undefined; readonly account?: string | undefined };
type Act = Answer<typeof acts>['rows'][number];
type TableProps = { readonly search: AuditSearch; readonly onAccount: (account: string) => void };

/** What was done on the day, the newest first, page by page. */
export function ActsTable({ search, onAccount }: TableProps) {
  const { day, action, account } = search;
  const list = useSeeAll<typeof acts>('audit.acts', { day, ...(action && { action }), ...(account && { account }) });
  if (list.data?.pages[0]?.rows.length === 0) return <Nothing {...words.none} icon="list" />;
  return <KeysetTable<Act> of={list} label={words.list} columns={columnsFor(account === undefined ? onAccount : undefined)} />;
}

const { columns: said } = words;

function columnsFor(onAccount: ((account: string) => void) | undefined): TableColumnsType<Act> {
  return [
    { title: said.number, dataIndex: 'id', className: 'tight' },
    { title: said.at, className: 'tight', render: (_, { at }) => clockTime(at) },
    { title: said.action, render: (_, { action }) => deedOf(action) },
    { title: said.who, render: (_, act) => <Who of={act} onAccount={onAccount} /> },
    { title: said.subject, render: (_, act) => <About of={act} /> },
    { title: said.seal, className: 'tight', render: (_, { sealed }) => (sealed ? words.isSealed : words.notSealed) },
  ];
}

/** What it was about: its kind in words, and its whole number, to be looked for where it stands. */
function About({ of: { subjectKind, subject } }: { readonly of: Act }) {
  if (subject === null) return '—';
  return (
    <div className="audit-about">
      {thingOf(subjectKind ?? '')} <code>{subject}</code>
    </div>
  );
}

function Who({
  of: { under, posts, account },
  onAccount,
}: {
  readonly of: Act;
  readonly onAccount: ((account: string) => void) | undefined;
}) {
  const held = posts.map(({ called, name, area }) => words.holder(called, name, area)).join('、');
  return (
    <div className="audit-who">
      <span>{held === '' ? words.under_[under] : held}</span>
      {account !== null && onAccount && (
        <Button size="small" type="link" aria-label={`${words.account(account)}，${words.one}`} onClick={() => onAccount(account)}>
          {words.account(account)}
        </Button>
      )}
    </div>
  );
}
