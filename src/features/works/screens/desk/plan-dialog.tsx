import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { placesIn } from '#features/areas/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { plan, recordPast, workKinds } from '../../contract.ts';
import { kindNames } from '../../words.ts';
import { ownersWords } from '../owners-words.ts';
import { words } from './words.ts';

const said = words.form;
const required = { required: true, whitespace: true, message: said.missing };
type Kind = (typeof workKinds)[number];
type Asked = { area: string; kind: Kind; name: string; plan: string; year: number; budget: number; funds?: string };
type Of = { readonly community: HerePlace; readonly onClose: () => void };

/** A new work, public at once. */
export function PlanDialog({ community, onClose }: Of) {
  const plans = useChange<typeof plan>('works.plan', words.done, onClose);
  const today = civilDay(useNow());
  return (
    <FormDialog<Asked & { due?: string; changesUse?: boolean }>
      title={words.plan}
      tells={said.tells}
      submit={words.plan}
      width={640}
      pending={plans.pending}
      fault={plans.fault}
      initial={{ area: community.id, year: Number(today.slice(0, 4)) }}
      onSubmit={({ budget, due, ...rest }) => plans.submit({ ...rest, budget: fen(budget), ...(due ? { due } : {}) })}
      onClose={onClose}
    >
      <What community={community} />
      <div className="works-two">
        <Money name="budget" label={said.budget} />
        <Form.Item name="due" label={said.due}>
          <Input type="date" min={today} />
        </Form.Item>
      </div>
      <Form.Item name="changesUse" valuePropName="checked">
        <Checkbox>{ownersWords.changesUse}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

/** A work of the years behind, with what it cost. */
export function PastDialog({ community, onClose }: Of) {
  const records = useChange<typeof recordPast>('works.record-past', words.done, onClose);
  return (
    <FormDialog<Asked & { cost: number; contractor: string; finished: string }>
      title={words.past}
      tells={said.pastTells}
      submit={words.past}
      width={640}
      pending={records.pending}
      fault={records.fault}
      initial={{ area: community.id }}
      onSubmit={({ budget, cost, ...rest }) => records.submit({ ...rest, budget: fen(budget), cost: fen(cost) })}
      onClose={onClose}
    >
      <What community={community} />
      <div className="works-two">
        <Money name="budget" label={said.budget} />
        <Money name="cost" label={said.cost} />
        <Form.Item name="contractor" label={said.contractor} rules={[required]}>
          <Input maxLength={60} placeholder={said.contractorHint} />
        </Form.Item>
        <Form.Item name="finished" label={said.finished} rules={[{ required: true, message: said.missing }]}>
          <Input type="date" />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

/** @param yuan as typed, with at most two figures behind the point */
export function fen(yuan: number): number {
  return Math.round(yuan * 100);
}

function What({ community }: Pick<Of, 'community'>) {
  const known = useSee<typeof placesIn>('areas.places-in', { area: community.id });
  const places = [
    { value: community.id, label: community.name },
    ...(known.data?.places ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const kinds = Object.entries(kindNames).map(([value, label]) => ({ value, label }));
  return (
    <>
      <div className="works-two">
        <Form.Item name="kind" label={said.kind} rules={[{ required: true, message: said.missing }]}>
          <Select options={kinds} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="area" label={said.area} rules={[{ required: true, message: said.missing }]}>
          <Select options={places} showSearch={{ optionFilterProp: 'label' }} loading={known.isPending} />
        </Form.Item>
        <Form.Item name="name" label={said.name} rules={[required]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="year" label={said.year} rules={[{ required: true, message: said.missing }]}>
          <InputNumber min={1950} max={2100} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="plan" label={said.plan} rules={[required]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="funds" label={said.funds}>
        <Input maxLength={60} placeholder={said.fundsHint} />
      </Form.Item>
    </>
  );
}

function Money({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: said.money }]}>
      <InputNumber min={0} precision={2} className="works-amount" />
    </Form.Item>
  );
}
