import { App, Form, Input, Select } from 'antd';
import type { placesIn } from '#features/areas/contract.ts';
import type { postKinds } from '#features/organizations/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { close, drill, makePlan, prolong, switchOn } from '../contract.ts';
import { type PostName, readCalls, readSteps } from './plan-lines.ts';
import { words } from './words.ts';

type Closes = { readonly onClose: () => void };
const required = { required: true, whitespace: true, message: words.form.missing };

type Switched = { plan: string; order: string; orderedBy: string; scope: string; until: string };
/** Nothing is switched on without every one of these. */
export function SwitchDialog({
  community,
  plans,
  onClose,
}: Closes & { readonly community: HerePlace; readonly plans: readonly { readonly id: string; readonly name: string }[] }) {
  const said = words.switch;
  const switches = useChange<typeof switchOn>('emergency.switch-on', words.done, onClose);
  const known = useSee<typeof placesIn>('areas.places-in', { area: community.id });
  const places = [
    { value: community.id, label: community.name },
    ...(known.data?.places ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const rule = { required: true, whitespace: true, message: said.missing };
  return (
    <FormDialog<Switched>
      title={words.switchOn}
      tells={said.tells}
      submit={words.switchOn}
      pending={switches.pending}
      fault={switches.fault}
      initial={{ scope: community.id, ...(plans[0] && { plan: plans[0].id }) }}
      onSubmit={switches.submit}
      onClose={onClose}
    >
      <Form.Item name="plan" label={said.plan} rules={[rule]}>
        <Select options={plans.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="order" label={said.order} rules={[rule]}>
        <Input maxLength={40} placeholder={said.orderHint} />
      </Form.Item>
      <Form.Item name="orderedBy" label={said.orderedBy} rules={[rule]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="scope" label={said.scope} rules={[rule]}>
        <Select options={places} />
      </Form.Item>
      <Form.Item name="until" label={said.until} rules={[rule]}>
        <Input type="date" min={civilDay(useNow())} />
      </Form.Item>
    </FormDialog>
  );
}

type Prolonged = { order: string; orderedBy: string; until: string };
/** It goes on only by another order. */
export function ProlongDialog({ emergency, onClose }: Closes & { readonly emergency: string }) {
  const said = words.switch;
  const prolongs = useChange<typeof prolong>('emergency.prolong', words.done, onClose);
  const rule = { required: true, whitespace: true, message: words.form.missing };
  return (
    <FormDialog<Prolonged>
      title={words.prolong}
      tells={words.prolongTells}
      submit={words.prolong}
      pending={prolongs.pending}
      fault={prolongs.fault}
      onSubmit={(given) => prolongs.submit({ emergency, ...given })}
      onClose={onClose}
    >
      <Form.Item name="order" label={said.order} rules={[rule]}>
        <Input maxLength={40} placeholder={said.orderHint} />
      </Form.Item>
      <Form.Item name="orderedBy" label={said.orderedBy} rules={[rule]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="until" label={said.until} rules={[rule]}>
        <Input type="date" min={civilDay(useNow())} />
      </Form.Item>
    </FormDialog>
  );
}

export function CloseDialog({ emergency, onClose }: Closes & { readonly emergency: string }) {
  const closes = useChange<typeof close>('emergency.close', words.done, onClose);
  return (
    <FormDialog<{ thanks: string }>
      title={words.close}
      tells={words.closing.tells}
      submit={words.close}
      pending={closes.pending}
      fault={closes.fault}
      onSubmit={({ thanks }) => closes.submit({ emergency, thanks })}
      onClose={onClose}
    >
      <Form.Item name="thanks" label={words.closing.thanks} rules={[required]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}

export function DrillDialog({ plan, onClose }: Closes & { readonly plan: string }) {
  const drills = useChange<typeof drill>('emergency.drill', words.done, onClose);
  const today = civilDay(useNow());
  return (
    <FormDialog<{ on: string; said: string }>
      title={words.drill}
      tells={words.drillTells}
      submit={words.drill}
      pending={drills.pending}
      fault={drills.fault}
      initial={{ on: today }}
      onSubmit={(given) => drills.submit({ plan, ...given })}
      onClose={onClose}
    >
      <Form.Item name="on" label={words.drillOn} rules={[required]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="said" label={words.drillSaid} rules={[required]}>
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}

type Typed = { name: string; advice: string; steps: string; calls: string };
/** A plan is typed as it stands on paper: one line for each step and each call. */
export function PlanDialog({ community, onClose }: Closes & { readonly community: HerePlace }) {
  const { message } = App.useApp();
  const makes = useChange<typeof makePlan>('emergency.make-plan', words.done, onClose);
  const known = useSee<typeof postKinds>('organizations.post-kinds', {});
  const posts: readonly PostName[] = known.data?.kinds ?? [];
  const make = ({ name, advice, steps, calls }: Typed) => {
    const [read, tree] = [readSteps(steps, posts), readCalls(calls, posts)];
    const odd = [...read, ...tree].find((line) => 'odd' in line);
    if (odd && 'odd' in odd) return void message.error(words.form.unknown(odd.odd));
    const known = {
      steps: read.flatMap((line) => ('odd' in line ? [] : [line])),
      calls: tree.flatMap((line) => ('odd' in line ? [] : [line])),
    };
    makes.submit({ community: community.id, name, advice, ...known });
  };
  return (
    <FormDialog<Typed>
      title={words.make}
      tells={words.form.tells}
      submit={words.make}
      width={640}
      pending={makes.pending}
      fault={makes.fault}
      onSubmit={make}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.form.name} rules={[required]}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="advice" label={words.form.advice} rules={[required]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="steps" label={words.form.steps} rules={[required]}>
        <Input.TextArea rows={4} placeholder={words.form.stepsHint} />
      </Form.Item>
      <Form.Item name="calls" label={words.form.calls} rules={[required]}>
        <Input.TextArea rows={4} placeholder={words.form.callsHint} />
      </Form.Item>
    </FormDialog>
  );
}
