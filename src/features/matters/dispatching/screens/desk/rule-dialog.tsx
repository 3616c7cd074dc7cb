import { App, Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useHolds } from '#ui/console/here.tsx';
import { LikeCases } from '../../../joining/screens/like-cases.tsx';
import type { ruleMatter, rulingChoices } from '../../../ruling/contract.ts';
import { desk } from './words.ts';

const words = desk.rule;
type Choices = Answer<typeof rulingChoices>;
type Ruled = {
  readonly leaf: string;
  readonly posts: string[];
  readonly reason: string;
  readonly always: 'once' | Choices['scopes'][number]['scope'];
};

/** 裁定, offered to those who may while a returned order waits to be sent out. */
export function RuleButton({ matter }: { readonly matter: string }) {
  const mayRule = useHolds(['secretary', 'community-staff']);
  const seen = useSee<typeof rulingChoices>('matters.ruling-choices', { matter }, { enabled: mayRule });
  const [ruling, rule] = useState(false);
  if (!mayRule || !seen.data?.open) return null;
  return (
    <>
      <Button onClick={() => rule(true)}>{words.act}</Button>
      {ruling && <RuleDialog matter={matter} choices={seen.data} onClose={() => rule(false)} />}
    </>
  );
}

type DialogProps = { readonly matter: string; readonly choices: Choices; readonly onClose: () => void };

/** Beside the last ten like cases: of what kind it is, where it goes, why, and whether all like it go the same way from now on. */
function RuleDialog({ matter, choices, onClose }: DialogProps) {
  const { message } = App.useApp();
  const rule = useAsk<typeof ruleMatter>('matters.rule');
  const first = choices.leaves.find(({ id }) => id === choices.leaf);
  const save = ({ leaf, always, ...ruled }: Ruled) =>
    rule.mutate(
      { matter, ...ruled, ...(leaf === choices.leaf ? {} : { leaf }), ...(always === 'once' ? {} : { always }) },
      { onSuccess: () => [void message.success(words.done), onClose()] },
    );
  return (
    <FormDialog<Ruled>
      title={words.title}
      tells={words.tells}
      submit={words.act}
      width={760}
      pending={rule.isPending}
      fault={rule.error}
      initial={{ always: 'once', posts: [], ...(first ? { leaf: first.id } : {}) }}
      onSubmit={save}
      onClose={onClose}
    >
      <div className="rule-two">
        <div>
          <RuleFields choices={choices} />
        </div>
        <LikeCases matter={matter} />
      </div>
    </FormDialog>
  );
}

function RuleFields({ choices: { leaves, scopes } }: { readonly choices: Choices }) {
  const form = Form.useFormInstance<Ruled>();
  const leaf = Form.useWatch<string | undefined>('leaf', form);
  const takers = leaves.find(({ id }) => id === leaf)?.takers ?? [];
  return (
    <>
      <Form.Item name="leaf" label={words.leaf} rules={[{ required: true, message: words.leaf }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={leaves.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={() => form.setFieldValue('posts', [])}
        />
      </Form.Item>
      <Form.Item name="posts" label={words.to} rules={[{ required: true, type: 'array', min: 1, message: words.toMissing }]}>
        <Checkbox.Group options={takers.map(({ kind, name }) => ({ value: kind, label: name }))} />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={[{ required: true, whitespace: true, min: 4, message: words.reasonMissing }]}>
        <Input.TextArea rows={2} maxLength={300} showCount />
      </Form.Item>
      <Form.Item name="always" label={words.always}>
        <Radio.Group
          options={[{ value: 'once', label: words.once }, ...scopes.map(({ scope, name }) => ({ value: scope, label: name }))]}
        />
      </Form.Item>
    </>
  );
}
