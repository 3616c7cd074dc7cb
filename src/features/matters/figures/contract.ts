import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

/** 登记渠道: how many came by which way, of those opened between two days. */
export const byChannel = contract(
  'matters.by-channel',
  z.object({ community: z.uuid(), from: z.iso.date(), until: z.iso.date() }),
  z.object({ channels: z.array(z.object({ channel: z.string(), name: z.string(), count: z.int() })), total: z.int() }),
);
/** Averages per leaf of 满意, 响应 and 解决; each is said only from five ratings on. */
export const ratings = contract(
  'matters.ratings',
  z.object({ community: z.uuid() }),
  z.object({
    leaves: z.array(
      z.object({
        leaf: z.string(),
        name: z.string(),
        count: z.int().nullable(),
        average: z.number().nullable(),
        quick: z.number().nullable(),
        fixed: z.number().nullable(),
      }),
    ),
  }),
);

/**
 * The matters behind a figure of a method (`figures.method`), for the filters of the desk: what came in between two days (duplicates aside), by version, by the step it
 * stands at, how it ended, whether every step it left was in time, whether it was taken up again, whether staff found it. Short texts, for they stand in an address.
 */
export const behindFigure = {
  opened: z.iso.date().optional(),
  openedUntil: z.iso.date().optional(),
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  step: z.string().max(40).optional(),
  end: z.enum(['solved', 'explained', 'handed-over', 'withdrawn']).optional(),
  pace: z.enum(['in-time', 'over-time']).optional(),
  back: z.literal('yes').optional(),
  found: z.literal('yes').optional(),
};
