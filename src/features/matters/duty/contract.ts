import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** 值班: who answers for a community outside working hours, day by day of a month, and who may be put down. */
export const dutyTurns = contract(
  'matters.duty',
  z.object({ community: z.uuid(), month: z.string().regex(/^\d{4}-\d{2}$/) }),
  z.object({
    days: z.array(
      z.object({
        day: z.string(),
        workday: z.boolean(),
        turn: z.uuid().nullable(),
        post: z.uuid().nullable(),
        called: z.string().nullable(),
      }),
    ),
    holders: z.array(z.object({ post: z.uuid(), called: z.string(), kind: z.string(), phone: z.string().nullable() })),
    hours: z.array(z.object({ from: z.string(), until: z.string() })),
  }),
);
/** Puts somebody down for a night; null leaves it empty. */
export const setDuty = contract(
  'matters.set-duty',
  z.object({ community: z.uuid(), day: z.iso.date(), post: z.uuid().nullable() }),
  subject,
);

/**
 * 现在该打给谁: in working hours the grid worker (or the community), outside them whoever is on duty. Work telephones only; a grid worker's own telephone
 * is not told outside working hours. Public.
 */
export const whomToCall = contract(
  'matters.whom-to-call',
  z.object({ place: z.uuid() }),
  z.object({
    why: z.enum(['at-work', 'on-duty', 'community']),
    called: z.string(),
    kind: z.string().nullable(),
    phone: z.string().nullable(),
    /** When that changes: working hours begin or end. */
    until: z.string(),
    community: z.object({ name: z.string(), phone: z.string().nullable() }),
  }),
);
