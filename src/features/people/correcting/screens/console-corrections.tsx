import { Button, Input, Segmented, type TableColumnsType } from 'antd';
import { useEffect, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import { Filters } from '#ui/console/filters.tsx';
import { Page, SidePanel, SideSection } from '#ui/console/frame.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { civilDay } from '#ui/when.ts';
import type { answerCorrection, corrections, openCorrection } from '../contract.ts';
import { fieldNames } from '../words.ts';
import { isByHand } from './by-hand.ts';
import '../../screens/desk/ledger.css';
import './correcting.css';
import { words } from './walk-words.ts';

type Row = Answer<typeof corrections>['rows'][number];
const SHOWN = ['open', 'answered'] as const;

const COLUMNS: TableColumnsType<Row> = [
  { title: words.columns.field, width: 140, render: (_, { field }) => fieldNames[field] },
  { title: words.columns.whom, render: (_, { masked, dwelling }) => [masked, dwelling].filter(Boolean).join(' · ') },
  { title: words.columns.grid, width: 140, dataIndex: 'grid' },
  { title: words.columns.due, width: 130, className: 'tight', render: (_, { dueAt }) => civilDay(dueAt) },
  { title: words.columns.answer, width: 110, className: 'tight', render: (_, row) => answerOf(row) },
];

function answerOf({ field, answer }: Row): string | null {
  if (answer === null) return null;
  return answer === 'done' && isByHand(field) ? words.byHand : words.answers[answer];
}

/** 更正申请: what people of one's areas say is kept of them wrongly, answered within the law's time; answered, it is opened by nobody any more. */
export function ConsoleCorrections() {
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('open');
  const [open, setOpen] = useState<Row | null>(null);
  const seen = useSeeAll<typeof corrections>('people.corrections', { answered: shown === 'answered' });
  const isEmpty = seen.data?.pages[0]?.rows.length === 0;
  const side = open === null ? undefined : <Opened key={open.id} of={open} onClose={() => setOpen(null)} />;
  return (
    <Page title={words.title} under={words.under} side={side}>
      <Filters>
        <Segmented
          aria-label={words.shown}
          value={shown}
          options={SHOWN.map((value) => ({ value, label: words.show[value] }))}
          onChange={(picked) => {
            setOpen(null);
            setShown(picked);
          }}
        />
      </Filters>
      {isEmpty ? (
        <Nothing icon="person" {...words.none} />
      ) : (
        <KeysetTable<Row> of={seen} columns={COLUMNS} label={words.table} open={open?.id} onOpen={shown === 'open' ? setOpen : undefined} />
      )}
    </Page>
  );
}

type OpenedProps = { readonly of: Row; readonly onClose: () => void };

/** That it was opened is written down, so it is asked once. */
function Opened({ of: { id, field, masked, dwelling }, onClose }: OpenedProps) {
  const { mutate, data, error } = useAsk<typeof openCorrection>('people.open-correction');
  useEffect(() => mutate({ correction: id }), [mutate, id]);
  return (
    <SidePanel title={fieldNames[field]} under={[masked, dwelling].filter(Boolean).join(' · ')} onClose={onClose}>
      {error && <ErrorBox error={error} />}
      {data && (
        <>
          <SideSection title={words.to}>
            <p>{data.to}</p>
          </SideSection>
          <SideSection title={words.why}>
            <p>{data.why === '' ? words.noWhy : data.why}</p>
          </SideSection>
          <Answering of={data} onDone={onClose} />
        </>
      )}
      <p className="ledger-quiet">{words.looked}</p>
    </SidePanel>
  );
}

type AnsweringProps = { readonly of: Answer<typeof openCorrection>; readonly onDone: () => void };

function Answering({ of: { id, field }, onDone }: AnsweringProps) {
  const [reply, setReply] = useState('');
  const answers = useAsk<typeof answerCorrection>('people.answer-correction');
  const say = (answer: 'done' | 'refused') => answers.mutate({ correction: id, answer, reply }, { onSuccess: onDone });
  return (
    <SideSection title={words.reply(isByHand(field))}>
      {isByHand(field) && <p>{words.handDone}</p>}
      <Input.TextArea
        aria-label={words.reply(isByHand(field))}
        rows={3}
        maxLength={200}
        value={reply}
        onChange={({ target }) => setReply(target.value)}
      />
      {answers.error && <ErrorBox error={answers.error} />}
      <div className="correcting-acts">
        <Button type="primary" loading={answers.isPending} onClick={() => say('done')}>
          {words.done(isByHand(field))}
        </Button>
        <Button loading={answers.isPending} onClick={() => say('refused')}>
          {words.refused}
        </Button>
      </div>
    </SideSection>
  );
}
