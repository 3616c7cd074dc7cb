import { Checkbox, Form, Input } from 'antd';
import { differences } from '#method/designing/differences.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { publishDraft } from '../../designing/contract.ts';
import { saidDifferences } from './changes.tsx';
import type { Draft, Fault } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import type { Place } from './places.ts';
import { Problems } from './problems.tsx';
import { publishWords as words } from './side-words.ts';

type PublishProps = {
  readonly draft: Draft;
  /** Null as long as not all of the page is kept. */
  readonly rev: number | null;
  readonly onPublished: (method: string) => void;
  /** Closes it and goes to what is in the way. */
  readonly onJump: (place: Place) => void;
  readonly onClose: () => void;
};
type Values = { readonly reason: string; readonly inUse: boolean };

/** The last look before it goes out: what changes, why, and what becomes of what is running. */
export function PublishDialog(props: PublishProps) {
  const { faults } = useDesigning();
  return faults.length > 0 ? <InTheWay faults={faults} {...props} /> : <Ready {...props} />;
}

/** What has to be mended first: one press leads to it. */
function InTheWay({ draft, faults, onJump, onClose }: PublishProps & { readonly faults: readonly Fault[] }) {
  const { areOfThisPage } = useDesigning();
  return (
    <Dialog
      title={words.title(draft.version)}
      width={600}
      okText={words.toFirst}
      cancelText={words.back}
      okButtonProps={{ loading: !areOfThisPage }}
      onOk={() => onJump(faults[0]?.path ?? [])}
      onCancel={onClose}
    >
      <p className="dialog-tells">{words.faults(faults.length)}</p>
      <Problems onJump={onJump} />
    </Dialog>
  );
}

function Ready({ draft, rev, onPublished, onClose }: PublishProps) {
  const change = useChange<typeof publishDraft>('methods.publish-draft', words.done, () => onPublished(draft.method));
  const submit = ({ reason, inUse }: Values) => rev !== null && change.submit({ draft: draft.id, rev, reason, inUse });
  return (
    <FormDialog<Values>
      title={words.title(draft.version)}
      tells={words.tells}
      submit={words.submit}
      pending={change.pending}
      fault={change.fault ?? (rev === null ? new Error(words.notKept) : null)}
      initial={{ reason: '', inUse: true }}
      width={600}
      onSubmit={submit}
      onClose={onClose}
    >
      <WhatChanges draft={draft} />
      <Form.Item
        name="reason"
        label={words.reason}
        extra={words.reasonHint}
        rules={[{ required: true, whitespace: true, min: 2, message: words.reasonShort }]}
      >
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="inUse" valuePropName="checked" extra={<Running draft={draft} />}>
        <Checkbox>{draft.inPlaceOf ? words.inUse(draft.inPlaceOf.name) : words.inUseNone}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

function Running({ draft: { inPlaceOf } }: { readonly draft: Draft }) {
  return (
    <>
      {inPlaceOf && inPlaceOf.running > 0 ? words.running(inPlaceOf.name, inPlaceOf.running) : words.runningNone}
      {words.later}
    </>
  );
}

function WhatChanges({ draft }: { readonly draft: Draft }) {
  const { page } = useDesigning();
  const said = draft.before ? saidDifferences(differences(draft.before, page), draft, page) : [words.fresh];
  if (said.length === 0) return null;
  return (
    <div className="design-publish-changes">
      <h3>{words.changes}</h3>
      <Some of={said} />
    </div>
  );
}

const MOST = 6;

function Some({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.slice(0, MOST).map((say) => (
        <li key={say}>{say}</li>
      ))}
      {of.length > MOST && <li>{words.more(of.length - MOST)}</li>}
    </ul>
  );
}
