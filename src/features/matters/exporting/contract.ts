import { z } from 'zod';
import { why } from '#features/approvals/contract.ts';
import { contract } from '#kernel/contract.ts';
import { queue } from '../contract.ts';

/** The list of the desk as an Excel file: GET /api/matters.export with the filters of `matters.queue`. At most 2,000 rows; the file says so. */
export const exportQueue = contract(
  'matters.export',
  queue.input.omit({ after: true }).extend({ why }),
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) }),
);
