import { App, Form, Input, Select } from 'antd';
import type { appoint, postKinds } from '#features/organizations/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { AreaField } from './area-field.tsx';
import { PersonField } from './person-field.tsx';
import { words } from './words.ts';

const { appoint: said } = words;
type Appointed = {
  readonly person: string;
  readonly kind: string;
  readonly area?: string;
  readonly called: string;
  readonly workPhone?: string;
  readonly since: string;
  readonly skills?: string[];
};

/** Gives a person of the ledger a post for an area that fits it. */
export function AppointDialog({ community, onClose }: { readonly community: HerePlace; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const asking = useAsk<typeof appoint>('organizations.appoint');
  const submit = ({ area, workPhone, skills = [], ...rest }: Appointed) =>
    asking.mutate(
      { ...rest, skills, area: area ?? community.id, ...(workPhone ? { workPhone } : {}) },
      {
        onSuccess: () => {
          void message.success(said.done);
          onClose();
        },
      },
    );
  return (
    <FormDialog<Appointed>
      title={said.title}
      tells={said.tells}
      submit={said.open}
      pending={asking.isPending}
      fault={asking.error}
      initial={{ since: today() }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="person" label={said.person} rules={[{ required: true, message: said.personMissing }]}>
        <PersonField />
      </Form.Item>
      <PostFields community={community} />
    </FormDialog>
  );
}

function PostFields({ community }: { readonly community: HerePlace }) {
  const kinds = useSee<typeof postKinds>('organizations.post-kinds', {}).data?.kinds ?? [];
  const chosen = Form.useWatch<string | undefined>('kind');
  const kind = kinds.find(({ id }) => id === chosen);
  return (
    <>
      <Form.Item name="kind" label={said.kind} rules={[{ required: true, message: said.kindMissing }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={kinds.filter(fits).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      {kind && <AreaField key={kind.level} community={community} level={kind.level} />}
      <Form.Item
        name="called"
        label={said.called}
        extra={said.calledHint}
        rules={[{ required: true, whitespace: true, message: said.calledMissing }]}
      >
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="workPhone" label={said.workPhone}>
        <Input maxLength={20} inputMode="tel" />
      </Form.Item>
      {kind?.work === 'helper' && (
        <Form.Item name="skills" label={said.skills} extra={said.skillsHint}>
          <Select mode="tags" open={false} suffix={null} maxCount={20} />
        </Form.Item>
      )}
      <Form.Item name="since" label={said.since} rules={[{ required: true, message: said.sinceMissing }]}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

const LEVELS = ['community', 'grid', 'micro-grid', 'building'];

/** Posts inside a community; those above it are given by administrators. */
function fits({ level }: { readonly level: string }): boolean {
  return LEVELS.includes(level);
}

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
