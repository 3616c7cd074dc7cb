import { Form, Input, Select } from 'antd';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { openDoses } from '../contract.ts';
import { agesIn, bandsOf } from './ages.ts';
import { deskWords as words } from './desk-words.ts';

type Given = {
  readonly name: string;
  readonly purpose: string;
  readonly place: string;
  readonly from: string;
  readonly until: string;
};
type Props = {
  readonly community: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
};
const required = { required: true, message: words.missing };

/** A campaign: which vaccination, what for, where, by which ages, until when. */
export function OpenDialog({ community, places, onClose }: Props) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof openDoses, Given>
      name="doses.open"
      title={words.open}
      tells={words.openTells}
      done={words.done}
      initial={{ place: community }}
      asked={({ from, ...given }) => ({ community, ...given, from: agesIn(from) })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={[required]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="purpose" label={words.purpose} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={words.where} rules={[required]}>
        <Select options={places.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="from" label={words.ages} rules={[required]} extra={<AgesShown />}>
        <Input maxLength={60} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="until" label={words.until} rules={[required]}>
        <Input type="date" min={today} />
      </Form.Item>
    </ChangeDialog>
  );
}

/** What the ages come to, while they are typed. */
function AgesShown() {
  const bands = bandsOf(agesIn(Form.useWatch('from') ?? ''));
  return <>{bands.length > 1 ? words.agesShown(bands.join('、')) : words.agesHint}</>;
}
