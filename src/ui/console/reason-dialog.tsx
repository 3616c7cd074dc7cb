import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { words } from '../words.ts';

type ReasonProps = {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and who will be able to read the reason. */
  readonly tells?: ReactNode;
  readonly submit?: string | undefined;
  readonly pending: boolean;
  readonly fault?: string | undefined;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks for the sentence without which a look or a return is not possible; at least four characters. */
export function ReasonDialog({ open, title, tells, submit, pending, fault, onSubmit, onClose }: ReasonProps) {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open={open}
      title={title}
      okText={submit ?? words.confirm}
      cancelText={words.cancel}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && form.focusField('reason')}
      destroyOnHidden
    >
      {tells && <p className="dialog-tells">{tells}</p>}
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={({ reason }) => onSubmit(reason.trim())}>
        <Form.Item
          name="reason"
          label={words.reason.label}
          extra={words.reason.hint}
          rules={[{ required: true, whitespace: true, min: 4, message: words.reason.short }]}
          {...(fault ? { validateStatus: 'error', help: fault } : {})}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
