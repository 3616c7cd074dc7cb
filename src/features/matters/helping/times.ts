import { type RawBuilder, sql } from 'kysely';

export type Stretch = { readonly day: number; readonly from: string; readonly until: string };
export type Quiet = { readonly from: string; readonly until: string };
type Range = readonly [from: number, until: number];

const dayLength = 1440;
const weekLength = 7 * dayLength;

/** Stretches of weekdays as minutes of the week. */
export function rangesOf(stretches: readonly Stretch[]): Range[] {
  return stretches.map(({ day, from, until }) => [(day - 1) * dayLength + minutesOf(from), (day - 1) * dayLength + minutesOf(until)]);
}

/** Minutes of the week as stretches of weekdays; what runs over midnight is said day by day. */
export function stretchesOf(ranges: readonly Range[]): Stretch[] {
  return ranges.flatMap(([from, until]) => {
    const stretches: Stretch[] = [];
    for (let start = from; start < until; ) {
      const midnight = start - (start % dayLength) + dayLength;
      const end = Math.min(until, midnight);
      stretches.push({
        day: Math.floor(start / dayLength) + 1,
        from: timeOf(start % dayLength),
        until: timeOf(end - (midnight - dayLength)),
      });
      start = end;
    }
    return stretches;
  });
}

/** When somebody may be rung: in their free times, or always where they said none, but never in their quiet hours. In order, none touching the next. */
export function ringingTimes(free: readonly Range[], quiet: Quiet | null): Range[] {
  const open: readonly Range[] = free.length === 0 ? [[0, weekLength]] : free.toSorted(([one], [other]) => one - other);
  const silent = quiet === null ? [] : silentTimes(quiet);
  return open.flatMap((range) => without(range, silent));
}

/** Whether two stretches of one day overlap. */
export function overlaps(ranges: readonly Range[]): boolean {
  const sorted = ranges.toSorted(([one], [other]) => one - other);
  return sorted.some(([from], i) => i > 0 && from < (sorted[i - 1]?.[1] ?? 0));
}

/** Ranges as PostgreSQL's int4multirange takes them, and back. */
export function multirange(ranges: readonly Range[]): RawBuilder<string> {
  return sql<string>`${`{${ranges.map(([from, until]) => `[${from},${until})`).join(',')}}`}::int4multirange`;
}
export function readMultirange(text: string): Range[] {
  return [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, until]) => [Number(from), Number(until)]);
}

/** Quiet hours of every day; those that pass midnight end on the next. */
function silentTimes({ from, until }: Quiet): Range[] {
  const [start, end] = [minutesOf(from), minutesOf(until)];
  const perDay: Range[] =
    start < end
      ? [[start, end]]
      : [
          [0, end],
          [start, dayLength],
        ];
  return Array.from({ length: 7 }, (_, day) =>
    perDay.map(([one, other]): Range => [day * dayLength + one, day * dayLength + other]),
  ).flat();
}

function without([from, until]: Range, silent: readonly Range[]): Range[] {
  const left: Range[] = [];
  let at = from;
  for (const [start, end] of silent) {
    if (end <= at || start >= until) continue;
    if (start > at) left.push([at, start]);
    at = Math.max(at, end);
  }
  return at < until ? [...left, [at, until]] : left;
}

function minutesOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
