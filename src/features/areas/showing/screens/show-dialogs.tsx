import { Form, Input, Select } from 'antd';
import type { Answer, Asked } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { openParlour, setBrand, setInstitution, setOutpost, shown } from '../contract.ts';
import { institutionNames } from '../words.ts';
import { deskWords as words } from './desk-words.ts';

const { form: said } = words;
type Of = { readonly grid: Answer<typeof shown>['rows'][number]; readonly onClose: () => void };
type Without<T> = Omit<T, 'area'>;

function Line({
  name,
  label,
  max,
  must = true,
}: {
  readonly name: string;
  readonly label: string;
  readonly max: number;
  readonly must?: boolean;
}) {
  return (
    <Form.Item name={name} label={label} rules={must ? [{ required: true, whitespace: true, message: said.missing }] : []}>
      <Input maxLength={max} />
    </Form.Item>
  );
}

/** A field left empty is left out. */
function filled<K extends string>(key: K, value: string | null | undefined): { [key in K]?: string } {
  const kept: { [key in K]?: string } = {};
  if (value) kept[key] = value;
  return kept;
}

export function BrandDialog({ grid, onClose }: Of) {
  return (
    <ChangeDialog<typeof setBrand, Without<Asked<typeof setBrand>>>
      name="areas.set-brand"
      title={words.actOf(words.acts.brand, grid.name)}
      tells={said.brandTells}
      done={words.done}
      initial={{ ...filled('brand', grid.brand), ...filled('says', grid.says) }}
      asked={({ brand, says }) => ({ area: grid.id, brand, ...filled('says', says) })}
      onClose={onClose}
    >
      <Line name="brand" label={said.brand} max={20} />
      <Line name="says" label={said.says} max={200} must={false} />
    </ChangeDialog>
  );
}

export function OutpostDialog({ grid, onClose }: Of) {
  const { outpost } = grid;
  return (
    <ChangeDialog<typeof setOutpost, Without<Asked<typeof setOutpost>>>
      name="areas.set-outpost"
      title={words.actOf(words.acts.outpost, grid.name)}
      tells={said.outpostTells}
      done={words.done}
      initial={
        outpost ? { name: outpost.name, place: outpost.place, ...filled('phone', outpost.phone), ...filled('hours', outpost.hours) } : {}
      }
      asked={({ name, place, phone, hours }) => ({ area: grid.id, name, place, ...filled('phone', phone), ...filled('hours', hours) })}
      onClose={onClose}
    >
      <Line name="name" label={said.name} max={30} />
      <Line name="place" label={said.place} max={60} />
      <Line name="phone" label={said.phone} max={20} must={false} />
      <Line name="hours" label={said.hours} max={60} must={false} />
    </ChangeDialog>
  );
}

export function InstitutionDialog({ grid, onClose }: Of) {
  return (
    <ChangeDialog<typeof setInstitution, Without<Asked<typeof setInstitution>>>
      name="areas.set-institution"
      title={words.actOf(words.acts.institution, grid.name)}
      tells={said.institutionTells}
      done={words.done}
      asked={({ phone, ...values }) => ({ area: grid.id, ...values, ...filled('phone', phone) })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={said.kind} rules={[{ required: true, message: said.missing }]}>
        <Select options={Object.entries(institutionNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Line name="name" label={said.name} max={40} />
      <Form.Item name="visitors" label={said.visitors} rules={[{ required: true, whitespace: true, message: said.missing }]}>
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
      <Line name="phone" label={said.phone} max={20} must={false} />
    </ChangeDialog>
  );
}

type Branch = { readonly id: string; readonly name: string };
export function ParlourDialog({ branch, onClose }: { readonly branch: Branch; readonly onClose: () => void }) {
  return (
    <ChangeDialog<typeof openParlour, Omit<Asked<typeof openParlour>, 'organization'>>
      name="areas.open-parlour"
      title={words.openParlourOf(branch.name)}
      done={words.done}
      asked={(values) => ({ organization: branch.id, ...values })}
      onClose={onClose}
    >
      <Line name="name" label={said.name} max={30} />
      <Line name="place" label={said.place} max={60} />
    </ChangeDialog>
  );
}
