import { z } from 'zod';
import { contract } from '#kernel/contract.ts';
import { queue } from '../contract.ts';

/** Why somebody takes more than a hundred rows along. */
const reason = z.string().trim().min(4, '请写明用途（至少 4 个字）').max(200).optional();

/** The list of the desk as an Excel file: GET /api/matters.export with the filters of `matters.queue`. At most 2,000 rows; the file says so. */
export const exportQueue = contract(
  'matters.export',
  queue.input.omit({ after: true }).extend({ reason }),
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) }),
);
