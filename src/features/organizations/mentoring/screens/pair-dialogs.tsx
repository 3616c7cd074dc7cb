import { Form, Input, Select } from 'antd';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Given } from '#kernel/contract.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { noteTalk, pairUp } from '../contract.ts';
import { words } from './desk-words.ts';

type Closes = { readonly onClose: () => void };
const chosen = { required: true, message: words.missing } as const;
const written = { required: true, whitespace: true, message: words.missing } as const;

export function PairDialog({ community, onClose }: Closes & { readonly community: string }) {
  return (
    <ChangeDialog<typeof pairUp, Omit<Given<typeof pairUp>, 'community'>>
      name="organizations.pair-up"
      title={words.open}
      tells={words.tells}
      done={words.opened}
      initial={{ since: civilDay(useNow()), everyMonths: 3 }}
      asked={(given) => ({ community, ...given })}
      onClose={onClose}
    >
      <Form.Item name="mentor" label={words.mentor} rules={[chosen]}>
        <PersonField />
      </Form.Item>
      <Form.Item name="mentorCalled" label={words.mentorCalled} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="reserve" label={words.reserve} rules={[chosen]}>
        <PersonField />
      </Form.Item>
      <Form.Item name="reserveCalled" label={words.reserveCalled} rules={[written]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="goals" label={words.goals} rules={[{ ...written, min: 4 }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="since" label={words.since} rules={[chosen]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="everyMonths" label={words.every} rules={[chosen]}>
        <Select options={words.everies.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
    </ChangeDialog>
  );
}

type TalkProps = Closes & { readonly pair: { readonly id: string; readonly reserve: string } };

export function TalkDialog({ pair: { id, reserve }, onClose }: TalkProps) {
  const today = civilDay(useNow());
  return (
    <ChangeDialog<typeof noteTalk, { on: string; about: string }>
      name="organizations.note-talk"
      title={words.talkFor(reserve)}
      done={words.noted}
      initial={{ on: today }}
      asked={(given) => ({ pair: id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="on" label={words.on} rules={[chosen]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="about" label={words.about} rules={[{ ...written, min: 4 }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
    </ChangeDialog>
  );
}
