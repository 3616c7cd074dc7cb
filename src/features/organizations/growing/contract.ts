import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

const within = z.object({ community: z.uuid() });
/** Quarter by quarter which partners and which services are new in a community, the latest first; a quarter without any stands there too (row S1-A22). */
export const growth = contract(
  'organizations.growth',
  within,
  z.object({
    rows: z.array(
      z.object({
        /** 2026-1: the first quarter of that year. */
        quarter: z.string(),
        year: z.int(),
        nth: z.int().min(1).max(4),
        partners: z.array(z.string()),
        services: z.array(z.object({ what: z.string(), by: z.string() })),
      }),
    ),
  }),
);
/** The same as an Excel file: GET /api/organizations.export-growth?community=. */
export const exportGrowth = contract(
  'organizations.export-growth',
  within,
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
);
