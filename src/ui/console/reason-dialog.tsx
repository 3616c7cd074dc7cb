import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { FormDialog } from './form-dialog.tsx';

type ReasonProps = {
  readonly title: string;
  /** What will happen, and who will be able to read the reason. */
  readonly tells?: ReactNode;
  readonly submit?: string | undefined;
  readonly zIndex?: number | undefined;
  readonly pending: boolean;
  readonly fault?: Error | null | undefined;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks for the sentence without which a look or a return is not possible; at least four characters. Rendered only while open. */
export function ReasonDialog({ submit, onSubmit, ...of }: ReasonProps) {
  return (
    <FormDialog<{ readonly reason: string }> {...of} submit={submit ?? words.confirm} onSubmit={({ reason }) => onSubmit(reason.trim())}>
      <Form.Item
        name="reason"
        label={words.reason.label}
        extra={words.reason.hint}
        rules={[{ required: true, whitespace: true, min: 4, message: words.reason.short }]}
      >
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
