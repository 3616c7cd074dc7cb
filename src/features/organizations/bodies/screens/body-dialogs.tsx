import { Checkbox, Form, Input } from 'antd';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { endBody, noteFact } from '../contract.ts';
import { words } from './desk-words.ts';

type Closes = { readonly body: string; readonly onClose: () => void };

export function FactDialog({ body, onClose }: Closes) {
  return (
    <ChangeDialog<typeof noteFact, { on: string; what: string; open?: boolean }>
      name="organizations.note-fact"
      title={words.noteFact}
      done={words.noted}
      asked={(given) => ({ body, ...given })}
      onClose={onClose}
    >
      <Form.Item name="on" label={words.factOn} rules={[{ required: true, message: words.missing }]}>
        <Input type="date" max={civilDay(useNow())} />
      </Form.Item>
      <Form.Item name="what" label={words.factWhat} rules={[{ required: true, whitespace: true, min: 4, message: words.missing }]}>
        <Input.TextArea rows={2} maxLength={120} showCount />
      </Form.Item>
      <Form.Item name="open" valuePropName="checked">
        <Checkbox>{words.factOpen}</Checkbox>
      </Form.Item>
    </ChangeDialog>
  );
}

export function EndDialog({ body, onEnded, onClose }: Closes & { readonly onEnded: () => void }) {
  const ending = useChange<typeof endBody>('organizations.end-body', words.endDone, onEnded);
  return (
    <ReasonDialog
      title={words.end}
      tells={words.endTells}
      pending={ending.pending}
      fault={ending.fault}
      onSubmit={(why) => ending.submit({ body, why })}
      onClose={onClose}
    />
  );
}
