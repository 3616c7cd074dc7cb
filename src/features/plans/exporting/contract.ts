import { z } from 'zod';
import { why } from '#features/approvals/contract.ts';
import { contract } from '#kernel/contract.ts';

/** A whole sheet as an Excel file, the board as its first rows: GET /api/plans.export?sheet=. */
export const exportSheet = contract(
  'plans.export',
  z.object({ sheet: z.uuid(), why }),
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) }),
);
