import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

const said = z.object({
  purpose: z.string(),
  basis: z.string(),
  kept: z.string(),
  /** Of what is sensitive: in what way, and what becomes of it when the consent is taken back. */
  sensitive: z.string().nullable(),
});
/** The register of personal data for everybody to read: what is kept, what for, on what ground, how long, and who answers for it. */
export const register = contract(
  'people.register',
  z.object({ language: z.enum(['zh', 'en']).default('zh') }),
  z.object({ columns: z.int(), by: z.array(z.object({ role: z.string(), kept: z.array(said) })) }),
);
