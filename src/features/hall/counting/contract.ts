import { z } from 'zod';
import { contract, page, pageOf } from '#kernel/contract.ts';
import { affairs } from '../contract.ts';

const span = { community: z.uuid(), from: z.iso.date(), until: z.iso.date() };
const share = z.object({ yes: z.int().nullable(), of: z.int().nullable(), percent: z.number().nullable() });

/**
 * Of the hall's matters that ended between two days (withdrawn ones aside): how many were done in the community, for 政务, for 居务 and in all (row S2-A66);
 * how many with at most `target` trips of the person (row S4-B10); and how much was not asked again (row S2-A59). Nothing is said below five.
 */
export const figures = contract(
  'hall.figures',
  z.object(span),
  z.object({
    here: share,
    affairs: z.array(z.object({ affair: z.enum(affairs), ...share.shape })),
    trips: share,
    target: z.int(),
    papersNotAsked: z.int().nullable(),
    answersNotAsked: z.int().nullable(),
  }),
);
export const picks = ['here', 'elsewhere', 'one-trip', 'more-trips'] as const;
/** The matters behind a figure; of what is private only that there is one. */
export const behind = contract(
  'hall.behind',
  page.extend({ ...span, pick: z.enum(picks) }),
  pageOf(
    z.object({
      id: z.uuid(),
      slip: z.uuid(),
      number: z.string(),
      service: z.string().nullable(),
      affair: z.enum(affairs),
      ended: z.string(),
      here: z.boolean(),
      trips: z.int(),
    }),
  ),
);
