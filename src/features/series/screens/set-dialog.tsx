import { Form, Input, InputNumber, Select } from 'antd';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { grounds, set } from '../contract.ts';
import { RuleFields } from './rule-fields.tsx';
import { type RuleFields as Fields, ruleOf } from './rule-of.ts';
import { words } from './words.ts';

const said = words.form;
const needed = { required: true, whitespace: true, message: said.missing };
type Grounds = Answer<typeof grounds>;
type Values = Fields & {
  name: string;
  kind: 'matter' | 'item';
  method?: string;
  leaf?: string;
  subject: string;
  more?: string;
  sheet?: string;
  column?: string;
  measure?: string;
  dueIn?: number | null;
  owner: string;
  place?: string;
};

/** 排一项: what, by whom, where, and when it comes again. */
export function SetDialog({ community, onClose }: { readonly community: HerePlace; readonly onClose: () => void }) {
  const change = useChange<typeof set>('series.set', words.done, onClose);
  const seen = useSee<typeof grounds>('series.grounds', { community: community.id });
  const today = civilDay(useNow());
  const submit = (values: Values) => {
    const rule = ruleOf(values);
    if (rule) change.submit({ ...askedOf(values), community: community.id, rule });
  };
  return (
    <FormDialog<Values>
      title={words.add}
      tells={said.tells}
      submit={words.add}
      width={640}
      pending={change.pending}
      fault={change.fault}
      initial={{ kind: 'matter', every: 'month', onKind: 'day', shift: 'behind', from: today }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="name" label={said.name} rules={[needed]}>
        <Input maxLength={30} showCount />
      </Form.Item>
      <Form.Item name="kind" label={said.kind}>
        <Select options={Object.entries(said.kinds).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="subject" label={said.subject} rules={[needed]}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Begins of={seen.data} />
      <div className="series-two">
        <Form.Item name="owner" label={said.owner} rules={[needed]}>
          <Select
            loading={seen.isPending}
            showSearch={{ optionFilterProp: 'label' }}
            options={(seen.data?.owners ?? []).map(({ post, called, kind }) => ({ value: post, label: `${called}（${kind}）` }))}
          />
        </Form.Item>
        <Form.Item name="place" label={said.place}>
          <Select
            allowClear
            placeholder={community.name}
            options={(seen.data?.places ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </div>
      <RuleFields />
    </FormDialog>
  );
}

function Begins({ of }: { readonly of: Grounds | undefined }) {
  const kind = Form.useWatch<Values['kind'] | undefined>('kind');
  return kind === 'item' ? <ItemFields sheets={of?.sheets ?? []} /> : <MatterFields methods={of?.methods ?? []} />;
}

function MatterFields({ methods }: Pick<Grounds, 'methods'>) {
  const chosen = Form.useWatch<string | undefined>('method');
  const leaves = methods.find(({ id }) => id === chosen)?.leaves ?? [];
  return (
    <>
      <Form.Item name="method" label={said.method} rules={[needed]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={methods.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      {leaves.length > 0 && (
        <Form.Item name="leaf" label={said.leaf} rules={[needed]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={leaves.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <Form.Item name="more" label={said.more}>
        <Input.TextArea rows={2} maxLength={600} />
      </Form.Item>
    </>
  );
}

function ItemFields({ sheets }: Pick<Grounds, 'sheets'>) {
  const chosen = Form.useWatch<string | undefined>('sheet');
  const columns = sheets.find(({ id }) => id === chosen)?.columns ?? [];
  return (
    <>
      <div className="series-two">
        <Form.Item name="sheet" label={said.sheet} rules={[needed]}>
          <Select options={sheets.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="column" label={said.column} rules={[needed]}>
          <Select options={columns.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      </div>
      <Form.Item name="measure" label={said.measure}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="dueIn" label={said.dueIn}>
        <InputNumber min={0} max={366} precision={0} />
      </Form.Item>
    </>
  );
}

function askedOf(values: Values): Pick<Asked<typeof set>, 'name' | 'owner' | 'place' | 'begins'> {
  const { name, owner, place } = values;
  return { name, owner, begins: values.kind === 'item' ? itemOf(values) : matterOf(values), ...(place ? { place } : {}) };
}

type Begins = Asked<typeof set>['begins'];

function matterOf({ subject, method = '', leaf, more }: Values): Begins {
  return { kind: 'matter', subject, method, ...(leaf ? { leaf } : {}), ...(more ? { more } : {}) };
}

function itemOf({ subject, sheet = '', column = '', measure, dueIn }: Values): Begins {
  return { kind: 'item', subject, sheet, column, ...(measure ? { measure } : {}), ...(dueIn == null ? {} : { dueIn }) };
}
