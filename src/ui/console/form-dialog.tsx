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
  /** Above what else is open, for what is asked over any page. */
  readonly zIndex?: number | undefined;
  readonly onSubmit: (values: V) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A small form over the page. It stays open, with all that was typed, until the server has taken it. Rendered only while open. */
export function FormDialog<V extends object>(props: DialogProps<V>) {
  const [form] = Form.useForm<V>();
  const { title, tells, submit, pending, fault, initial, width = 520, zIndex, onSubmit, onClose, children } = props;
  useFaults(form, fault);
  useLeave(fault, onClose);
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
      {...(zIndex === undefined ? {} : { zIndex })}
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
  if (!fault || isSent(fault)) return null;
  return (
    <p className="fault" role="alert">
      <Icon of="warn" />
      {fault.message}
    </p>
  );
}

/** What was put before a second person is out of these hands: the form has done its part. */
function useLeave(fault: Error | null | undefined, onClose: () => void): void {
  useEffect(() => {
    if (isSent(fault)) onClose();
  }, [fault, onClose]);
}

const isSent = (fault: Error | null | undefined) => fault instanceof Refused && fault.isSent;

/** Puts the server's sentence under the field it speaks of. */
export function useFaults(form: FormInstance, fault: Error | null | undefined): void {
  useEffect(() => {
    if (!(fault instanceof Refused)) return;
    for (const { path, say } of fault.faults) form.setFields([{ name: path.split('.'), errors: [say] }]);
  }, [form, fault]);
}
