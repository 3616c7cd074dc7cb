import { Button, Form, Modal } from 'antd';
import type { issueBindingCode } from '#features/accounts/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { whichDay } from '#ui/when.ts';
import { PersonField } from './person-field.tsx';
import { words } from './words.ts';

const { bindings: said } = words;

/** A one-time code on a slip of paper, for whoever does not ask by phone. It is shown once, and handed over in person. */
export function PaperCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const issuing = useAsk<typeof issueBindingCode>('accounts.issue-binding-code');
  if (issuing.data) return <Slip code={issuing.data.code} expiresAt={issuing.data.expiresAt} onClose={onClose} />;
  return (
    <FormDialog<{ person: string }>
      title={said.paper}
      tells={said.paperTells}
      submit={said.paperIssue}
      pending={issuing.isPending}
      fault={issuing.error}
      onSubmit={({ person }) => issuing.mutate({ person })}
      onClose={onClose}
    >
      <Form.Item name="person" label={said.person} rules={[{ required: true, message: said.personMissing }]}>
        <PersonField />
      </Form.Item>
    </FormDialog>
  );
}

type SlipProps = { readonly code: string; readonly expiresAt: string; readonly onClose: () => void };

function Slip({ code, expiresAt, onClose }: SlipProps) {
  const now = useNow();
  return (
    <Modal
      open
      title={said.paperDone}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={onClose}>
          {said.close}
        </Button>,
        <Button key="print" type="primary" icon={<Icon of="print" />} onClick={() => window.print()}>
          {said.print}
        </Button>,
      ]}
    >
      <div className="slip">
        <h2>{said.paperTitle}</h2>
        <ol>
          {said.paperHow.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="slip-code">{code}</p>
        <p>{said.paperUntil(whichDay(expiresAt, now))}</p>
        <p className="bindings-quiet">{said.paperWarn}</p>
      </div>
    </Modal>
  );
}
