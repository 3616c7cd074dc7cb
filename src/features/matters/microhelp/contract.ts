import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** The micro-help station (微帮站) of a community: whom to ring, how many help, how often somebody was helped of late. Figures under five are not said. Public. */
export const station = contract(
  'matters.station',
  z.object({ community: z.uuid() }),
  z.object({ community: z.string(), phone: z.string().nullable(), helpers: z.int().nullable(), helped: z.int().nullable() }),
);
/** Whoever was helped says thank you, once; only the two of them read it. */
export const thank = contract('matters.thank', z.object({ matter: z.uuid(), said: z.string().trim().max(60).optional() }), subject);
