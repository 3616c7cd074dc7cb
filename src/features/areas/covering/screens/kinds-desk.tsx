import { App, Button, Checkbox, Form, Input, Popconfirm, Select, Table } from 'antd';
import { useState } from 'react';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Shown } from '#ui/console/states.tsx';
import { nameOfKind } from '../../words.ts';
import type { addPlaceKind, endPlaceKind, placeKinds, renamePlaceKind } from '../contract.ts';
import './covering.css';
import { standsUnder } from '../words.ts';
import { kindWords as words } from './kind-words.ts';

type Kind = Answer<typeof placeKinds>['kinds'][number];
type Base = Kind['base'];
const bases = ['grid', 'micro-grid', 'community', 'estate', 'building', 'dwelling'] as const satisfies readonly Base[];
const required = { required: true, message: words.missing };

/** 地方的种类: what this county calls its places, and under what each may stand. */
export function KindsDesk() {
  const seen = useSee<typeof placeKinds>('areas.place-kinds', {});
  const [adds, add] = useState(false);
  const [renames, rename] = useState<Kind | null>(null);
  return (
    <>
      <div className="covering-head">
        <p className="covering-tells">{words.tells}</p>
        <Button type="primary" onClick={() => add(true)}>
          {words.add}
        </Button>
      </div>
      <Shown of={seen}>{({ kinds }) => <Kinds of={kinds} onRename={rename} />}</Shown>
      {adds && <AddDialog onClose={() => add(false)} />}
      {renames && <RenameDialog kind={renames} onClose={() => rename(null)} />}
    </>
  );
}

function Kinds({ of: kinds, onRename }: { readonly of: readonly Kind[]; readonly onRename: (kind: Kind) => void }) {
  const { columns } = words;
  const sorted = bases.flatMap((base) => kinds.filter((kind) => kind.base === base));
  return (
    <div className="listing">
      <Table<Kind>
        aria-label={words.table}
        rowKey="id"
        pagination={false}
        dataSource={sorted}
        locale={{ emptyText: words.none }}
        columns={[
          { title: columns.name, dataIndex: 'name', render: (name: string) => <b>{name}</b> },
          { title: columns.base, className: 'tight', render: (_, { base }) => nameOfKind(base) },
          { title: columns.under, render: (_, { under }) => under.map(nameOfKind).join('、') },
          { title: columns.places, className: 'tight', align: 'right', render: (_, { places }) => places.toLocaleString('zh-CN') },
          { title: columns.acts, className: 'tight', render: (_, kind) => <Acts of={kind} onRename={onRename} /> },
        ]}
      />
    </div>
  );
}

function Acts({ of: kind, onRename }: { readonly of: Kind; readonly onRename: (kind: Kind) => void }) {
  const { message } = App.useApp();
  const end = useAsk<typeof endPlaceKind>('areas.end-place-kind');
  const stop = () => end.mutate({ kind: kind.id }, { onSuccess: () => void message.success(words.ended) });
  return (
    <div className="covering-acts">
      <Button size="small" aria-label={words.actOf(words.rename, kind.name)} onClick={() => onRename(kind)}>
        {words.rename}
      </Button>
      <Popconfirm title={words.endTells(kind.name, kind.places)} okText={words.end} cancelText={words.keep} onConfirm={stop}>
        <Button size="small" aria-label={words.actOf(words.end, kind.name)} loading={end.isPending}>
          {words.end}
        </Button>
      </Popconfirm>
    </div>
  );
}

function Name() {
  return (
    <Form.Item name="name" label={words.form.name} rules={[{ ...required, whitespace: true }]}>
      <Input maxLength={12} />
    </Form.Item>
  );
}

function AddDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof addPlaceKind, Asked<typeof addPlaceKind>>
      name="areas.add-place-kind"
      title={words.add}
      tells={words.addTells}
      done={words.added}
      asked={(values) => values}
      onClose={onClose}
    >
      <Form.Item name="base" label={words.form.base} rules={[required]}>
        <Select options={bases.map((base) => ({ value: base, label: nameOfKind(base) }))} />
      </Form.Item>
      <Name />
      <Under />
    </ChangeDialog>
  );
}

/** Only where the basic kind may stand at all. */
function Under() {
  const base = Form.useWatch<Base | undefined>('base');
  const under = base ? (standsUnder[base] ?? []) : [];
  if (under.length === 0) return null;
  return (
    <Form.Item name="under" label={words.form.under} rules={[{ ...required, type: 'array' }]}>
      <Checkbox.Group options={under.map((one) => ({ value: one, label: nameOfKind(one) }))} />
    </Form.Item>
  );
}

function RenameDialog({ kind, onClose }: { readonly kind: Kind; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof renamePlaceKind, { name: string }>
      name="areas.rename-place-kind"
      title={words.actOf(words.rename, kind.name)}
      tells={words.renameTells(kind.places)}
      done={words.renamed}
      initial={{ name: kind.name }}
      asked={({ name }) => ({ kind: kind.id, name })}
      onClose={onClose}
    >
      <Name />
    </ChangeDialog>
  );
}
