import { App, Button, Form, Radio } from 'antd';
import { useState } from 'react';
import type { bindingRequests, confirmBinding, declineBinding } from '#features/accounts/contract.ts';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormFault, useFaults } from '#ui/console/form-dialog.tsx';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { FamilyTermsFields } from './family-terms-fields.tsx';
import { words } from './words.ts';

type BindingRequest = Answer<typeof bindingRequests>['rows'][number];
type DialogProps = { readonly request: BindingRequest; readonly onClose: () => void };
type Confirmed = Omit<Asked<typeof confirmBinding>, 'request'> & { readonly other?: string };
const { bindings: said } = words;
const OTHER = 'other';

/** What somebody says of themself beside whom the ledger knows: confirmed by staff, or sent back with a reason. */
export function BindingDialog({ request, onClose }: DialogProps) {
  const [form] = Form.useForm<Confirmed>();
  const { message } = App.useApp();
  const [declining, setDeclining] = useState(false);
  const confirming = useAsk<typeof confirmBinding>('accounts.confirm-binding');
  useFaults(form, confirming.error);
  const done = () => {
    void message.success(said.confirmed);
    onClose();
  };
  const confirm = ({ person, other, scope, family }: Confirmed) =>
    confirming.mutate(
      {
        request: request.id,
        person: person === OTHER ? (other ?? '') : person,
        scope,
        ...(scope === 'family' && family ? { family } : {}),
      },
      { onSuccess: done },
    );
  if (declining) return <Decline request={request} onClose={() => setDeclining(false)} onDone={onClose} />;
  return (
    <Dialog
      title={`${request.name} · ${request.address}`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="decline" onClick={() => setDeclining(true)}>
          {said.decline}
        </Button>,
        <Button key="confirm" type="primary" loading={confirming.isPending} onClick={() => form.submit()}>
          {said.confirm}
        </Button>,
      ]}
    >
      <p className="dialog-tells">{said.tells}</p>
      <Form<Confirmed>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={confirm}
        initialValues={{ scope: 'self', ...(request.candidates.length === 0 ? { person: OTHER } : {}) }}
      >
        <WhoFields of={request} />
      </Form>
      <FormFault of={confirming.error} />
    </Dialog>
  );
}

function WhoFields({ of: { candidates } }: { readonly of: BindingRequest }) {
  const chosen = Form.useWatch<string | undefined>('person');
  const scope = Form.useWatch<string | undefined>('scope');
  const known = candidates.map(({ person, masked, dwelling }) => ({
    value: person,
    label: [masked, dwelling].filter(Boolean).join(' · '),
  }));
  return (
    <>
      {candidates.length === 0 && <p className="bindings-none">{said.noCandidates}</p>}
      <Form.Item
        name="person"
        hidden={candidates.length === 0}
        label={said.candidates}
        rules={[{ required: true, message: said.personMissing }]}
      >
        <Radio.Group vertical options={[...known, { value: OTHER, label: said.find }]} />
      </Form.Item>
      {chosen === OTHER && (
        <Form.Item name="other" label={said.person} rules={[{ required: true, message: said.personMissing }]}>
          <PersonField />
        </Form.Item>
      )}
      <Form.Item name="scope" label={said.scope} rules={[{ required: true, message: said.scopeMissing }]}>
        <Radio.Group
          options={[
            { value: 'self', label: said.self },
            { value: 'family', label: said.family },
          ]}
        />
      </Form.Item>
      {scope === 'family' && <FamilyTermsFields />}
    </>
  );
}

function Decline({ request, onClose, onDone }: DialogProps & { readonly onDone: () => void }) {
  const { message } = App.useApp();
  const declining = useAsk<typeof declineBinding>('accounts.decline-binding');
  const done = () => {
    void message.success(said.declined);
    onDone();
  };
  return (
    <ReasonDialog
      title={said.decline}
      tells={said.declineTells}
      submit={said.decline}
      pending={declining.isPending}
      fault={declining.error}
      onSubmit={(reason) => declining.mutate({ request: request.id, reason }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
