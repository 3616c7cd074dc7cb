import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Shown } from '#ui/console/states.tsx';
import { civilDay } from '#ui/when.ts';
import type { dutyTurns, setDuty } from '../../../duty/contract.ts';
import { timesWords } from '../../../helping/screens/times-words.ts';
import { monthName, monthOf, weekdayOf } from './months.ts';
import { desk } from './words.ts';

const words = desk.duty;
type Duty = Answer<typeof dutyTurns>;
type Day = Duty['days'][number];

/** 值班: a month of nights; a click on a day says who answers. */
export function DutyMonth({ community }: { readonly community: HerePlace }) {
  const [month, setMonth] = useState(() => civilDay(Date.now()).slice(0, 7));
  const [chosen, choose] = useState<Day | null>(null);
  const seen = useSee<typeof dutyTurns>('matters.duty', { community: community.id, month });
  return (
    <section className="dispatching" aria-labelledby="duty-month">
      <header className="duty-head">
        <Button onClick={() => setMonth(monthOf(month, -1))}>{words.previous}</Button>
        <h2 id="duty-month">{monthName(month)}</h2>
        <Button onClick={() => setMonth(monthOf(month, 1))}>{words.next}</Button>
      </header>
      <Shown of={seen}>
        {(duty) => (
          <>
            <p className="desk-quiet">{words.hint(duty.hours.map(({ from, until }) => `${from}–${until}`).join('、'))}</p>
            <Days of={duty} onDay={choose} />
            {chosen && <TurnDialog day={chosen} duty={duty} community={community} onClose={() => choose(null)} />}
          </>
        )}
      </Shown>
    </section>
  );
}

function Days({ of: { days }, onDay }: { readonly of: Duty; readonly onDay: (day: Day) => void }) {
  const maySet = useHolds(['secretary', 'community-staff']);
  const today = civilDay(Date.now());
  const [first] = days;
  return (
    <>
      <p className="duty-week" aria-hidden="true">
        {timesWords.days.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </p>
      <ol className="duty-days">
        {days.map((day) => (
          <li key={day.day} style={day === first ? { gridColumnStart: weekdayOf(day.day) } : undefined}>
            <button
              type="button"
              className={day.day === today ? 'duty-day today' : 'duty-day'}
              disabled={!maySet || day.day < today}
              onClick={() => onDay(day)}
            >
              <span>
                <span className="for-readers">{words.set(day.day)}</span>
                <span aria-hidden="true">{Number(day.day.slice(8))}</span>
                {!day.workday && <small>{words.rest}</small>}
              </span>
              <b className={day.called ? undefined : 'desk-quiet'}>{day.called ?? words.nobody}</b>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

type TurnProps = { readonly day: Day; readonly duty: Duty; readonly community: HerePlace; readonly onClose: () => void };

function TurnDialog({ day: { day, post }, duty: { holders }, community, onClose }: TurnProps) {
  const { message } = App.useApp();
  const put = useAsk<typeof setDuty>('matters.set-duty');
  const save = (given: { readonly post?: string }) =>
    put.mutate(
      { community: community.id, day, post: given.post ?? null },
      { onSuccess: () => [void message.success(words.saved), onClose()] },
    );
  return (
    <FormDialog<{ post?: string }>
      title={words.set(day)}
      submit={words.save}
      pending={put.isPending}
      fault={put.error}
      initial={post ? { post } : {}}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="post" label={words.holder}>
        <Select
          allowClear
          placeholder={words.clear}
          options={holders.map(({ post: id, called, kind, phone }) => ({
            value: id,
            label: `${called} · ${kind} · ${phone ?? words.noPhone}`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
