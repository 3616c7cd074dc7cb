import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { leavesForHall, saveService } from '../../contract.ts';
import type { Service, Window } from '../offered.ts';
import { words } from './words.ts';

const said = words.setUp.service;
const missing = words.setUp.window.missing;
type Typed = {
  readonly leaf: string;
  readonly name: string;
  readonly affair: 'government' | 'neighbourhood';
  readonly documents?: string[];
  readonly online?: boolean;
};
type DialogProps = {
  readonly community: string;
  readonly window: Window;
  readonly of: Service | null;
  readonly onClose: () => void;
};

/** What a window takes: by which leaf it is done is chosen once; its name and papers are the community's own. */
export function ServiceDialog({ community, window, of: service, onClose }: DialogProps) {
  const saves = useChange<typeof saveService>('hall.save-service', words.done, onClose);
  return (
    <FormDialog<Typed>
      title={said.title}
      submit={words.setUp.save}
      pending={saves.pending}
      fault={saves.fault}
      initial={service ?? { affair: 'government', online: true, documents: [] }}
      onSubmit={({ leaf, name, affair, documents = [], online = false }) =>
        saves.submit({ window: window.id, service: service?.id ?? null, leaf, name, affair, documents, online })
      }
      onClose={onClose}
    >
      <LeafField community={community} isPrivate={window.private} isNew={service === null} />
      <Form.Item name="name" label={said.name} rules={[{ required: true, whitespace: true, message: missing }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="documents" label={said.documents} extra={said.documentsHint}>
        <Select mode="tags" maxCount={8} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="affair" label={said.affair}>
        <Radio.Group options={Object.entries(words.figures.affairs).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="online" valuePropName="checked">
        <Checkbox>{said.online}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

type LeafProps = { readonly community: string; readonly isPrivate: boolean; readonly isNew: boolean };

/** The leaves somebody does here; a private window only those nobody else reads. Its usual papers come along. */
function LeafField({ community, isPrivate, isNew }: LeafProps) {
  const form = Form.useFormInstance<Typed>();
  const seen = useSee<typeof leavesForHall>('hall.leaves', { community });
  const leaves = (seen.data?.leaves ?? []).filter((leaf) => !isPrivate || leaf.private);
  const take = (id: string) => {
    const leaf = leaves.find((one) => one.id === id);
    if (!leaf) return;
    form.setFieldValue('documents', leaf.documents);
    if (!form.getFieldValue('name')) form.setFieldValue('name', leaf.name);
  };
  return (
    <Form.Item name="leaf" label={said.leaf} extra={said.leafHint} rules={[{ required: true, message: missing }]}>
      <Select
        disabled={!isNew}
        showSearch={{ optionFilterProp: 'label' }}
        loading={seen.isPending}
        onChange={take}
        options={[...Map.groupBy(leaves, ({ topic }) => topic)].map(([label, of]) => ({
          label,
          options: of.map(({ id, name }) => ({ value: id, label: name })),
        }))}
      />
    </Form.Item>
  );
}
