import { Checkbox, Form, Input, Select } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { openRound, rounds } from '../../contract.ts';
import { words } from '../words.ts';

const said = words.form;
type Methods = Answer<typeof rounds>['methods'];
type Asked = { readonly method: string; readonly communities: string[]; readonly name: string; readonly plan: string };

/** By which method, where, under what name and by what plan. One method and one place are chosen already. */
export function RoundDialog({ methods, onClose }: { readonly methods: Methods; readonly onClose: () => void }) {
  const opens = useChange<typeof openRound>('matters.open-round', said.done, onClose);
  const [first] = methods;
  const only = first?.communities.length === 1 ? first.communities.map(({ id }) => id) : [];
  return (
    <FormDialog<Asked>
      title={said.title}
      tells={said.tells}
      submit={said.submit}
      width={600}
      pending={opens.pending}
      fault={opens.fault}
      initial={first ? { method: first.id, communities: only } : undefined}
      onSubmit={opens.submit}
      onClose={onClose}
    >
      <Form.Item name="method" label={said.method} rules={[{ required: true, message: said.methodMissing }]}>
        <Select options={methods.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Communities methods={methods} />
      <Form.Item name="name" label={said.name} rules={[{ required: true, whitespace: true, message: said.nameMissing }]}>
        <Input maxLength={30} showCount placeholder={said.nameHint} />
      </Form.Item>
      <Form.Item name="plan" label={said.plan} rules={[{ required: true, whitespace: true, message: said.planMissing }]}>
        <Input.TextArea rows={4} maxLength={1000} showCount placeholder={said.planHint} />
      </Form.Item>
    </FormDialog>
  );
}

function Communities({ methods }: { readonly methods: Methods }) {
  const form = Form.useFormInstance<Asked>();
  const method = Form.useWatch<string | undefined>('method', form);
  const places = methods.find(({ id }) => id === method)?.communities ?? [];
  return (
    <Form.Item
      name="communities"
      label={said.communities}
      rules={[{ required: true, type: 'array', min: 1, message: said.communitiesMissing }]}
    >
      <Checkbox.Group className="rounds-places" options={places.map(({ id, name }) => ({ value: id, label: name }))} />
    </Form.Item>
  );
}
