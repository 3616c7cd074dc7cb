import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Answer, Asked, Contract } from '#kernel/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { estates, seat, setManagement } from '../../contract.ts';
import { modeNames, sourceNames } from '../../words.ts';
import type { defineZero, enterZero, strikeZero, zeros } from '../../zero/contract.ts';
import { deskWords as words } from './words.ts';

const said = words.form;
const required = { required: true, message: said.missing };
type Closes = { readonly onClose: () => void };
type Row = Answer<typeof estates>['rows'][number];
type FormOf<C extends Contract, V> = Closes & {
  readonly name: C['name'];
  readonly title: string;
  readonly tells: string;
  readonly initial?: Partial<V>;
  readonly asked: (values: V) => Asked<C>;
  readonly children: ReactNode;
};

function Small<C extends Contract, V extends object>({ name, title, tells, initial, asked, onClose, children }: FormOf<C, V>) {
  const change = useChange<C>(name, words.done, onClose);
  return (
    <FormDialog<V>
      {...{ title, tells, submit: title, pending: change.pending, fault: change.fault, onClose }}
      {...(initial ? { initial } : {})}
      onSubmit={(values) => change.submit(asked(values))}
    >
      {children}
    </FormDialog>
  );
}

const choices = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const named = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));

type Managed = { mode: keyof typeof modeNames; since: string; measures?: string };
export function ManageDialog({ estate, onClose }: Closes & { readonly estate: Row }) {
  const today = civilDay(useNow());
  return (
    <Small<typeof setManagement, Managed>
      name="estates.set-management"
      title={words.manageFor(estate.name)}
      tells={said.manageTells}
      initial={{ since: today, ...(estate.managed ? { mode: estate.managed.mode } : {}) }}
      asked={({ measures, ...given }) => ({ estate: estate.id, ...given, ...(measures ? { measures } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="mode" label={said.mode} rules={[required]}>
        <Select options={choices(modeNames)} />
      </Form.Item>
      <Form.Item name="since" label={said.since} rules={[required]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="measures" label={said.measures}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </Small>
  );
}

const seatNames = { 'owners-chair': '主任', 'owners-member': '委员' } as const;
type Seated = { person: string; kind: keyof typeof seatNames; called: string };
export function SeatDialog({ estate, onClose }: Closes & { readonly estate: Row }) {
  return (
    <Small<typeof seat, Seated>
      name="estates.seat"
      title={words.seatFor(estate.name)}
      tells={said.seatTells}
      asked={(given) => ({ estate: estate.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="person" label={said.person} rules={[required]}>
        <PersonField />
      </Form.Item>
      <Form.Item name="kind" label={said.kind} rules={[required]}>
        <Select options={choices(seatNames)} />
      </Form.Item>
      <Form.Item name="called" label={said.called} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={20} />
      </Form.Item>
    </Small>
  );
}

type Zeros = Answer<typeof zeros>;
type Defined = { name: string; definition: string; source: keyof typeof sourceNames; leaves?: string[]; paper?: string };
export function DefineDialog({ community, leaves, onClose }: Closes & { readonly community: string; readonly leaves: Zeros['leaves'] }) {
  return (
    <Small<typeof defineZero, Defined>
      name="estates.define-zero"
      title={words.define}
      tells={said.defineTells}
      asked={({ leaves: counted = [], ...given }) => ({ community, leaves: counted, ...given })}
      onClose={onClose}
    >
      <Form.Item name="name" label={said.name} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={20} placeholder={said.nameHint} />
      </Form.Item>
      <Form.Item name="definition" label={said.definition} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Source leaves={leaves} />
    </Small>
  );
}

function Source({ leaves }: { readonly leaves: Zeros['leaves'] }) {
  const source = Form.useWatch<Defined['source'] | undefined>('source');
  return (
    <>
      <Form.Item name="source" label={said.source} rules={[required]}>
        <Select options={choices(sourceNames)} />
      </Form.Item>
      {source === 'unsolved' && (
        <Form.Item name="leaves" label={said.leaves} rules={[{ ...required, type: 'array', min: 1 }]}>
          <Select mode="multiple" options={named(leaves)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
      {source === 'written' && (
        <Form.Item name="paper" label={said.paper} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={60} />
        </Form.Item>
      )}
    </>
  );
}

type Entered = { indicator: string; estate: string; day: string; paper: string };
type Known = { readonly indicators: readonly { id: string; name: string }[]; readonly places: Zeros['rows'] };
export function EnterDialog({ indicators, places, onClose }: Closes & Known) {
  return (
    <Small<typeof enterZero, Entered>
      name="estates.enter-zero"
      title={words.enter}
      tells={said.enterTells}
      asked={(given) => given}
      onClose={onClose}
    >
      <Form.Item name="indicator" label={said.indicator} rules={[required]}>
        <Select options={named(indicators)} />
      </Form.Item>
      <Form.Item name="estate" label={said.estate} rules={[required]}>
        <Select options={named(places)} />
      </Form.Item>
      <Form.Item name="day" label={said.day} rules={[required]}>
        <Input type="date" max={civilDay(useNow())} />
      </Form.Item>
      <Form.Item name="paper" label={said.paper} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
    </Small>
  );
}

export function StrikeDialog({ entry, onClose }: Closes & { readonly entry: string }) {
  return (
    <Small<typeof strikeZero, { reason: string }>
      name="estates.strike-zero"
      title={words.strike}
      tells={said.strikeTells}
      asked={({ reason }) => ({ entry, reason })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={said.reason} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
    </Small>
  );
}
