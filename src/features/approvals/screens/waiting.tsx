import { App, Button, Form, Input, type TableColumnsType } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import { SidePanel, SideSection } from '#ui/console/frame.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { civilDay } from '#ui/when.ts';
import type { decide, waiting } from '../contract.ts';
import { AskedFor, DeedCell } from './asked-for.tsx';
import { approvalWords as words } from './words.ts';

type Row = Answer<typeof waiting>['rows'][number];
const { columns, side: said } = words;

const COLUMNS: TableColumnsType<Row> = [
  { title: columns.deed, render: (_, row) => <DeedCell of={row} /> },
  { title: columns.whose, width: 140, render: (_, { whose }) => whose },
  { title: columns.askedAs, render: (_, { askedAs, posts }) => said.asker(askedAs, posts) },
  { title: columns.due, width: 130, className: 'tight', render: (_, { dueAt }) => civilDay(dueAt) },
];

type ListProps = { readonly open: string | undefined; readonly onOpen: (row: Row) => void };

/** What waits for my yes or no, the soonest due first. */
export function WaitingList({ open, onOpen }: ListProps) {
  const seen = useSeeAll<typeof waiting>('approvals.waiting', {});
  if (seen.data?.pages[0]?.rows.length === 0) return <Nothing icon="ok" {...words.none.waiting} />;
  return <KeysetTable<Row> of={seen} columns={COLUMNS} label={words.page.tabs.waiting} open={open} onOpen={onOpen} />;
}

type SideProps = { readonly of: Row; readonly onClose: () => void };

/** All that is asked, and the answer with its reason. */
export function WaitingSide({ of: row, onClose }: SideProps) {
  const { deed, askedAs, posts, dueAt, provisional } = row;
  return (
    <SidePanel title={deed} under={said.asker(askedAs, posts)} onClose={onClose}>
      <AskedFor of={row} />
      <p className="approvals-reason">{said.due(civilDay(dueAt), provisional)}</p>
      <Answering of={row} onDone={onClose} />
    </SidePanel>
  );
}

type Verdict = 'yes' | 'no';

function Answering({ of: { id, kind, lends }, onDone }: { readonly of: Row; readonly onDone: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly answer: string }>();
  const answering = useAsk<typeof decide>('approvals.decide');
  useFaults(form, answering.error);
  const lent = kind === 'export' ? 'export' : 'other';
  const say = async (verdict: Verdict) => {
    const filled = await form.validateFields().catch(() => null); // the form says what is missing
    if (filled === null) return;
    const told = verdict === 'yes' && lends ? said.lent[lent] : said.done[verdict];
    const done = () => {
      void message.success(told);
      onDone();
    };
    answering.mutate({ approval: id, verdict, answer: filled.answer.trim() }, { onSuccess: done });
  };
  return (
    <SideSection title={words.mine.answered}>
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="answer" label={said.answer} rules={[{ required: true, whitespace: true, min: 2, message: said.answerShort }]}>
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
      </Form>
      <FormFault of={answering.error} />
      <div className="approvals-acts">
        <Button type="primary" loading={answering.isPending} onClick={() => void say('yes')}>
          {lends ? said.yesLent[lent] : said.yes}
        </Button>
        <Button loading={answering.isPending} onClick={() => void say('no')}>
          {said.no}
        </Button>
      </div>
    </SideSection>
  );
}
