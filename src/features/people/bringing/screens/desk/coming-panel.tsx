import { Button, Form, Input, Radio, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { placesInside } from '#features/areas/screens/desk/door.ts';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useSeeAll } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { LazyCascader } from '#ui/console/lazy-cascader.tsx';
import { Nothing } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import { RELATIONS, RESIDENCES } from '../../../moving/screens/move-dialogs.tsx';
import { words as moving } from '../../../moving/screens/words.ts';
import type { coming, takeOver } from '../../contract.ts';
import { words as said } from '../words.ts';
import { words } from './words.ts';

type Coming = Answer<typeof coming>['rows'][number];
const optionsOf = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** Who lets something come along to this community; whoever brings nothing does not stand here and is entered as ever. */
export function ComingPanel({ community }: { readonly community: string }) {
  const list = useSeeAll<typeof coming>('people.coming', { community });
  const [taking, take] = useState<Coming | null>(null);
  if (list.data?.pages[0]?.rows.length === 0)
    return (
      <div className="ledger-empty">
        <Nothing icon="home" {...words.none} />
      </div>
    );
  return (
    <>
      <p className="ledger-quiet ledger-hint">{words.under}</p>
      <KeysetTable<Coming> of={list} label={words.table} columns={columnsOf(take)} />
      {taking && <TakeOverDialog community={community} of={taking} onClose={() => take(null)} />}
    </>
  );
}

function columnsOf(onTake: (row: Coming) => void): TableColumnsType<Coming> {
  const { columns } = words;
  return [
    { title: columns.masked, dataIndex: 'masked', className: 'tight' },
    {
      title: columns.from,
      render: (_, { from, left }) => (
        <>
          {from}
          <div className="ledger-quiet">{words.stands[`${left}`]}</div>
        </>
      ),
    },
    { title: columns.parts, render: (_, { parts }) => parts.map((part) => said.parts[part]).join('、') },
    { title: columns.until, className: 'tight', render: (_, { until }) => civilDay(until) },
    {
      title: columns.acts,
      width: 110,
      render: (_, row) =>
        row.left && (
          <Button type="link" size="small" aria-label={words.takeFor(row.masked)} onClick={() => onTake(row)}>
            {words.take}
          </Button>
        ),
    },
  ];
}

type DialogProps = { readonly community: string; readonly of: Coming; readonly onClose: () => void };
type Taking = Omit<Asked<typeof takeOver>, 'coming' | 'dwelling'> & { path: string[] };

function TakeOverDialog({ community, of: { id, masked }, onClose }: DialogProps) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof takeOver, Taking>
      name="people.take-over"
      title={words.takeFor(masked)}
      tells={words.tells}
      done={moving.entered}
      initial={{ residence: '常住', onDay: today }}
      asked={({ path, phone, idNumber, ...given }) => ({
        ...given,
        coming: id,
        dwelling: path.at(-1) ?? '',
        ...(phone ? { phone } : {}),
        ...(idNumber ? { idNumber } : {}),
      })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={[{ required: true, message: moving.nameMissing }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="path" label={words.where} rules={[{ required: true, message: words.whereMissing }]}>
        <LazyCascader placeholder={words.whereMissing} inside={(parent) => placesInside(parent ?? community)} />
      </Form.Item>
      <Form.Item name="relation" label={moving.relation} rules={[{ required: true, message: moving.relationMissing }]}>
        <Select options={optionsOf(RELATIONS)} />
      </Form.Item>
      <Form.Item name="residence" label={moving.residence}>
        <Radio.Group options={optionsOf(RESIDENCES)} />
      </Form.Item>
      <Form.Item name="phone" label={words.phone} rules={[{ pattern: /^1[3-9](?:[\s-]*\d){9}$/, message: moving.phoneMissing }]}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idNumber" label={words.idNumber} rules={[{ pattern: /^\d{17}[\dXx]$/, message: moving.idMissing }]}>
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item name="onDay" label={moving.onDay} rules={[{ required: true, message: moving.dayMissing }]}>
        <Input type="date" max={today} />
      </Form.Item>
    </ChangeDialog>
  );
}
