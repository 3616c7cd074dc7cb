import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';

const community = z.uuid();

/**
 * 代办台账 (row S1-E10): every agency matter of the community that runs, the oldest first. `red`: nobody has taken it a day after it was asked, or its step is
 * late. Of what only the two may read it says that there is one, not what and not whose.
 */
export const agencyLedger = contract(
  'matters.agency-ledger',
  page.extend({ community, pick: z.enum(['all', 'untaken', 'red']).default('all') }),
  pageOf(
    z.object({
      id: z.uuid(),
      number: z.string(),
      subject: z.string(),
      group: z.string(),
      open: z.boolean(),
      step: z.string(),
      openedAt: z.string(),
      dueAt: z.string().nullable(),
      agent: z.string().nullable(),
      red: z.enum(['untaken', 'late']).nullable(),
    }),
  ).extend({ counts: z.object({ all: z.int(), untaken: z.int(), red: z.int() }) }),
);

const counted = z.object({ name: z.string(), count: z.int().nullable() });
/** What hangs at the station for all to read: how much of which kind, no names; figures under five are not said, and no sum that would give them away. */
export const agencyBoard = contract(
  'matters.agency-board',
  z.object({ community }),
  z.object({
    community: z.string(),
    street: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    phone: z.string().nullable(),
    station: z.boolean(),
    /** On working days. */
    hours: z.array(z.object({ from: z.string(), until: z.string() })),
    /** Who acts for neighbours, by their post: nobody is named. */
    posts: z.array(z.string()),
    agents: z.int().nullable(),
    total: z.int().nullable(),
    going: z.int().nullable(),
    sheets: z.int(),
    kinds: z.array(counted),
    groups: z.array(counted),
  }),
);

/** Every village and community of a street, with or without a station of 党员代办 (row S1-E1). */
export const agencyStations = contract(
  'matters.agency-stations',
  z.object({ street: z.uuid() }),
  z.object({
    with: z.int(),
    without: z.array(z.string()),
    rows: z.array(z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable(), station: z.boolean() })),
  }),
);

/** 复印打印: counted, and nothing kept of it (row S1-E22). */
export const countCopies = contract(
  'matters.count-copies',
  z.object({ sheets: z.int().min(1, '请填几张').max(500, '一次最多 500 张') }),
  subject,
);

/** The wish of who asked, for whoever acts for them: how, which day, what else; and the day to go that follows it (row S1-E18). */
export const agencyWish = contract(
  'matters.agency-wish',
  z.object({ matter: z.uuid() }),
  z.object({
    how: z.string().nullable(),
    day: z.string().nullable(),
    wish: z.string().nullable(),
    suggested: z.iso.date().nullable(),
    /** Whether that day lies within the deadline; otherwise more time should be asked for. */
    inTime: z.boolean(),
  }),
);
