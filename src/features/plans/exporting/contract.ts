import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

/** Why somebody takes more than a hundred rows along. */
const reason = z.string().trim().min(4, '请写明用途（至少 4 个字）').max(200).optional();

/** A whole sheet as an Excel file, the board as its first rows: GET /api/plans.export?sheet=. */
export const exportSheet = contract(
  'plans.export',
  z.object({ sheet: z.uuid(), reason }),
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) }),
);
