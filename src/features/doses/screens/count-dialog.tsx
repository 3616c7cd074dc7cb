import { Form, Input, InputNumber } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { countDoses, doses } from '../contract.ts';
import { deskWords as words } from './desk-words.ts';
import { words as said } from './words.ts';

export type Doses = Answer<typeof doses>['tables'][number];
type Given = {
  readonly day: string;
  readonly source: string;
  readonly had: Readonly<Record<string, number>>;
  readonly total: number;
};
const required = { required: true, message: words.missing };

/** As the authority's paper says it: every band, and the sum to compare. */
export function CountDialog({ of: { id: table, name, bands, counted }, onClose }: { readonly of: Doses; readonly onClose: () => void }) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof countDoses, Given>
      name="doses.count"
      title={words.countFor(name)}
      tells={words.countTells}
      done={words.done}
      initial={{ day: today, ...(counted ? { source: counted.source } : {}) }}
      asked={({ day, source, had, total }) => ({
        ...{ table, day, source, total },
        counts: bands.map(({ from }) => ({ from, had: had[from] ?? 0 })),
      })}
      onClose={onClose}
    >
      <Form.Item name="day" label={words.day} rules={[required]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="source" label={words.source} rules={[required]}>
        <Input maxLength={40} />
      </Form.Item>
      <div className="doses-counts">
        {bands.map(({ from, to }) => (
          <Form.Item key={from} name={['had', String(from)]} label={said.band(from, to)} rules={[required]}>
            <InputNumber min={0} max={100_000} precision={0} suffix={words.people} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="total" label={words.total} rules={[required]}>
        <InputNumber min={0} max={100_000} precision={0} suffix={words.people} />
      </Form.Item>
    </ChangeDialog>
  );
}
