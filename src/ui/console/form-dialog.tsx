import { Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Icon } from '../phone/icon.tsx';
import { Refused } from '../refused.ts';
import { words } from '../words.ts';
import { Dialog } from './dialog.tsx';

type DialogProps<V> = {
  readonly title: string;
  /** What will happen, and who will read it. */
  readonly tells?: ReactNode;
  readonly submit: string;
  readonly pending: boolean;
  readonly fault?: Error | null | undefined;
  readonly initial?: Partial<V> | undefined;
  readonly width?: number | undefined;
  readonly onSubmit: (values: V) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A small form over the page. It stays open, with all that was typed, until the server has taken it. Rendered only while open. */
export function FormDialog<V extends object>(props: DialogProps<V>) {
  const [form] = Form.useForm<V>();
  const { title, tells, submit, pending, fault, initial, width = 520, onSubmit, onClose, children } = props;
  useFaults(form, fault);
  return (
    <Dialog
      title={title}
      width={width}
      okText={submit}
      cancelText={words.cancel}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {tells && <p className="dialog-tells">{tells}</p>}
      <Form<V>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial ?? {}}
        onFinish={onSubmit}
        scrollToFirstError={{ focus: true }}
      >
        {children}
      </Form>
      <FormFault of={fault} />
    </Dialog>
  );
}

/** The one sentence about the whole form. */
export function FormFault({ of: fault }: { readonly of: Error | null | undefined }) {
  if (!fault) return null;
  return (
    <p className="fault" role="alert">
      <Icon of="warn" />
      {fault.message}
    </p>
  );
}

/** Puts the server's sentence under the field it speaks of. */
export function useFaults(form: FormInstance, fault: Error | null | undefined): void {
  useEffect(() => {
    if (!(fault instanceof Refused)) return;
    for (const { path, say } of fault.faults) form.setFields([{ name: path.split('.'), errors: [say] }]);
  }, [form, fault]);
}
