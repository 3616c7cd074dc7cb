import type { Twin } from './twin.ts';
import type * as chinese from './when-words.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const some = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

export const whenWords = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  before: (when) => `by ${when}`,
  late: (span) => `${span} late`,
  left: (span) => `${span} left`,
  justNow: 'just now',
  minutesAgo: (minutes) => `${some(minutes, 'minute')} ago`,
  minutes: (count) => some(count, 'minute'),
  hours: (count) => some(count, 'hour'),
  days: (count) => some(count, 'day'),
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
  date: (year, month, day) => `${day} ${months[month - 1] ?? ''}${year === null ? '' : ` ${year}`}`,
  dated: (date, weekday) => `${weekday}, ${date}`,
} satisfies Twin<typeof chinese.whenWords>;
