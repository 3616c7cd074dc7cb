import { Checkbox, Form, Input } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { plaques, putUpPlaque, takeDownPlaque } from '../contract.ts';
import { words } from './desk-words.ts';

export type PlaqueRow = Answer<typeof plaques>['rows'][number];
type DialogProps = { readonly of: PlaqueRow; readonly onClose: () => void };
const chosen = { required: true, message: words.missing } as const;

export function PutDialog({ of: { id, building, plaque, agreed }, onClose }: DialogProps) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof putUpPlaque, { words: string; names: string[]; on: string }>
      name="organizations.put-up-plaque"
      title={words.putFor(building)}
      tells={words.tells}
      done={words.done}
      initial={{ words: plaque?.words ?? '', names: agreed.map((one) => one.id), on: today }}
      asked={(given) => ({ building: id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="words" label={words.text} rules={[{ ...chosen, whitespace: true, min: 2 }]}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item name="names" label={words.names} rules={[chosen]}>
        <Checkbox.Group options={agreed.map((one) => ({ value: one.id, label: one.called }))} />
      </Form.Item>
      <Form.Item name="on" label={words.on} rules={[chosen]}>
        <Input type="date" max={today} />
      </Form.Item>
    </ChangeDialog>
  );
}

export function DownDialog({ of: { building, plaque }, onClose }: DialogProps) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof takeDownPlaque, { on: string }>
      name="organizations.take-down-plaque"
      title={words.downFor(building)}
      tells={words.downTells}
      done={words.done}
      initial={{ on: today }}
      asked={({ on }) => ({ plaque: plaque?.id ?? '', on })}
      onClose={onClose}
    >
      <Form.Item name="on" label={words.on} rules={[chosen]}>
        <Input type="date" max={today} />
      </Form.Item>
    </ChangeDialog>
  );
}
