import { type KeyboardEvent, useRef, useState } from 'react';
import { columnOf, type Day, daysOf, monthsOf, stepFrom, weekdayOf, type Year } from './days.ts';
import { words } from './words.ts';

type GridProps = { readonly of: Year; readonly onPick: (day: Day) => void };

/** The year as twelve months. One stop for the Tab key; arrows walk from day to day, Enter opens the day. Past days only show how they were. */
export function YearGrid({ of: year, onPick }: GridProps) {
  const days = daysOf(year);
  const [reached, reach] = useState(year.today.startsWith(String(year.year)) ? year.today : `${year.year}-01-01`);
  const ground = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const to =
      days[
        stepFrom(
          days,
          days.findIndex(({ day }) => day === reached),
          event.key,
        ) ?? -1
      ];
    if (!to) return;
    event.preventDefault();
    reach(to.day);
    ground.current?.querySelector<HTMLElement>(`[data-day="${to.day}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the days inside are the buttons; the keys walk between them
    <div className="cal-year" ref={ground} onKeyDown={walk}>
      {monthsOf(days).map((month, index) => (
        <section key={words.month(index + 1)} className="cal-month" aria-label={words.month(index + 1)}>
          <h2>{words.month(index + 1)}</h2>
          <div className="cal-days">
            {words.weekdays.map((name) => (
              <span key={name} className="cal-weekday" aria-hidden="true">
                {name}
              </span>
            ))}
            {month.map((day) => (
              <OneDay key={day.day} of={day} year={year} reached={day.day === reached} onPick={onPick} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

type DayProps = { readonly of: Day; readonly year: Year; readonly reached: boolean; readonly onPick: (day: Day) => void };

function OneDay({ of: day, year: { mayEdit, today }, reached, onPick }: DayProps) {
  const isToday = day.day === today;
  const looks = ['cal-day', day.kind, ...(day.against ? ['against'] : []), ...(isToday ? ['today'] : [])].join(' ');
  const said = [words.day(day.day), words.longWeekdays[weekdayOf(day.day)], words[day.kind], day.name, isToday && words.today]
    .filter(Boolean)
    .join(' ');
  const at = day.day.endsWith('-01') ? { gridColumnStart: columnOf(day.day) } : {};
  const opens = mayEdit && day.day >= today;
  return (
    <button
      type="button"
      data-day={day.day}
      data-mark={day.against ? words.marks[day.kind] : undefined}
      className={looks}
      style={at}
      title={day.name || undefined}
      aria-label={said}
      aria-disabled={!opens}
      tabIndex={reached ? 0 : -1}
      onClick={() => opens && onPick(day)}
    >
      {Number(day.day.slice(8))}
    </button>
  );
}
