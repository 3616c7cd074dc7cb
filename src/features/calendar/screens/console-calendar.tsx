import { Button } from 'antd';
import { useState } from 'react';
import type { showYear } from '#features/calendar/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Shown } from '#ui/console/states.tsx';
import { useNow } from '#ui/now.ts';
import { Icon } from '#ui/phone/icon.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { civilDay } from '#ui/when.ts';
import './desk/calendar.css';
import type { Day, Year } from './desk/days.ts';
import { DayDialog, HoursDialog, UndoDialog } from './desk/dialogs.tsx';
import { Edits } from './desk/edits.tsx';
import { NoticeDialog } from './desk/notice-dialog.tsx';
import { words } from './desk/words.ts';
import { YearGrid } from './desk/year-grid.tsx';

type CalendarProps = { readonly year?: number | undefined; readonly onYear: (year: number) => void };
type Open = { readonly day: Day } | { readonly undo: Year['edits'][number] } | 'hours' | 'notice';

/** The days by which the county promises: seen by everybody at work, kept by the administrator. */
export function ConsoleCalendar({ year, onYear }: CalendarProps) {
  const now = useNow();
  const shown = year ?? Number(civilDay(now).slice(0, 4));
  const seen = useSee<typeof showYear>('calendar.year', { year: shown });
  const [open, setOpen] = useState<Open | null>(null);
  return (
    <Page title={words.title} under={words.under} actions={<Years year={shown} onYear={onYear} />}>
      <Shown of={seen}>{(of) => <Whole key={of.year} of={of} onOpen={setOpen} />}</Shown>
      {open && seen.data && <Opened what={open} of={seen.data} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Years({ year, onYear }: { readonly year: number; readonly onYear: (year: number) => void }) {
  return (
    <div className="cal-years">
      <Button aria-label={words.earlier} icon={<Icon of="back" />} disabled={year <= 2023} onClick={() => onYear(year - 1)} />
      <b aria-live="polite">{words.year(year)}</b>
      <Button aria-label={words.later} icon={<Icon of="forward" />} disabled={year >= 2100} onClick={() => onYear(year + 1)} />
    </div>
  );
}

function Whole({ of: year, onOpen }: { readonly of: Year; readonly onOpen: (open: Open) => void }) {
  return (
    <div className="cal">
      <div>
        <Standing of={year} onLoad={() => onOpen('notice')} />
        <YearGrid of={year} onPick={(day) => onOpen({ day })} />
        {year.mayEdit && <p className="cal-quiet">{words.hint}</p>}
      </div>
      <aside aria-label={words.edits.title}>
        <section className="cal-card">
          <h2>{words.hours.title}</h2>
          <p>
            {words.hours.morning} {year.morning.from}–{year.morning.until}
            <br />
            {words.hours.afternoon} {year.afternoon.from}–{year.afternoon.until}
          </p>
          {year.mayEdit && <Button onClick={() => onOpen('hours')}>{words.hours.change}</Button>}
        </section>
        <section className="cal-card">
          <h2>{words.edits.title}</h2>
          <Edits of={year} onUndo={(undo) => onOpen({ undo })} />
        </section>
      </aside>
    </div>
  );
}

/** Whether the year's notice is there, and what the marks mean. */
function Standing({ of: { source, mayEdit }, onLoad }: { readonly of: Year; readonly onLoad: () => void }) {
  return (
    <div className="cal-standing">
      {source === null ? <Tag kind="soon">{words.provisional}</Tag> : <Tag kind="ok">{words.loaded(source)}</Tag>}
      <span className="cal-legend">
        <i className="rest">{words.marks.rest}</i>
        {words.legendRest}
        <i className="work">{words.marks.work}</i>
        {words.legendWork}
      </span>
      {source === null && mayEdit && (
        <Button type="primary" onClick={onLoad}>
          {words.load}
        </Button>
      )}
      {source === null && <p>{words.provisionalMeans}</p>}
    </div>
  );
}

function Opened({ what, of, onClose }: { readonly what: Open; readonly of: Year; readonly onClose: () => void }) {
  if (what === 'hours') return <HoursDialog of={of} onClose={onClose} />;
  if (what === 'notice') return <NoticeDialog year={of.year} onClose={onClose} />;
  if ('day' in what) return <DayDialog of={what.day} onClose={onClose} />;
  return <UndoDialog edit={what.undo.id} what={what.undo.what} onClose={onClose} />;
}
