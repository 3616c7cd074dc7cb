import { Link } from '@tanstack/react-router';
import { Button, Form, Input, Progress, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { Page } from '#ui/console/frame.tsx';
import { Nothing, Trouble } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import '#ui/phone/photos.css';
import { type Answers, answersOf } from '#ui/console/answers.ts';
import { Tag } from '#ui/phone/tag.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';
import { useTakeFile } from '#ui/take-file.ts';
import { AnswerFields } from '../../screens/desk/answer-fields.tsx';
import type { attachToFile, fileOpen, leaveOutOfFile, mediationFile, printFile, writeInFile } from '../contract.ts';
import { type Doc, type FileSeen, Scans, TAGS, type Way, waysOf } from './documents-of.tsx';
import './file.css';
import { words } from './words.ts';

type Putting = { readonly doc: Doc; readonly way: Way };

/** The file of a mediation at the desk: thirteen rows, each opened or completed in place. */
export function ConsoleFile({ id }: { readonly id: string }) {
  const open = useSee<typeof fileOpen>('matters.file-open', { matter: id });
  if (open.data?.whole) return <Whole matter={id} />;
  return (
    <Page title={words.title} actions={<Back matter={id} />}>
      {open.data ? <Nothing {...words.none} icon="paper" /> : <Coming error={open.error} retry={() => void open.refetch()} />}
    </Page>
  );
}

function Coming({ error, retry }: { readonly error: Error | null; readonly retry: () => void }) {
  return error ? <Trouble error={error} onRetry={retry} /> : <Skeleton active paragraph={{ rows: 8 }} />;
}

function Back({ matter }: { readonly matter: string }) {
  return (
    <Link to="/matters/$id" params={{ id: matter }} className="desk-back">
      <Icon of="back" />
      {words.back}
    </Link>
  );
}

function Whole({ matter }: { readonly matter: string }) {
  const seen = useSee<typeof mediationFile>('matters.mediation-file', { matter });
  const paper = useTakeFile<typeof printFile>('matters.print-mediation-file');
  const [putting, put] = useState<Putting | null>(null);
  const file = seen.data;
  const isWhole = file?.ready === file?.of;
  return (
    <Page
      title={words.title}
      under={file && words.under(file.number, file.mediator)}
      actions={
        <>
          <Back matter={matter} />
          <Button
            type={isWhole ? 'primary' : 'default'}
            icon={<Icon of="print" />}
            loading={paper.isPending}
            disabled={!file}
            onClick={() => paper.mutate({ matter })}
          >
            {isWhole ? words.print : words.printDraft}
          </Button>
        </>
      }
    >
      {paper.error && <Trouble error={paper.error} />}
      {file ? <Documents of={file} onPut={put} /> : <Coming error={seen.error} retry={() => void seen.refetch()} />}
      {putting && <PutDialog matter={matter} of={putting} onClose={() => put(null)} />}
    </Page>
  );
}

function Documents({ of: file, onPut }: { readonly of: FileSeen; readonly onPut: (putting: Putting) => void }) {
  const lacking = file.of - file.ready;
  return (
    <>
      <div className="file-far">
        <Progress percent={Math.round((file.ready / file.of) * 100)} showInfo={false} aria-label={words.progress(file.ready, file.of)} />
        <b>{words.progress(file.ready, file.of)}</b>
        <span>{lacking === 0 ? words.complete : words.lacking(lacking)}</span>
      </div>
      <p className="desk-quiet file-means">
        {words.means}
        {words.printHint}
      </p>
      <Table<Doc>
        aria-label={words.title}
        rowKey="id"
        pagination={false}
        dataSource={file.documents}
        columns={columnsFor(onPut)}
        size="middle"
      />
    </>
  );
}

function columnsFor(onPut: (putting: Putting) => void): TableColumnsType<Doc> {
  return [
    { title: words.columns.nth, width: 64, render: (_, _doc, nth) => nth + 1 },
    { title: words.columns.name, width: 220, render: (_, { name }) => <b>{name}</b> },
    { title: words.columns.state, width: 110, render: (_, { state }) => <Tag kind={TAGS[state]}>{words.states[state]}</Tag> },
    {
      title: words.columns.says,
      render: (_, { says, scans }) => (
        <>
          {says}
          <Scans of={scans} />
        </>
      ),
    },
    {
      title: words.columns.can,
      render: (_, doc) => (
        <span className="file-ways">
          {waysOf(doc).map(({ way, name }) => (
            <Button key={way} size="small" aria-label={`${name}：${doc.name}`} onClick={() => onPut({ doc, way })}>
              {name}
            </Button>
          ))}
        </span>
      ),
    },
  ];
}

type PutProps = { readonly matter: string; readonly of: Putting; readonly onClose: () => void };

function PutDialog({ matter, of: { doc, way }, onClose }: PutProps) {
  if (way === 'write') return <WriteDialog matter={matter} doc={doc} onClose={onClose} />;
  const Ask = way === 'attach' ? AttachDialog : LeaveDialog;
  return <Ask matter={matter} doc={doc} onClose={onClose} />;
}

type DialogProps = { readonly matter: string; readonly doc: Doc; readonly onClose: () => void };

function WriteDialog({ matter, doc, onClose }: DialogProps) {
  const change = useChange<typeof writeInFile>('matters.write-in-file', words.saved, onClose);
  return (
    <FormDialog<{ answers: Answers }>
      title={doc.name}
      submit={words.save}
      pending={change.pending}
      fault={change.fault}
      initial={{ answers: plainOf(doc.said) }}
      onSubmit={({ answers }) => change.submit({ matter, document: doc.id, answers: answersOf(doc.fields, answers) })}
      onClose={onClose}
    >
      <AnswerFields fields={doc.fields} under="answers" />
    </FormDialog>
  );
}

function plainOf(said: Doc['said']): Answers {
  return Object.fromEntries(Object.entries(said ?? {}).flatMap(([id, answer]) => (Array.isArray(answer) ? [] : [[id, answer] as const])));
}

function AttachDialog({ matter, doc, onClose }: DialogProps) {
  const change = useChange<typeof attachToFile>('matters.attach-to-file', words.saved, onClose);
  const photos = usePhotos('/api/matters.photo', { max: 20 });
  const [fault, say] = useState<Error | null>(null);
  const send = () => {
    const trouble = photos.ids.length === 0 ? words.photosMissing : null;
    say(trouble === null ? null : new Error(trouble));
    if (trouble === null) change.submit({ matter, document: doc.id, photos: [...photos.ids] });
  };
  return (
    <FormDialog
      title={doc.name}
      tells={words.attachHint}
      submit={words.save}
      pending={change.pending || photos.sending}
      fault={fault ?? change.fault}
      onSubmit={send}
      onClose={onClose}
    >
      <PhotoPicker label={words.photos} photos={photos} max={20} />
    </FormDialog>
  );
}

function LeaveDialog({ matter, doc, onClose }: DialogProps) {
  const change = useChange<typeof leaveOutOfFile>('matters.leave-out-of-file', words.saved, onClose);
  return (
    <FormDialog<{ reason: string }>
      title={doc.name}
      submit={words.save}
      pending={change.pending}
      fault={change.fault}
      onSubmit={({ reason }) => change.submit({ matter, document: doc.id, reason })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={words.reason} rules={[{ required: true, min: 4, message: words.reasonShort }]}>
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
