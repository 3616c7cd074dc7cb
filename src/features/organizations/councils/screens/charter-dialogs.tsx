import { Form, Input, Select } from 'antd';
import type { list } from '#features/venues/contract.ts';
import type { Answer, Given } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { useNow } from '#ui/now.ts';
import { civilDay } from '#ui/when.ts';
import type { council, setCouncilHalls, writeCharter } from '../contract.ts';
import { words } from './desk-words.ts';

const { charter } = words;
const written = { required: true, whitespace: true, message: words.missing } as const;
type Closes = { readonly council: string; readonly onClose: () => void };
type Page = Answer<typeof council>;

/** The next version of a charter, begun from the one that holds. */
export function CharterDialog({ council: id, onClose }: Closes) {
  const today = civilDay(useNow());
  const seen = useSee<typeof council>('organizations.council', { council: id }).data;
  return seen === undefined ? null : (
    <ChangeDialog<typeof writeCharter, Omit<Given<typeof writeCharter>, 'council'>>
      name="organizations.write-charter"
      title={charter.write}
      tells={charter.tells}
      done={charter.done}
      initial={{ adopted: today, body: seen.charter?.body ?? '' }}
      asked={(given) => ({ council: id, ...given })}
      onClose={onClose}
    >
      <Form.Item name="body" label={charter.body} rules={[{ ...written, min: 20 }]}>
        <Input.TextArea rows={10} maxLength={8000} showCount />
      </Form.Item>
      {seen.charter && (
        <Form.Item name="changed" label={charter.changed} rules={[{ ...written, min: 2 }]}>
          <Input.TextArea rows={2} maxLength={300} showCount />
        </Form.Item>
      )}
      <Form.Item name="agreedBy" label={charter.agreedBy} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="adopted" label={charter.adopted} rules={[written]}>
        <Input type="date" max={today} />
      </Form.Item>
    </ChangeDialog>
  );
}

/** Which rooms a council helps with. */
export function HallsDialog({ council: id, onClose }: Closes) {
  const seen = useSee<typeof council>('organizations.council', { council: id }).data;
  return seen === undefined ? null : <Halls of={seen} onClose={onClose} />;
}

function Halls({ of: { id, community, halls }, onClose }: { readonly of: Page; readonly onClose: () => void }) {
  const rooms = useSee<typeof list>('venues.list', { community: community.id }).data?.venues ?? [];
  const open = rooms.filter(({ standing }) => standing !== 'closed').map((room) => ({ value: room.id, label: room.name }));
  return (
    <ChangeDialog<typeof setCouncilHalls, { venues: string[] }>
      name="organizations.set-council-halls"
      title={charter.halls}
      tells={charter.hallsTells}
      done={charter.hallsDone}
      initial={{ venues: halls.map((hall) => hall.id) }}
      asked={({ venues }) => ({ council: id, venues })}
      onClose={onClose}
    >
      <Form.Item name="venues" label={charter.hallsOf}>
        <Select mode="multiple" options={open} maxCount={20} />
      </Form.Item>
    </ChangeDialog>
  );
}
