import { Form, InputNumber, Select } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { setFacts, standing } from '../../facts/contract.ts';
import { deskWords as words } from './words.ts';

const { facts: said } = words;
type Row = Answer<typeof standing>['rows'][number];
type Given = { built?: number | null; households?: number | null; hasDepartment: boolean; hasGuard: boolean };

/** What an estate is: built when, how many households, and who answers for it. */
export function FactsDialog({ estate, onClose }: { readonly estate: Row; readonly onClose: () => void }) {
  const { without } = estate;
  return (
    <ChangeDialog<typeof setFacts, Given>
      name="estates.set-facts"
      title={said.writeFor(estate.name)}
      tells={said.tells}
      done={words.done}
      initial={without ? { hasDepartment: !without.department, hasGuard: !without.guard } : {}}
      asked={({ built, households, ...given }) => ({
        estate: estate.id,
        ...given,
        ...(built ? { built } : {}),
        ...(households ? { households } : {}),
      })}
      onClose={onClose}
    >
      <Form.Item name="built" label={said.built}>
        <InputNumber min={1900} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="households" label={said.households}>
        <InputNumber min={1} max={20_000} precision={0} />
      </Form.Item>
      <Has name="hasDepartment" label={said.department} />
      <Has name="hasGuard" label={said.guard} />
    </ChangeDialog>
  );
}

function Has({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: words.form.missing }]}>
      <Select
        options={[
          { value: true, label: said.has },
          { value: false, label: said.hasNot },
        ]}
      />
    </Form.Item>
  );
}
