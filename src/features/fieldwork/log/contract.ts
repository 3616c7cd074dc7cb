import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

export const logKindIds = ['check', 'settle', 'explain', 'serve'] as const;
const kind = z.enum(logKindIds, '请选是四类里的哪一类');

/** Two taps: which of the four kinds, and what. `day`: today, or the day before, where it was tapped without signal. */
export const logDeed = contract(
  'fieldwork.log',
  z.object({ kind, deed: z.string().max(30), day: z.iso.date(), grid: z.uuid().optional() }),
  subject,
);
/** Tapped by mistake. */
export const unlogDeed = contract('fieldwork.unlog', z.object({ entry: z.uuid() }), subject);
/** One's own entries of a day. Nobody else reads them one by one. */
export const myLog = contract(
  'fieldwork.my-log',
  z.object({ day: z.iso.date() }),
  z.object({
    grids: z.array(z.object({ id: z.uuid(), name: z.string() })),
    rows: z.array(z.object({ id: z.uuid(), kind, deed: z.string(), at: z.string() })),
  }),
);
/** How much of each kind was done in a community in a month: sums, and whose it was nowhere. Public. */
export const logTally = contract(
  'fieldwork.tally',
  z.object({ community: z.uuid(), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选哪个月') }),
  z.object({ total: z.int(), kinds: z.array(z.object({ kind, count: z.int() })) }),
);
