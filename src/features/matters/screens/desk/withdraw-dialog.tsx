import { Form, Input } from 'antd';
import type { reopen, withdraw } from '#features/matters/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { type Channel, HeardBy } from './relay-dialog.tsx';
import type { DialogOf } from './shown.ts';
import { words } from './words.ts';

const { acts, relay: said } = words;
type Wished = { readonly relayed: Channel; readonly reason?: string };

/** The resident no longer wants it; staff pass that on. */
export function WithdrawDialog({ matter, onClose }: DialogOf) {
  const act = useChange<typeof withdraw>('matters.withdraw', acts.withdrawn, onClose);
  const submit = ({ relayed, reason }: Wished) => act.submit({ matter: matter.id, relayed, ...(reason ? { reason } : {}) });
  return (
    <FormDialog<Wished>
      title={acts.withdraw}
      tells={said.tells}
      submit={acts.withdraw}
      pending={act.pending}
      fault={act.fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <HeardBy />
      <Form.Item name="reason" label={said.reasonOptional}>
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}

/** The resident says it is not solved after all. */
export function ReopenDialog({ matter, onClose }: DialogOf) {
  const act = useChange<typeof reopen>('matters.reopen', acts.reopened, onClose);
  const submit = ({ relayed, reason = '' }: Wished) => act.submit({ matter: matter.id, relayed, reason });
  return (
    <FormDialog<Wished>
      title={acts.reopen}
      tells={said.tells}
      submit={acts.reopen}
      pending={act.pending}
      fault={act.fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <HeardBy />
      <Form.Item name="reason" label={said.reason} rules={[{ required: true, whitespace: true, min: 2, message: said.reasonMissing }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
