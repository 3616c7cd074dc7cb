import { z } from 'zod';
import { contract, page, pageOf } from '#kernel/contract.ts';

export const sinceContact = ['month', 'quarter', 'year', 'longer', 'never'] as const;
const count = z.int().nullable();
const covered = {
  households: count,
  /** Households with somebody by name whom they can turn to today. */
  covered: count,
  without: count,
};

/** How many households have a named contact and how many none, grid by grid, and how long ago somebody was last in touch. Null is a figure from one to four, or one by which such a figure could be reckoned. */
export const contactCoverage = contract(
  'people.contact-coverage',
  z.object({ community: z.uuid() }),
  z.object({
    ...covered,
    /** A null name: what stands in no grid. */
    grids: z.array(z.object({ name: z.string().nullable(), ...covered })),
    last: z.array(z.object({ since: z.enum(sinceContact), households: count })),
    /** Whether who asks may read which they are. */
    mayList: z.boolean(),
  }),
);
/** The households without a named contact, for whoever reads the ledger of their community. */
export const contactless = contract(
  'people.contactless',
  page.extend({ community: z.uuid() }),
  pageOf(
    z.object({
      id: z.uuid(),
      dwelling: z.string(),
      grid: z.string().nullable(),
      /** The last day somebody talked with them or did something for them. */
      lastContact: z.string().nullable(),
    }),
  ),
);
