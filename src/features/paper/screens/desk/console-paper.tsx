import { Button, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useAsk, useSeeAll } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { civilDay } from '#ui/when.ts';
import type { listPapers, PaperRow, voidPaper } from '../../contract.ts';
import { words } from '../words.ts';
import { PrintDialog } from './print-dialog.tsx';
import { ReturnDrawer } from './return-drawer.tsx';
import './paper.css';

export type PaperSearch = { readonly shown: 'out' | 'back' };
type PageProps = {
  readonly search: PaperSearch;
  readonly onSearch: (search: PaperSearch) => void;
  readonly onMatter: (id: string) => void;
};
type Open = { readonly what: 'print' } | { readonly what: 'return'; readonly id?: string } | null;

/** 纸单: what is out, what came back, and the two things one does: print a sheet and take it in again. */
export function ConsolePaper({ search: { shown }, onSearch, onMatter }: PageProps) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <>
          <Button onClick={() => setOpen({ what: 'print' })}>{words.print}</Button>
          <Button type="primary" onClick={() => setOpen({ what: 'return' })}>
            {words.back}
          </Button>
        </>
      }
    >
      <Segmented
        className="paper-shown"
        value={shown}
        onChange={(next) => onSearch({ shown: next })}
        options={[
          { value: 'out' as const, label: words.shown.out },
          { value: 'back' as const, label: words.shown.back },
        ]}
      />
      <Papers key={shown} shown={shown} onTake={(id) => setOpen({ what: 'return', id })} onMatter={onMatter} />
      {open?.what === 'print' && <PrintDialog onClose={close} />}
      {open?.what === 'return' && <ReturnDrawer first={open.id} onClose={close} onMatter={onMatter} />}
    </Page>
  );
}

type ListProps = { readonly shown: PaperSearch['shown']; readonly onTake: (id: string) => void; readonly onMatter: (id: string) => void };

function Papers({ shown, onTake, onMatter }: ListProps) {
  const seen = useSeeAll<typeof listPapers>('paper.list', { pick: shown });
  const drops = useAsk<typeof voidPaper>('paper.void');
  if (seen.isSuccess && seen.data.pages.every(({ rows }) => rows.length === 0)) return <Nothing icon="paper" {...words.none[shown]} />;
  const columns = shown === 'out' ? outColumns({ onTake, onDrop: (paper) => drops.mutate({ paper }) }) : backColumns({ onTake, onMatter });
  return <KeysetTable<PaperRow> of={seen} label={words.list[shown]} columns={columns} />;
}

const { columns: said } = words;
const known: TableColumnsType<PaperRow> = [
  { title: said.code, dataIndex: 'code', className: 'tight paper-code', width: 130 },
  { title: said.title, dataIndex: 'title' },
  { title: said.who, className: 'tight', width: 90, render: (_, { masked }) => masked ?? words.blank },
  { title: said.place, dataIndex: 'place' },
  { title: said.printed, className: 'tight', width: 110, render: (_, { printedAt }) => civilDay(printedAt) },
];

function outColumns({ onTake, onDrop }: { onTake: (id: string) => void; onDrop: (id: string) => void }): TableColumnsType<PaperRow> {
  return [
    ...known,
    {
      title: said.acts,
      className: 'tight',
      width: 260,
      render: (_, { id, code }) => (
        <span className="paper-acts">
          <Button size="small" type="primary" onClick={() => onTake(id)} aria-label={`${words.take} ${code}`}>
            {words.take}
          </Button>
          <Button size="small" href={`/api/paper.sheet?id=${id}`} target="_blank" aria-label={`${words.again} ${code}`}>
            {words.again}
          </Button>
          <Button size="small" onClick={() => onDrop(id)} aria-label={`${words.drop} ${code}`}>
            {words.drop}
          </Button>
        </span>
      ),
    },
  ];
}

function backColumns({ onTake, onMatter }: { onTake: (id: string) => void; onMatter: (id: string) => void }): TableColumnsType<PaperRow> {
  return [
    ...known,
    { title: said.came, className: 'tight', width: 150, render: (_, { back }) => back && `${civilDay(back.at)} ${words.ways[back.how]}` },
    {
      title: said.became,
      className: 'tight',
      width: 190,
      render: (_, { id, back }) =>
        back && (
          <span className="paper-acts">
            <Button size="small" type="link" onClick={() => onMatter(back.matter)}>
              {back.number}
            </Button>
            {back.merged ? (
              words.counted
            ) : (
              <Button size="small" type="text" onClick={() => onTake(id)} aria-label={`${words.returning.see} ${back.number}`}>
                {words.returning.see}
              </Button>
            )}
          </span>
        ),
    },
  ];
}
