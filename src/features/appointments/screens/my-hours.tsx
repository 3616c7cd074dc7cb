import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, Section } from '#ui/phone/card.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { changeDay, kept, setHours } from '../contract.ts';
import { weekdayNames } from '../words.ts';
import './appointments.css';
import { words as all } from './words.ts';

const words = all.kept;
type Desk = Answer<typeof kept>['desks'][number];
type Stretch = Desk['week'][number];

/** The usual week of a keeper, set by themself, and one day off. */
export function MyHours({ of: desk }: { readonly of: Desk }) {
  return (
    <Section title={words.hoursOf(desk.name)}>
      <Week key={JSON.stringify(desk.week)} of={desk} />
      <DayOff keeper={desk.keeper} />
    </Section>
  );
}

function Week({ of: { keeper, week } }: { readonly of: Desk }) {
  const saves = useAsk<typeof setHours>('appointments.set-hours');
  const [rows, setRows] = useState<readonly Stretch[]>(week);
  const put = (nth: number, row: Stretch) => setRows(rows.map((one, at) => (at === nth ? row : one)));
  const save = () => {
    const hours = rows.map(({ weekday, from, until }) => ({ weekday, stretch: { from, until } }));
    saves.mutate({ keeper, hours }, { onSuccess: () => toast(words.saved) });
  };
  return (
    <Card>
      {rows.map((row, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are the lines of this form and stand in no other order.
        <HoursRow key={nth} of={row} onChange={(next) => put(nth, next)} onRemove={() => setRows(rows.filter((_, at) => at !== nth))} />
      ))}
      {saves.error && <ErrorBox error={saves.error} />}
      <p className="hint">{words.keepSay}</p>
      <Buttons>
        <Button icon="plus" onPress={() => setRows([...rows, { weekday: 2, from: '09:00', until: '11:00' }])}>
          {words.add}
        </Button>
        <Button look="help" pending={saves.isPending} onPress={save}>
          {words.save}
        </Button>
      </Buttons>
    </Card>
  );
}

type RowProps = { readonly of: Stretch; readonly onChange: (row: Stretch) => void; readonly onRemove: () => void };
function HoursRow({ of: row, onChange, onRemove }: RowProps) {
  const days = weekdayNames.map((name, nth) => ({ id: String(nth + 1), name }));
  return (
    <div className="hours-row">
      <Pick
        label={words.weekday}
        options={days}
        value={String(row.weekday)}
        onChange={(weekday) => onChange({ ...row, weekday: Number(weekday) || row.weekday })}
      />
      <Field label={words.from} value={row.from} onChange={(from) => onChange({ ...row, from })} max={5} />
      <Field label={words.until} value={row.until} onChange={(until) => onChange({ ...row, until })} max={5} />
      <Button look="quiet" icon="close" label={words.remove(weekdayNames[row.weekday - 1] ?? '', row.from)} onPress={onRemove}>
        {words.removeShort}
      </Button>
    </div>
  );
}

function DayOff({ keeper }: { readonly keeper: string }) {
  const closes = useAsk<typeof changeDay>('appointments.change-day');
  const [day, setDay] = useState(civilDay(useNow()));
  return (
    <Card>
      <b>{words.closeDay}</b>
      <p className="hint">{words.closeSay}</p>
      {closes.error && <ErrorBox error={closes.error} />}
      <Field label={all.day} kind="date" value={day} onChange={setDay} />
      <Buttons>
        <Button
          pending={closes.isPending}
          disabled={day === ''}
          onPress={() => closes.mutate({ keeper, day, hours: 'closed' }, { onSuccess: () => toast(words.closed) })}
        >
          {words.close}
        </Button>
      </Buttons>
    </Card>
  );
}
