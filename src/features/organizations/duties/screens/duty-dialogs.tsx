import { Form, Input, InputNumber, Select } from 'antd';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import type { Given } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import type { fields, giveDuty, openDuties } from '../contract.ts';
import { words } from './desk-words.ts';

type Closes = { readonly onClose: () => void };
type InProps = Closes & { readonly community: string };
type Asked = Given<typeof openDuties>['duties'][number];
const chosen = { required: true, message: words.missing } as const;
const written = { required: true, whitespace: true, message: words.missing } as const;

export function OpenDialog({ community, onClose }: InProps) {
  const known = useSee<typeof fields>('organizations.fields', { community }).data?.rows ?? [];
  return (
    <ChangeDialog<typeof openDuties, Asked>
      name="organizations.open-duties"
      title={words.open}
      tells={words.openTells}
      done={words.opened}
      initial={{ forWhom: 'without-office', places: 1 }}
      asked={({ name, duty, forWhom, set, places, field }) => ({
        community,
        duties: [{ name, duty, forWhom, ...(set?.trim() ? { set } : {}), ...(places ? { places } : {}), ...(field ? { field } : {}) }],
      })}
      onClose={onClose}
    >
      <Form.Item name="name" label={words.name} rules={[{ ...written, min: 2 }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="duty" label={words.duty} rules={[{ ...written, min: 4 }]}>
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Form.Item name="forWhom" label={words.forWhom} rules={[chosen]}>
        <Select options={Object.entries<string>(words.whom).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="places" label={words.places}>
        <InputNumber min={1} max={99} precision={0} />
      </Form.Item>
      <Form.Item name="set" label={words.set}>
        <Input maxLength={20} />
      </Form.Item>
      {known.length > 0 && (
        <Form.Item name="field" label={words.field}>
          <Select allowClear options={known.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
    </ChangeDialog>
  );
}

/** The five roles with their duties, once (row S2-A12). */
export function FiveDialog({ community, onClose }: InProps) {
  return (
    <ChangeDialog<typeof openDuties, object>
      name="organizations.open-duties"
      title={words.five}
      tells={words.fiveTells}
      done={words.opened}
      asked={() => ({
        community,
        duties: words.fiveDuties.map(([name, duty]) => ({ name, duty, set: words.fiveSet, forWhom: 'members' as const })),
      })}
      onClose={onClose}
    >
      <ul>
        {words.fiveDuties.map(([name, duty]) => (
          <li key={name}>
            <b>{name}</b> {duty}
          </li>
        ))}
      </ul>
    </ChangeDialog>
  );
}

export function GiveDialog({ duty: { id, name }, onClose }: Closes & { readonly duty: { readonly id: string; readonly name: string } }) {
  return (
    <ChangeDialog<typeof giveDuty, { person: string; called?: string }>
      name="organizations.give-duty"
      title={words.giveFor(name)}
      tells={words.giveTells}
      done={words.given}
      asked={({ person, called }) => ({ duty: id, person, ...(called?.trim() ? { called } : {}) })}
      onClose={onClose}
    >
      <Form.Item name="person" label={words.person} rules={[chosen]}>
        <PersonField />
      </Form.Item>
      <Form.Item name="called" label={words.called}>
        <Input maxLength={20} />
      </Form.Item>
    </ChangeDialog>
  );
}
