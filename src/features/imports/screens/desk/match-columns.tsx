import { Button, Select, Table } from 'antd';
import { useState } from 'react';
import type { judgeBatch } from '#features/imports/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { Whole } from './whole.ts';
import { words } from './words.ts';

const { match: said } = words;
type Matched = Whole['matched'][number];
/** Header of the file → column of the ledger, as changed by hand. */
type Chosen = Readonly<Record<string, string | null>>;

/** Which column of the file is which: what is known stands matched, what is guessed asks for a look. */
export function MatchColumns({ of: batch, onBack }: { readonly of: Whole; readonly onBack?: () => void }) {
  const [chosen, setChosen] = useState<Chosen>({});
  const judging = useAsk<typeof judgeBatch>('imports.judge');
  const columnOf = ({ header, column }: Matched) => (header in chosen ? (chosen[header] ?? null) : column);
  const taken = new Set(batch.matched.map(columnOf));
  const missing = batch.columns.filter(({ id, required }) => required && !taken.has(id));
  const judge = () =>
    judging.mutate(
      { batch: batch.id, columns: Object.fromEntries(batch.matched.map((match) => [match.header, columnOf(match)])) },
      onBack ? { onSuccess: onBack } : {},
    );
  return (
    <section aria-labelledby="match">
      <h3 id="match">{said.title}</h3>
      <p className="import-quiet">{said.tells}</p>
      {missing.length > 0 && <Callout kind="soon" title={said.missing(missing.map(({ label }) => label).join('、'))} />}
      <FormFault of={judging.error} />
      <p className="import-do">
        <Button type="primary" disabled={missing.length > 0} loading={judging.isPending} onClick={judge}>
          {said.submit}
        </Button>
        <span className="import-quiet">{said.submitTells}</span>
      </p>
      <div className="listing import-match">
        <Table<Matched>
          aria-label={said.title}
          rowKey="header"
          pagination={false}
          dataSource={[...batch.matched]}
          columns={[
            { title: said.mine, dataIndex: 'header' },
            {
              title: said.ours,
              render: (_, match) => (
                <Ours
                  of={batch}
                  match={match}
                  value={columnOf(match)}
                  onChange={(column) => setChosen((known) => ({ ...known, [match.header]: column }))}
                />
              ),
            },
            {
              title: said.how,
              className: 'tight',
              render: (_, match) => <How match={match} chosen={match.header in chosen} column={columnOf(match)} />,
            },
          ]}
        />
      </div>
    </section>
  );
}

type OursProps = {
  readonly of: Whole;
  readonly match: Matched;
  readonly value: string | null;
  readonly onChange: (column: string | null) => void;
};

function Ours({ of: { columns }, match: { header }, value, onChange }: OursProps) {
  return (
    <Select
      aria-label={`${header} → ${said.ours}`}
      size="small"
      className="import-ours"
      value={value ?? ''}
      options={[
        { value: '', label: said.ignored },
        ...columns.map(({ id, label, required }) => ({ value: id, label: required ? `${label} *` : label })),
      ]}
      onChange={(column) => onChange(column === '' ? null : column)}
    />
  );
}

function How({ match, chosen, column }: { readonly match: Matched; readonly chosen: boolean; readonly column: string | null }) {
  if (chosen) return <Tag kind="go">{said.chosen}</Tag>;
  if (column === null) return <Tag kind="q">{said.ignored}</Tag>;
  return match.sure ? <Tag kind="ok">{said.sure}</Tag> : <span className="tag soon">{said.guess}</span>;
}
