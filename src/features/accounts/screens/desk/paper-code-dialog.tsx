import { Button, Form, Radio } from 'antd';
import type { issueBindingCode } from '#features/accounts/contract.ts';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Asked } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormDialog, FormFault } from '#ui/console/form-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { useTakeFile } from '#ui/take-file.ts';
import { whichDay } from '#ui/when.ts';
import type { codeSheet } from '../../printing/contract.ts';
import { FamilyTermsFields } from './family-terms-fields.tsx';
import { words } from './words.ts';

const { bindings: said } = words;

/** A one-time code on a slip of paper, for whoever does not ask by phone. It is shown once, and handed over in person. */
export function PaperCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const issuing = useAsk<typeof issueBindingCode>('accounts.issue-binding-code');
  if (issuing.data) return <Slip code={issuing.data.code} expiresAt={issuing.data.expiresAt} onClose={onClose} />;
  return (
    <FormDialog<Wanted>
      title={said.paper}
      tells={said.paperTells}
      submit={said.paperIssue}
      pending={issuing.isPending}
      fault={issuing.error}
      initial={{ whose: 'self' }}
      onSubmit={({ person, whose, family }) => issuing.mutate({ person, ...(whose === 'family' && family ? { family } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="person" label={said.person} rules={[{ required: true, message: said.personMissing }]}>
        <PersonField />
      </Form.Item>
      <ForWhom />
    </FormDialog>
  );
}

type Wanted = Asked<typeof issueBindingCode> & { readonly whose: 'self' | 'family' };

/** The person themself, or somebody of the family, with what the person agreed to. */
function ForWhom() {
  const whose = Form.useWatch<Wanted['whose'] | undefined>('whose');
  return (
    <>
      <Form.Item name="whose" label={said.paperFor}>
        <Radio.Group
          options={[
            { value: 'self', label: said.paperSelf },
            { value: 'family', label: said.paperFamily },
          ]}
        />
      </Form.Item>
      {whose === 'family' && <FamilyTermsFields />}
    </>
  );
}

type SlipProps = { readonly code: string; readonly expiresAt: string; readonly onClose: () => void };

function Slip({ code, expiresAt, onClose }: SlipProps) {
  const now = useNow();
  const paper = useTakeFile<typeof codeSheet>('accounts.code-sheet');
  return (
    <Dialog
      title={said.paperDone}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={onClose}>
          {said.close}
        </Button>,
        <Button
          key="print"
          type="primary"
          icon={<Icon of="print" />}
          loading={paper.isPending}
          onClick={() => paper.mutate({ code, online: location.origin })}
        >
          {said.print}
        </Button>,
      ]}
    >
      <FormFault of={paper.error} />
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
    </Dialog>
  );
}
