import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

/**
 * The plates of a community, an estate or a building, six to a page: GET /api/areas.plates-sheet?area=… `online` is where their codes lead to. What stands on the
 * sheet; its route draws the codes and prints it.
 */
export const platesSheet = contract(
  'areas.plates-sheet',
  z.object({ area: z.uuid(), online: z.url().max(200) }),
  z.object({
    name: z.string(),
    scan: z.string(),
    without: z.string(),
    plates: z.array(z.object({ name: z.string(), address: z.string() })),
  }),
);
