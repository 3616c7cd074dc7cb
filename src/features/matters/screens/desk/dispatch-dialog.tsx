import { Checkbox, Form, Select, Tag } from 'antd';
import type { dispatch, helpersFor } from '#features/matters/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { Doable } from './acts.ts';
import type { DialogOf } from './shown.ts';
import { useAct } from './use-act.ts';
import { words } from './words.ts';

const { acts, dispatch: said } = words;
type Sent = { readonly posts?: string[]; readonly person?: string };

/** 派单: to kinds of neighbours, of whom the first to take it has it, or to one of them by name. */
export function DispatchDialog({ matter, can, onClose }: DialogOf & { readonly can: Doable }) {
  const act = useAct<typeof dispatch>('matters.dispatch', acts.dispatched, onClose);
  const send = ({ posts = [], person }: Sent) =>
    act.submit({ matter: matter.id, step: can.step, posts: person ? [] : posts, persons: person ? [person] : [] });
  return (
    <FormDialog<Sent>
      title={acts.dispatch}
      tells={said.tells}
      submit={acts.dispatch}
      pending={act.pending}
      fault={act.fault}
      initial={{ posts: can.takers.map(({ kind }) => kind) }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item
        name="posts"
        label={said.kinds}
        dependencies={['person']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, kinds: readonly string[] = []) =>
              kinds.length > 0 || getFieldValue('person') ? Promise.resolve() : Promise.reject(new Error(said.kindsMissing)),
          }),
        ]}
      >
        <Kinds of={can.takers} />
      </Form.Item>
      <Form.Item name="person" label={said.one} extra={said.oneHint}>
        <HelperSelect matter={matter.id} />
      </Form.Item>
    </FormDialog>
  );
}

type KindsProps = {
  readonly of: Doable['takers'];
  readonly value?: string[];
  readonly onChange?: (kinds: string[]) => void;
};

/** Kinds of neighbours; at rest while somebody is named. */
function Kinds({ of, ...field }: KindsProps) {
  const named = Form.useWatch<string | undefined>('person') !== undefined;
  return <Checkbox.Group {...field} disabled={named} options={of.map(({ kind, name }) => ({ value: kind, label: name }))} />;
}

type Helper = Answer<typeof helpersFor>['helpers'][number];
type SelectProps = {
  readonly matter: string;
  readonly value?: string;
  readonly onChange?: (person: string | undefined) => void;
  readonly id?: string;
};

/** Helpers by name with what they can do and how busy they are, the least busy first. */
export function HelperSelect({ matter, ...field }: SelectProps) {
  const seen = useSee<typeof helpersFor>('matters.helpers-for', { matter });
  return (
    <Select<string, { value: string; label: string; helper: Helper }>
      {...field}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={seen.isPending}
      placeholder={said.onePlaceholder}
      notFoundContent={seen.error?.message ?? said.noHelpers}
      options={(seen.data?.helpers ?? []).map((helper) => ({ value: helper.person, label: helper.called, helper }))}
      optionRender={({ data: { helper } }) => <HelperLine of={helper} />}
    />
  );
}

function HelperLine({ of: { called, kindName, skills, busy } }: { readonly of: Helper }) {
  return (
    <span className="desk-helper">
      <b>{called}</b> <span className="desk-quiet">{kindName}</span>
      {skills.map((skill) => (
        <Tag key={skill}>{skill}</Tag>
      ))}
      <span className="desk-quiet">{said.busy(busy)}</span>
    </span>
  );
}
