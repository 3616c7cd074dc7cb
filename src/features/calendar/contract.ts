import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const year = z.int().min(2023).max(2100);
const why = z.string().trim().min(2, '请写明为什么改（至少 2 个字）').max(60);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请填几点几分，比如 08:30');
const stretch = z.object({ from: clock, until: clock });
const kind = z.enum(['work', 'rest']);
/** A day on which the county works or rests against the weekday rule, and what it is: 春节. */
const day = z.object({ day: z.iso.date(), kind, name: z.string() });

const edit = z.object({
  id: z.uuid(),
  at: z.string(),
  by: z.string(),
  what: z.string(),
  why: z.string(),
  /** How many deadlines moved so far, and whether more are still being looked at. */
  moved: z.int(),
  underWay: z.boolean(),
  undone: z.boolean(),
});

/** A year of the legal calendar with what was changed in it lately. `source` is null while the notice of the year is not there: 暂定. */
export const showYear = contract(
  'calendar.year',
  z.object({ year }),
  z.object({
    year: z.int(),
    today: z.string(),
    source: z.string().nullable(),
    days: z.array(day),
    morning: stretch,
    afternoon: stretch,
    mayEdit: z.boolean(),
    edits: z.array(edit),
  }),
);

/** One day becomes a working day or a day of rest; the deadlines of open matters move with it. */
export const setDay = contract('calendar.set-day', z.object({ day: z.iso.date(), kind, why }), subject);

export const setHours = contract(
  'calendar.set-hours',
  z
    .object({ morning: stretch, afternoon: stretch, why })
    .refine(
      ({ morning, afternoon }) => morning.from < morning.until && morning.until < afternoon.from && afternoon.from < afternoon.until,
      {
        error: '请按先后填：上午上班、上午下班、下午上班、下午下班',
        path: ['afternoon'],
      },
    ),
  subject,
);

const notice = { year, text: z.string().trim().min(10, '请粘贴放假通知的正文').max(8000) };
/** What the text of a State Council notice says, before anything is changed. `unread`: sentences about days that were not understood. */
export const readNotice = contract('calendar.read-notice', z.object(notice), z.object({ days: z.array(day), unread: z.array(z.string()) }));
/** Takes the notice over: the year is no longer 暂定. */
export const loadNotice = contract('calendar.load-notice', z.object(notice), subject);

export const undoEdit = contract('calendar.undo', z.object({ edit: z.uuid(), why }), subject);
