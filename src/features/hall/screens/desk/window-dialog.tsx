import { Checkbox, Form, Input } from 'antd';
import type { Asked } from '#kernel/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import type { saveWindow } from '../../contract.ts';
import type { Window } from '../offered.ts';
import { words as phone } from '../words.ts';
import { someOf } from './some-of.ts';
import { words } from './words.ts';

const said = words.setUp.window;
const required = { required: true, whitespace: true, message: said.missing };
type Typed = {
  readonly name: string;
  readonly place: string;
  readonly private?: boolean;
  readonly days: readonly number[];
  readonly from: string;
  readonly until: string;
  readonly noon?: boolean;
  readonly noonFrom?: string;
  readonly noonUntil?: string;
};
type DialogProps = { readonly community: string; readonly of: Window | null; readonly onClose: () => void };

/** A window, new or changed: what it is called, where it stands, when it is open. */
export function WindowDialog({ community, of: window, onClose }: DialogProps) {
  const saves = useChange<typeof saveWindow>('hall.save-window', words.done, onClose);
  const submit = ({ name, place, private: closed = false, ...times }: Typed) =>
    saves.submit({ community, window: window?.id ?? null, name, place, private: closed, hours: hoursOf(times) });
  return (
    <FormDialog<Typed>
      title={said.title}
      tells={said.tells}
      submit={words.setUp.save}
      pending={saves.pending}
      fault={saves.fault}
      initial={window ? typedOf(window) : usual}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="name" label={said.name} rules={[required]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="place" label={said.place} extra={said.placeHint} rules={[required]}>
        <Input maxLength={30} />
      </Form.Item>
      <Times />
      <Form.Item name="private" valuePropName="checked">
        <Checkbox>{said.private}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

function Times() {
  const noon = Form.useWatch<boolean | undefined>('noon') ?? false;
  const time = { required: true, message: said.missing };
  return (
    <>
      <Form.Item name="days" label={said.days} rules={[someOf(said.missing)]}>
        <Checkbox.Group options={phone.days.map((label, at) => ({ value: at + 1, label }))} />
      </Form.Item>
      <div className="hall-span">
        <Form.Item name="from" label={said.from} rules={[time]}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="until" label={said.until} rules={[time]}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item name="noon" valuePropName="checked">
        <Checkbox>{said.noon}</Checkbox>
      </Form.Item>
      {noon && (
        <div className="hall-span">
          <Form.Item name="noonFrom" label={said.noonFrom} rules={[time]}>
            <Input type="time" />
          </Form.Item>
          <Form.Item name="noonUntil" label={said.noonUntil} rules={[time]}>
            <Input type="time" />
          </Form.Item>
        </div>
      )}
    </>
  );
}

const usual: Partial<Typed> = { days: [1, 2, 3, 4, 5], from: '08:30', until: '17:30', noon: true, noonFrom: '12:00', noonUntil: '14:00' };

type Times = Pick<Typed, 'days' | 'from' | 'until' | 'noon' | 'noonFrom' | 'noonUntil'>;

function hoursOf({ days, from, until, noon, noonFrom, noonUntil }: Times): Asked<typeof saveWindow>['hours'] {
  const halves =
    noon && noonFrom && noonUntil
      ? [
          { from, until: noonFrom },
          { from: noonUntil, until },
        ]
      : [{ from, until }];
  return days.flatMap((day) => halves.map((half) => ({ day, ...half })));
}

/** The hours of a window as this form asks them: the same on every day it is open. */
function typedOf({ name, place, private: closed, hours }: Window): Partial<Typed> {
  const days = [...new Set(hours.map(({ day }) => day))];
  const first = hours.filter(({ day }) => day === days[0]);
  const [morning, afternoon] = first;
  const base = { name, place, private: closed, days, from: morning?.from ?? '', until: first.at(-1)?.until ?? '' };
  return afternoon && morning ? { ...base, noon: true, noonFrom: morning.until, noonUntil: afternoon.from } : base;
}
