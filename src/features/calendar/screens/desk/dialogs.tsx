import { Form, Input } from 'antd';
import type { setDay, setHours, undoEdit } from '#features/calendar/contract.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { type Day, weekdayOf, type Year } from './days.ts';
import { words } from './words.ts';

const { set, hours, edits } = words;
type Why = { readonly why: string };

/** One day becomes the other kind, with its reason. */
export function DayDialog({ of: { day, kind, name }, onClose }: { readonly of: Day; readonly onClose: () => void }) {
  const change = useChange<typeof setDay>('calendar.set-day', set.done, onClose);
  const other = kind === 'work' ? 'rest' : 'work';
  return (
    <FormDialog<Why>
      title={set.title(words.day(day), words.longWeekdays[weekdayOf(day)] ?? '')}
      tells={
        <>
          {set.now(words[kind], name)}
          <br />
          {set.tells}
        </>
      }
      submit={set.submit(words[other])}
      pending={change.pending}
      fault={change.fault}
      onSubmit={({ why }) => change.submit({ day, kind: other, why })}
      onClose={onClose}
    >
      <WhyField />
    </FormDialog>
  );
}

type Hours = Why & {
  readonly morningFrom: string;
  readonly morningUntil: string;
  readonly afternoonFrom: string;
  readonly afternoonUntil: string;
};

/** 上午 and 下午 of the whole county. */
export function HoursDialog({ of: { morning, afternoon }, onClose }: { readonly of: Year; readonly onClose: () => void }) {
  const change = useChange<typeof setHours>('calendar.set-hours', hours.done, onClose);
  const now = { morningFrom: morning.from, morningUntil: morning.until, afternoonFrom: afternoon.from, afternoonUntil: afternoon.until };
  return (
    <FormDialog<Hours>
      title={hours.change}
      tells={hours.tells}
      submit={hours.change}
      pending={change.pending}
      fault={change.fault}
      initial={now}
      onSubmit={({ morningFrom, morningUntil, afternoonFrom, afternoonUntil, why }) =>
        change.submit({
          morning: { from: morningFrom, until: morningUntil },
          afternoon: { from: afternoonFrom, until: afternoonUntil },
          why,
        })
      }
      onClose={onClose}
    >
      <div className="cal-hours">
        <Clock name="morningFrom" label={`${hours.morning}${hours.from}`} />
        <Clock name="morningUntil" label={`${hours.morning}${hours.until}`} behind="morningFrom" />
        <Clock name="afternoonFrom" label={`${hours.afternoon}${hours.from}`} behind="morningUntil" />
        <Clock name="afternoonUntil" label={`${hours.afternoon}${hours.until}`} behind="afternoonFrom" />
      </div>
      <WhyField />
    </FormDialog>
  );
}

export function UndoDialog({ edit, what, onClose }: { readonly edit: string; readonly what: string; readonly onClose: () => void }) {
  const change = useChange<typeof undoEdit>('calendar.undo', edits.undoDone, onClose);
  return (
    <FormDialog<Why>
      title={`${edits.undo}：${what}`}
      tells={edits.undoTells}
      submit={edits.undo}
      pending={change.pending}
      fault={change.fault}
      onSubmit={({ why }) => change.submit({ edit, why })}
      onClose={onClose}
    >
      <WhyField />
    </FormDialog>
  );
}

function WhyField() {
  return (
    <Form.Item name="why" label={set.why} extra={set.whyHint} rules={[{ required: true, whitespace: true, min: 2, message: set.why }]}>
      <Input maxLength={60} showCount />
    </Form.Item>
  );
}

type ClockProps = { readonly name: string; readonly label: string; readonly behind?: string };

function Clock({ name, label, behind }: ClockProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      dependencies={behind ? [behind] : []}
      rules={[
        { required: true, message: hours.missing },
        ({ getFieldValue }) => ({
          validator: (_, typed: string) =>
            !behind || typed > getFieldValue(behind) ? Promise.resolve() : Promise.reject(new Error(hours.order)),
        }),
      ]}
    >
      <Input type="time" />
    </Form.Item>
  );
}
