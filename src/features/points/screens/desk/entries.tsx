import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing } from '#ui/console/states.tsx';
import type { correct, ofMember } from '../../contract.ts';
import { words as said } from '../words.ts';
import { words } from './words.ts';

type Entry = Answer<typeof ofMember>['rows'][number];
type Member = { readonly person: string; readonly name: string };

/** The entries of one member, newest first, with what they come to in each year; what stands may be put right. */
export function EntriesOf({ community, of: { person, name } }: { readonly community: string; readonly of: Member }) {
  const seen = useSeeAll<typeof ofMember>('points.of-member', { community, person });
  const [entry, open] = useState<Entry | null>(null);
  const [first] = seen.data?.pages ?? [];
  if (first?.rows.length === 0) return <Nothing icon="star" {...words.noEntries} />;
  const { columns } = words;
  return (
    <>
      {first?.sums.map(({ year, points }) => (
        <p key={year} className="rooms-quiet">
          {words.year(year, points)}
        </p>
      ))}
      <div className="rooms-wide">
        <KeysetTable<Entry>
          of={seen}
          label={words.table(name)}
          columns={[
            { title: columns.day, width: 120, dataIndex: 'day', className: 'tight' },
            { title: columns.what, render: (_, { subject }) => subject ?? said.hidden },
            { title: columns.points, width: 100, align: 'right', className: 'tight', render: (_, { points }) => said.signed(points) },
            { title: columns.why, render: (_, { kind, why }) => [said.kinds[kind], why && said.why(why)].filter(Boolean).join('；') },
            { title: columns.acts, width: 120, render: (_, row) => row.mayCorrect && <Correct of={row} onOpen={() => open(row)} /> },
          ]}
        />
      </div>
      {entry && <CorrectDialog of={entry} onClose={() => open(null)} />}
    </>
  );
}

/** An entry that stands is taken back, one that was taken back is given again. */
function namesOf({ day, points, subject }: Entry) {
  const what = subject ?? said.hidden;
  return points > 0
    ? { name: words.correct, title: words.correctOf(day, what), tells: words.correctTells }
    : { name: words.again, title: words.againOf(day, what), tells: words.againTells };
}

function Correct({ of: entry, onOpen }: { readonly of: Entry; readonly onOpen: () => void }) {
  const { name, title } = namesOf(entry);
  return (
    <Button type="link" size="small" aria-label={title} onClick={onOpen}>
      {name}
    </Button>
  );
}

function CorrectDialog({ of: entry, onClose }: { readonly of: Entry; readonly onClose: () => void }) {
  const { title, tells } = namesOf(entry);
  return (
    <ChangeDialog<typeof correct, { why: string }>
      name="points.correct"
      title={title}
      tells={tells}
      done={words.corrected}
      asked={({ why }) => ({ entry: entry.id, why })}
      onClose={onClose}
    >
      <Form.Item name="why" label={words.why} rules={[{ required: true, whitespace: true, min: 4, message: words.missing }]}>
        <Input.TextArea rows={2} maxLength={120} showCount />
      </Form.Item>
    </ChangeDialog>
  );
}
