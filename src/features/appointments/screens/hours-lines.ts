type Stretch = { readonly weekday: number; readonly from: string; readonly until: string };
type Hours = { readonly weekday: number; readonly stretch: { readonly from: string; readonly until: string } };

const shape = /^(\S{2})\s*([01]?\d|2[0-3])[:：]([0-5]\d)\s*[-—~至到]\s*([01]?\d|2[0-3])[:：]([0-5]\d)$/;

/** 周二 09:00-11:00, one line for each stretch. */
export function linesOf(week: readonly Stretch[], names: readonly string[]): string {
  return week.map(({ weekday, from, until }) => `${names[weekday - 1]} ${from}-${until}`).join('\n');
}

/** The stretches that lines of text mean; a line nobody understands is left out, see {@link wrongLine}. */
export function hoursIn(text: string, names: readonly string[]): Hours[] {
  return linesIn(text).flatMap((line) => hoursOf(line, names) ?? []);
}

/** The first line that means no stretch of a day, or null. */
export function wrongLine(text: string, names: readonly string[]): string | null {
  return linesIn(text).find((line) => hoursOf(line, names) === null) ?? null;
}

function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function hoursOf(line: string, names: readonly string[]): Hours | null {
  const [, day = '', fromHour = '', fromMinute = '', untilHour = '', untilMinute = ''] = shape.exec(line) ?? [];
  const weekday = names.indexOf(day) + 1;
  const stretch = { from: `${fromHour.padStart(2, '0')}:${fromMinute}`, until: `${untilHour.padStart(2, '0')}:${untilMinute}` };
  return weekday > 0 && stretch.from < stretch.until ? { weekday, stretch } : null;
}
