import { Form, Input, InputNumber, Select } from 'antd';
import type { Asked } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { addCrewPlace } from '../../crew/contract.ts';
import { crewNames } from '../../words.ts';
import { crewWords as words } from './crew-words.ts';

type Given = Omit<Asked<typeof addCrewPlace>, 'estate'>;
type CrewProps = { readonly estate: { readonly id: string; readonly name: string }; readonly onClose: () => void };

const required = { required: true, message: words.missing } as const;
const kinds = Object.entries(crewNames).map(([value, label]) => ({ value, label }));
const days = words.days.map((label, before) => ({ value: before + 1, label }));

/** A shift of an estate's own gate-keeper or cleaner. */
export function CrewDialog({ estate, onClose }: CrewProps) {
  return (
    <ChangeDialog<typeof addCrewPlace, Given>
      name="estates.add-crew-place"
      title={words.addTo(estate.name)}
      tells={words.addTells}
      done={words.done}
      initial={{ since: civilDay(useNow()), weekdays: [1, 2, 3, 4, 5] }}
      asked={(given) => ({ estate: estate.id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={words.kind} rules={[required]}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="shift" label={words.shift} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={10} placeholder={words.shiftHint} />
      </Form.Item>
      <Form.Item name="weekdays" label={words.weekdays} rules={[{ ...required, type: 'array', min: 1 }]}>
        <Select mode="multiple" options={days} />
      </Form.Item>
      <div className="estates-counts">
        <Form.Item name="starts" label={words.starts} rules={[required]}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="ends" label={words.ends} rules={[required]}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="pay" label={words.pay} rules={[required]}>
          <InputNumber min={1} max={50_000} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="since" label={words.since} rules={[required]}>
        <Input type="date" />
      </Form.Item>
    </ChangeDialog>
  );
}
