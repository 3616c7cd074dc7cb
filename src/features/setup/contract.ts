import { z } from 'zod';
import { contract, nothing, phone } from '#kernel/contract.ts';

/** Whether this deployment still waits for its county, and whether it may be made here. */
export const setupState = contract('setup.state', nothing, z.object({ needed: z.boolean(), possible: z.boolean() }));
/** The official divisions below one (provinces without one), to choose the county or city from. */
export const divisions = contract(
  'setup.divisions',
  z.object({
    under: z
      .string()
      .regex(/^(\d{2}|\d{4})$/)
      .optional(),
  }),
  z.object({ divisions: z.array(z.object({ code: z.string(), name: z.string() })) }),
);
/**
 * Makes the county (6 digits) or city (4 digits) and its first administrator. `code` is the first-run code shown in the terminal:
 * whoever can read it runs this machine.
 */
export const beginCounty = contract(
  'setup.begin',
  z.object({
    code: z.string().trim().min(1, '请填终端里显示的首次使用码'),
    division: z.string().regex(/^\d{4}(\d{2})?$/, '请选到市或县（区）'),
    called: z.string().trim().min(2, '请填管理员姓名').max(20),
    phone,
    password: z.string().min(10, '密码至少 10 位').max(200),
  }),
  nothing,
);
