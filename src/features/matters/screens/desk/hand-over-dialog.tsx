import { Form, Input } from 'antd';
import type { handOver } from '#features/matters/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { words as kit } from '#ui/words.ts';
import { SuggestedField, useSuggestedHelpers } from '../../dispatching/screens/desk/suggested-field.tsx';
import type { DialogOf } from './shown.ts';
import { words } from './words.ts';

const { acts, handOver: said } = words;
type Handed = { readonly person: string; readonly reason: string };

/** 转给别人: the work goes to another helper who may do it; the deadline stays. */
export function HandOverDialog({ matter, onClose }: DialogOf) {
  const suggested = useSuggestedHelpers(matter.id);
  const act = useChange<typeof handOver>('matters.hand-over', acts.handedOver, onClose);
  return (
    <FormDialog<Handed>
      title={acts.handOver}
      tells={said.tells}
      submit={acts.handOver}
      pending={act.pending}
      fault={act.fault}
      onSubmit={(handed) => act.submit({ matter: matter.id, ...handed })}
      onClose={onClose}
    >
      <Form.Item name="person" label={said.to} rules={[{ required: true, message: said.toMissing }]}>
        <SuggestedField of={suggested} open />
      </Form.Item>
      <Form.Item name="reason" label={said.reason} rules={[{ required: true, whitespace: true, min: 2, message: kit.reason.short }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
