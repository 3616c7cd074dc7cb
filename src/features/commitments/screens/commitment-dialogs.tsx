import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Asked, Contract } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { addUnit, commit, commitmentKinds, endProject, keep, planProject, sides } from '../contract.ts';
import { kindNames } from '../words.ts';
import { words } from './words.ts';

const said = words.form;
const required = { required: true, whitespace: true, message: said.missing };
type Closes = { readonly onClose: () => void };
type Of = Closes & { readonly community: HerePlace };
type Kind = (typeof commitmentKinds)[number];

type FormOf<C extends Contract, V> = Closes & {
  readonly name: C['name'];
  readonly title: string;
  readonly tells: string;
  readonly asked: (values: V) => Asked<C>;
  readonly children: ReactNode;
};
function Small<C extends Contract, V extends object>({ name, title, tells, asked, onClose, children }: FormOf<C, V>) {
  const change = useChange<C>(name, words.done, onClose);
  return (
    <FormDialog<V>
      title={title}
      tells={tells}
      submit={title}
      pending={change.pending}
      fault={change.fault}
      onSubmit={(values) => change.submit(asked(values))}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

type Committed = { kind: Kind; what: string; unit: string; due: string; ours?: string; theirs?: string };
export function CommitDialog({ community, onClose }: Of) {
  return (
    <Small<typeof commit, Committed>
      name="commitments.commit"
      title={words.commit}
      tells={said.commitTells}
      asked={(given) => ({ community: community.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={said.kind} rules={[required]}>
        <Select options={Object.entries(kindNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="what" label={said.what} rules={[required]}>
        <Input maxLength={80} showCount />
      </Form.Item>
      <Sides community={community.id} />
      <Form.Item name="due" label={said.due} rules={[required]}>
        <Input type="date" min={civilDay(useNow())} />
      </Form.Item>
    </Small>
  );
}

/** The unit; and of a joint problem also who owns it on each side. */
function Sides({ community }: { readonly community: string }) {
  const seen = useSee<typeof sides>('commitments.sides', { community });
  const kind = Form.useWatch<Kind | undefined>('kind');
  const { units = [], ours = [], theirs = [] } = seen.data ?? {};
  const owners = (side: typeof ours) => side.map(({ post, called, kind: held }) => ({ value: post, label: `${called}（${held}）` }));
  const rule = { required: true, message: said.sideMissing };
  return (
    <>
      <Form.Item name="unit" label={said.unit} rules={[required]}>
        <Select
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
          loading={seen.isPending}
        />
      </Form.Item>
      {kind === 'problem' && (
        <>
          <Form.Item name="ours" label={said.ours} rules={[rule]}>
            <Select options={owners(ours)} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item name="theirs" label={said.theirs} rules={[rule]}>
            <Select options={owners(theirs)} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        </>
      )}
    </>
  );
}

export function UnitDialog({ community: { id: community }, onClose }: Of) {
  return (
    <Small<typeof addUnit, { name: string }>
      name="commitments.add-unit"
      title={words.addUnit}
      tells={said.unitTells}
      asked={({ name }) => ({ community, name })}
      onClose={onClose}
    >
      <Form.Item name="name" label={said.name} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
    </Small>
  );
}

export function ProjectDialog({ community: { id: community }, onClose }: Of) {
  return (
    <Small<typeof planProject, { name: string; what: string; due: string }>
      name="commitments.plan-project"
      title={words.project}
      tells={said.projectTells}
      asked={(given) => ({ community, ...given })}
      onClose={onClose}
    >
      <Form.Item name="name" label={said.name} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="what" label={said.what} rules={[required]}>
        <Input.TextArea rows={3} maxLength={300} showCount />
      </Form.Item>
      <Form.Item name="due" label={said.due} rules={[required]}>
        <Input type="date" min={civilDay(useNow())} />
      </Form.Item>
    </Small>
  );
}

export function KeepDialog({ commitment, onClose }: Closes & { readonly commitment: string }) {
  return (
    <Small<typeof keep, { result: string; beneficiaries?: number | null }>
      name="commitments.keep"
      title={words.keep}
      tells={said.keepTells}
      asked={({ result, beneficiaries }) => ({ commitment, result, ...(beneficiaries == null ? {} : { beneficiaries }) })}
      onClose={onClose}
    >
      <Form.Item name="result" label={said.result} rules={[required]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="beneficiaries" label={said.beneficiaries}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
    </Small>
  );
}

export function EndDialog({ project, onClose }: Closes & { readonly project: string }) {
  return (
    <Small<typeof endProject, { result: string }>
      name="commitments.end-project"
      title={words.end}
      tells={said.keepTells}
      asked={({ result }) => ({ project, result })}
      onClose={onClose}
    >
      <Form.Item name="result" label={said.result} rules={[required]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </Small>
  );
}
