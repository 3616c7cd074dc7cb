import { Form, Input, Select } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { begin, patterns } from '../../contract.ts';
import { words } from '../words.ts';

const said = words.beginForm;
type Pattern = Answer<typeof patterns>['patterns'][number];
type Asked = {
  readonly pattern: string;
  readonly area: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn?: string;
  readonly columns?: string[];
};

/** Which kind, for where, from when; its columns and what they ask for are shown before it is begun. */
export function BeginDialog({ onClose, onBegun }: { readonly onClose: () => void; readonly onBegun: (id: string) => void }) {
  const known = useSee<typeof patterns>('plans.patterns', {});
  const begins = useAsk<typeof begin>('plans.begin');
  const today = civilDay(useNow());
  const { areas = [], patterns: offered = [] } = known.data ?? {};
  if (!known.data) return null;
  return (
    <FormDialog<Asked>
      title={said.title}
      submit={said.submit}
      width={640}
      pending={begins.isPending}
      fault={begins.error}
      initial={{ startsOn: today, ...(areas[0] ? { area: areas[0].id } : {}) }}
      onSubmit={({ endsOn, ...asked }) =>
        begins.mutate({ ...asked, ...(endsOn ? { endsOn } : {}) }, { onSuccess: ({ id }) => onBegun(id) })
      }
      onClose={onClose}
    >
      <PatternField offered={offered} />
      <Form.Item name="name" label={said.name} rules={[{ required: true, whitespace: true, message: said.nameMissing }]}>
        <Input maxLength={40} showCount />
      </Form.Item>
      {areas.length > 1 && (
        <Form.Item name="area" label={said.area}>
          <Select options={areas.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <Form.Item name="area" hidden>
        <Input />
      </Form.Item>
      <div className="plan-two">
        <Form.Item name="startsOn" label={said.startsOn} rules={[{ required: true, message: said.startsMissing }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="endsOn" label={said.endsOn}>
          <Input type="date" />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

function PatternField({ offered }: { readonly offered: readonly Pattern[] }) {
  const form = Form.useFormInstance<Asked>();
  const pattern = Form.useWatch<string | undefined>('pattern', form);
  const chosen = offered.find(({ id }) => id === pattern);
  const groups = (['list', 'plan', 'campaign'] as const).map((kind) => ({
    label: words.kinds[kind],
    options: offered.filter((one) => one.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
  }));
  return (
    <>
      <Form.Item name="pattern" label={said.pattern} rules={[{ required: true, message: said.patternMissing }]}>
        <Select options={groups} onChange={(id: string) => form.setFieldValue('name', offered.find((one) => one.id === id)?.name)} />
      </Form.Item>
      {chosen && <Preview of={chosen} />}
      {chosen?.columns.length === 0 && (
        <Form.Item name="columns" label={said.ownColumns} rules={[{ required: true, type: 'array', min: 1, message: said.columnsMissing }]}>
          <Select mode="tags" open={false} suffixIcon={null} maxCount={8} />
        </Form.Item>
      )}
    </>
  );
}

function Preview({ of: { about, columns, marks } }: { readonly of: Pattern }) {
  return (
    <div className="plan-preview">
      <p>{about}</p>
      {columns.length > 0 && (
        <ul aria-label={said.columns}>
          {columns.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {marks.map(({ name, choices }) => (
        <p key={name}>{said.marks(name, choices)}</p>
      ))}
    </div>
  );
}
