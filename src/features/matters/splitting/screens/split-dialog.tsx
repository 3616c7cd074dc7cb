import { Button, Form, Input, Select } from 'antd';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { parts, split } from '../contract.ts';
import './parts.css';
import { words } from './words.ts';

const said = words.split;
const MOST = 20;
type Given = { readonly parts: { leaf?: string; subject: string }[] };
type SplitOf = { readonly matter: string; readonly step: string; readonly title: string; readonly onClose: () => void };

/** 分头办: each part by its service and one line; two or more. */
export function SplitDialog({ matter, step, title, onClose }: SplitOf) {
  const splits = useChange<typeof split>('matters.split', said.done, onClose);
  const known = useSee<typeof parts>('matters.parts', { matter });
  const leaves = (known.data?.leaves ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog<Given>
      title={title}
      tells={said.tells}
      submit={title}
      width={640}
      pending={splits.pending}
      fault={splits.fault}
      initial={{ parts: [empty, empty] }}
      onSubmit={(given) => splits.submit({ matter, step, parts: given.parts.map(({ leaf = '', subject }) => ({ leaf, subject })) })}
      onClose={onClose}
    >
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="parts-one">
                <Form.Item
                  name={[name, 'leaf']}
                  label={name === 0 ? said.leaf : undefined}
                  rules={[{ required: true, message: said.leafMissing }]}
                >
                  <Select aria-label={said.leaf} options={leaves} showSearch={{ optionFilterProp: 'label' }} loading={known.isPending} />
                </Form.Item>
                <Form.Item
                  name={[name, 'subject']}
                  label={name === 0 ? said.subject : undefined}
                  rules={[{ required: true, whitespace: true, message: said.subjectMissing }]}
                >
                  <Input aria-label={said.one(name + 1)} maxLength={60} />
                </Form.Item>
                {fields.length > 2 && (
                  <Button aria-label={said.remove(name + 1)} icon={<Icon of="close" />} type="text" onClick={() => remove(name)} />
                )}
              </div>
            ))}
            {fields.length < MOST && <Button onClick={() => add(empty)}>{said.add}</Button>}
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

const empty = { subject: '' };
