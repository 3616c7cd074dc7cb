import { Checkbox, Form, Input } from 'antd';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { HerePlace } from '#ui/console/here.tsx';
import type { retire } from '../../designing/contract.ts';
import { workshopWords } from './words.ts';

const words = workshopWords.own;

type RetireProps = { readonly method: string; readonly on: boolean; readonly community: HerePlace; readonly onClose: () => void };
type Values = { readonly reason: string; readonly switchOff?: boolean };

/** No new matters by it from now on; where it is in use, that ends with it. */
export function RetireDialog({ method, on, community, onClose }: RetireProps) {
  return (
    <ChangeDialog<typeof retire, Values>
      name="methods.retire"
      title={words.retire}
      tells={words.retireTells}
      done={words.retired}
      initial={{ switchOff: on }}
      asked={({ reason, switchOff = false }) => ({ community: community.id, method, reason, switchOff })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={words.reason} rules={[{ required: true, whitespace: true, min: 2, message: words.reasonShort }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      {on && (
        <Form.Item name="switchOff" valuePropName="checked">
          <Checkbox>{words.retireOn}</Checkbox>
        </Form.Item>
      )}
    </ChangeDialog>
  );
}
