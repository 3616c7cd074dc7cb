import { App, Form, Input, Radio, Select } from 'antd';
import type { postKinds } from '#features/organizations/contract.ts';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { civilDay } from '#ui/when.ts';
import { AreaField } from './area-field.tsx';
import { NewcomerFields } from './newcomer-fields.tsx';
import { type Appointed, useAppoint } from './use-appoint.ts';
import { words } from './words.ts';

const { appoint: said } = words;
type DialogProps = { readonly community: HerePlace | null; readonly onClose: () => void };

/** Gives somebody a post for an area that fits it: a person of the ledger, or somebody who stands in none yet. */
export function AppointDialog({ community, onClose }: DialogProps) {
  const { message } = App.useApp();
  const above = useHolds(['system-admin']);
  const asking = useAppoint(community, () => {
    void message.success(said.done);
    onClose();
  });
  return (
    <FormDialog<Appointed>
      title={said.title}
      tells={said.tells}
      submit={said.open}
      pending={asking.pending}
      fault={asking.fault}
      initial={{ since: civilDay(Date.now()), from: above ? 'newcomer' : 'ledger' }}
      onSubmit={asking.submit}
      onClose={onClose}
    >
      {!above && (
        <Form.Item name="from" label={said.person}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'ledger', label: said.fromLedger },
              { value: 'newcomer', label: said.fromOutside },
            ]}
          />
        </Form.Item>
      )}
      {above && (
        <Form.Item name="from" hidden>
          <Input />
        </Form.Item>
      )}
      <WhoFields />
      <PostFields community={community} above={above} />
    </FormDialog>
  );
}

function WhoFields() {
  const from = Form.useWatch<Appointed['from'] | undefined>('from');
  if (from === 'newcomer') return <NewcomerFields />;
  return (
    <>
      <Form.Item name="person" rules={[{ required: true, message: said.personMissing }]}>
        <PersonField />
      </Form.Item>
      <Form.Item
        name="called"
        label={said.called}
        extra={said.calledHint}
        rules={[{ required: true, whitespace: true, message: said.calledMissing }]}
      >
        <Input maxLength={20} />
      </Form.Item>
    </>
  );
}

type PostProps = { readonly community: HerePlace | null; readonly above: boolean };

function PostFields({ community, above }: PostProps) {
  const kinds = useSee<typeof postKinds>('organizations.post-kinds', {}).data?.kinds ?? [];
  const chosen = Form.useWatch<string | undefined>('kind');
  const kind = kinds.find(({ id }) => id === chosen);
  return (
    <>
      <Form.Item name="kind" label={said.kind} rules={[{ required: true, message: said.kindMissing }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={kinds.filter((one) => !one.ofBody && isOfCommunity(one) !== above).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      {kind && <AreaField key={kind.level} root={above ? null : (community?.id ?? null)} level={kind.level} />}
      <Form.Item name="workPhone" label={said.workPhone}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
      {kind?.work === 'helper' && (
        <Form.Item name="skills" label={said.skills} extra={said.skillsHint}>
          <Select mode="tags" open={false} suffix={null} maxCount={20} />
        </Form.Item>
      )}
      {!above && (
        <Form.Item name="reason" label={said.reason} rules={[{ min: 4, message: said.reasonShort }]}>
          <Input maxLength={120} />
        </Form.Item>
      )}
      <Form.Item name="since" label={said.since} rules={[{ required: true, message: said.sinceMissing }]}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

/** Posts a secretary fills; secretaries, directors, leaders and administrators are appointed by the system administrator. */
function isOfCommunity({ id, work }: { readonly id: string; readonly work: string }): boolean {
  return id !== 'secretary' && id !== 'director' && (work === 'staff' || work === 'helper');
}
