import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

const where = z.object({ area: z.uuid() });
const scope = z.object({ id: z.uuid(), name: z.string(), kind: z.string() });

/** The areas whose figures somebody may put on a wall, the widest first; and whether it hangs there with a session of its own. */
export const places = contract('figures.places', z.object({}), z.object({ places: z.array(scope), hung: z.boolean() }));

/**
 * How many orders are open now and came in the last thirty days, in each part of an area: the grids of a community, the communities of a street,
 * the streets of a county; in the order of their codes, never by size. A figure of one to four is not told (null), nor one it could be reckoned from.
 */
export const live = contract(
  'figures.live',
  where,
  z.object({
    area: scope,
    at: z.string(),
    days: z.int(),
    parts: z.array(z.object({ id: z.uuid().nullable(), name: z.string().nullable(), open: z.int().nullable(), came: z.int().nullable() })),
    open: z.int().nullable(),
    late: z.int().nullable(),
    came: z.int().nullable(),
  }),
);

export const rateIds = ['response', 'solved', 'satisfied'] as const;
/** What was left out of a rate, or what counts in it without being a yes; each with its number. */
const counted = z.object({ why: z.string(), count: z.int() });

/**
 * Three rates over the orders of the last thirty days, each with what it is reckoned from and what was left out. Below five nothing is said; the
 * satisfied in whole fives only, so that nobody can tell what one neighbour gave.
 */
export const rates = contract(
  'figures.rates',
  where,
  z.object({
    area: scope,
    at: z.string(),
    days: z.int(),
    rates: z.array(
      z.object({
        id: z.enum(rateIds),
        yes: z.int().nullable(),
        of: z.int().nullable(),
        percent: z.number().nullable(),
        left: z.array(counted),
        no: z.array(counted),
      }),
    ),
  }),
);
