import { Form, Radio } from 'antd';
import type { pause, resume } from '#features/matters/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { DialogOf } from './shown.ts';
import { words } from './words.ts';

const { acts, pause: said } = words;

/** The clock stops for a reason the method knows. */
export function PauseDialog({ matter, reasons, onClose }: DialogOf & { readonly reasons: readonly string[] }) {
  const act = useChange<typeof pause>('matters.pause', acts.paused, onClose);
  return (
    <FormDialog<{ reason: string }>
      title={acts.pause}
      tells={said.tells}
      submit={acts.pause}
      pending={act.pending}
      fault={act.fault}
      onSubmit={({ reason }) => act.submit({ matter: matter.id, reason })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={said.why} rules={[{ required: true, message: said.missing }]}>
        <Radio.Group options={reasons.map((reason) => ({ value: reason, label: reason }))} />
      </Form.Item>
    </FormDialog>
  );
}

export function ResumeDialog({ matter, onClose }: DialogOf) {
  const act = useChange<typeof resume>('matters.resume', acts.resumed, onClose);
  return (
    <FormDialog
      title={acts.resume}
      tells={matter.subject}
      submit={acts.resume}
      pending={act.pending}
      fault={act.fault}
      onSubmit={() => act.submit({ matter: matter.id })}
      onClose={onClose}
    />
  );
}
