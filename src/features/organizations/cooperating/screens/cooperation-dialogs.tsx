import { Form, Input, InputNumber, Select } from 'antd';
import type { Answer, Given } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { cooperate, cooperations, endCooperation, renewCooperation } from '../contract.ts';
import { words } from './desk-words.ts';

const { fields } = words;
const chosen = { required: true, message: words.missing } as const;
const written = { required: true, whitespace: true, message: words.missing } as const;
type Closes = { readonly onClose: () => void };
type Of = Closes & { readonly of: Answer<typeof cooperations>['rows'][number] };

export function SignDialog({ community, onClose }: Closes & { readonly community: string }) {
  return (
    <ChangeDialog<typeof cooperate, Omit<Given<typeof cooperate>, 'community'>>
      name="organizations.cooperate"
      title={words.sign}
      done={words.signed}
      initial={{ since: civilDay(useNow()), noticeDays: 30 }}
      asked={(given) => ({ community, ...given })}
      onClose={onClose}
    >
      <Form.Item name="name" label={fields.name} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={40} />
      </Form.Item>
      {(['parties', 'services'] as const).map((several) => (
        <Form.Item key={several} name={several} label={fields[several]} extra={fields.enter} rules={[{ ...chosen, type: 'array', min: 1 }]}>
          <Select mode="tags" open={false} suffix={null} maxCount={12} />
        </Form.Item>
      ))}
      <Period />
      <Form.Item name="noticeDays" label={fields.noticeDays} rules={[chosen]}>
        <InputNumber min={1} max={180} />
      </Form.Item>
    </ChangeDialog>
  );
}

function Period() {
  return (
    <>
      <Form.Item name="since" label={fields.since} rules={[chosen]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={fields.until} rules={[chosen]}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

export function RenewDialog({ of: { id, name }, onClose }: Of) {
  return (
    <ChangeDialog<typeof renewCooperation, { since: string; until: string }>
      name="organizations.renew-cooperation"
      title={words.renewFor(name)}
      tells={words.renewTells}
      done={words.renewed}
      asked={(given) => ({ cooperation: id, ...given })}
      onClose={onClose}
    >
      <Period />
    </ChangeDialog>
  );
}

export function EndDialog({ of: { id, name }, onClose }: Of) {
  return (
    <ChangeDialog<typeof endCooperation, { why: string }>
      name="organizations.end-cooperation"
      title={words.endFor(name)}
      tells={words.endTells}
      done={words.ended}
      asked={(given) => ({ cooperation: id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="why" label={words.why} rules={[{ ...written, min: 2 }]}>
        <Input.TextArea rows={2} maxLength={120} showCount />
      </Form.Item>
    </ChangeDialog>
  );
}
