/** One day the notice speaks of. */
export type NoticeDay = { readonly day: string; readonly kind: 'work' | 'rest'; readonly name: string };
export type Notice = { readonly days: readonly NoticeDay[]; readonly unread: readonly string[] };

/**
 * Reads the text of a State Council notice on the holidays of a year (国务院办公厅关于…部分节假日安排的通知): 「二、春节：2月15日（…）至23日（…）放假调休，
 * 共9天。2月14日（周六）上班。」 Gives only the days that differ from Monday-to-Friday, as the calendar keeps them, in order. A sentence that names days and
 * says neither 放假 nor 上班 is handed back unread, for nothing may be guessed.
 */
export function readNoticeText(text: string, year: number): Notice {
  const read = sentencesOf(text).map((spoken) => ({ ...spoken, kind: kindOf(spoken.sentence), days: daysIn(spoken.sentence, year) }));
  const unread = read.filter(({ kind, days }) => days === null || (kind === null && days.length > 0)).map(({ sentence }) => sentence);
  const days = read.flatMap(({ name, kind, days: spoken }) =>
    kind === null || spoken === null ? [] : spoken.map((day) => ({ day, kind, name })),
  );
  const differing = days.filter(({ day, kind }) => isWorkdayByWeek(day) !== (kind === 'work'));
  const byDay = new Map(differing.map((one) => [one.day, one]));
  return { days: [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1)), unread };
}

/** Monday to Friday. */
export function isWorkdayByWeek(day: string): boolean {
  return ![0, 6].includes(new Date(day).getUTCDay());
}

/** 「四、劳动节：」 names the holiday all sentences up to the next heading speak of. Text before the first heading speaks of no day. */
function sentencesOf(text: string): { name: string; sentence: string }[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^)]*\)/g, '');
  const parts = plain.split(/(?:^|[。;])?[一二三四五六七八九十]+、([^:]{2,12}):/).slice(1);
  return parts.flatMap((name, index) =>
    index % 2 === 1
      ? []
      : (parts[index + 1] ?? '').split(/[。;]/).flatMap((sentence) => (/\d+[月日]/.test(sentence) ? [{ name, sentence }] : [])),
  );
}

function kindOf(sentence: string): NoticeDay['kind'] | null {
  const [rests, works] = [sentence.includes('放假'), sentence.includes('上班')];
  return rests === works ? null : rests ? 'rest' : 'work';
}

const spoken = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:(?:至|到|-|—|~)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;
const longestHoliday = 15;

/** The days a sentence names, one by one; null when one of them is no day at all. */
function daysIn(sentence: string, year: number): string[] | null {
  const spans = spansIn(sentence, year);
  return spans.every((span) => span.length > 0 && span.length <= longestHoliday) ? spans.flat() : null;
}

/** A year or a month said once stands for the days behind it. */
function spansIn(sentence: string, year: number): string[][] {
  let [inYear, inMonth] = [year, 0];
  const read = (saidYear: string | undefined, saidMonth: string | undefined, day: string | undefined) => {
    inYear = Number(saidYear ?? inYear);
    inMonth = Number(saidMonth ?? inMonth);
    return dayOf(inYear, inMonth, Number(day));
  };
  return [...sentence.matchAll(spoken)].map(([, firstYear, firstMonth, firstDay, lastYear, lastMonth, lastDay]) => {
    const first = read(firstYear, firstMonth, firstDay);
    const last = lastDay === undefined ? first : read(lastYear, lastMonth, lastDay);
    return first !== null && last !== null ? between(first, last) : [];
  });
}

function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}

const oneDay = 86_400_000;
function between(first: string, last: string): string[] {
  const length = (Date.parse(last) - Date.parse(first)) / oneDay + 1;
  return length < 1
    ? []
    : Array.from({ length: Math.min(length, longestHoliday + 1) }, (_, at) =>
        new Date(Date.parse(first) + at * oneDay).toISOString().slice(0, 10),
      );
}
