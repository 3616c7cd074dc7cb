import { Button, Form, Select, Table } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { setFields } from '../../duties/contract.ts';
import type { partners } from '../contract.ts';
import { words as said } from './desk-words.ts';

const words = said.fields;
type Field = Answer<typeof partners>['fields'][number];

/** Fields against units; the one nobody covers stands out. */
export function FieldsTable({ community }: { readonly community: string }) {
  const seen = useSee<typeof partners>('organizations.partners', { community });
  const leads = useHolds(['secretary']);
  const [setting, set] = useState(false);
  return (
    <Shown of={seen}>
      {({ fields, empty }) => (
        <>
          <div className="rooms-head">
            <p>{fields.length > 0 && (empty.length > 0 ? words.empty(empty) : words.whole)}</p>
            {leads && <Button onClick={() => set(true)}>{words.set}</Button>}
          </div>
          {fields.length === 0 ? <Nothing icon="board" {...words.none} /> : <Rows of={fields} />}
          {setting && <FieldsDialog community={community} known={fields.map(({ name }) => name)} onClose={() => set(false)} />}
        </>
      )}
    </Shown>
  );
}

function Rows({ of: fields }: { readonly of: readonly Field[] }) {
  return (
    <div className="listing">
      <Table<Field>
        aria-label={said.shown.fields}
        rowKey="id"
        pagination={false}
        dataSource={[...fields]}
        columns={[
          { title: words.columns.name, dataIndex: 'name', width: 200 },
          {
            title: words.columns.units,
            render: (_, { units }) => (units.length === 0 ? <Tag kind="soon">{words.nobody}</Tag> : units.join('、')),
          },
        ]}
      />
    </div>
  );
}

type FieldsProps = { readonly community: string; readonly known: readonly string[]; readonly onClose: () => void };

export function FieldsDialog({ community, known, onClose }: FieldsProps) {
  return (
    <ChangeDialog<typeof setFields, { names: string[] }>
      name="organizations.set-fields"
      title={words.set}
      tells={words.setTells}
      done={words.done}
      initial={{ names: [...known] }}
      asked={({ names }) => ({ community, names })}
      onClose={onClose}
    >
      <Form.Item name="names" label={words.names} rules={[{ required: true, message: said.missing, type: 'array', min: 1 }]}>
        <Select mode="tags" open={false} suffix={null} maxCount={12} />
      </Form.Item>
    </ChangeDialog>
  );
}
