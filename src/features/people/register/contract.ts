import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

const said = z.object({
  purpose: z.string(),
  basis: z.string(),
  kept: z.string(),
  /** Of what is sensitive: in what way, and what becomes of it when the consent is taken back. */
  sensitive: z.string().nullable(),
});
export const ledgerNames = ['households', 'persons', 'services', 'care', 'paper'] as const;
/** Each ledger for everybody to read: who answers for it, who reads and writes it, which fields it has, and how long each is kept. */
export const ledgers = contract(
  'people.ledgers',
  z.object({ language: z.enum(['zh', 'en']).default('zh') }),
  z.object({
    rows: z.array(
      z.object({ ledger: z.enum(ledgerNames), owner: z.string(), fields: z.array(z.object({ purpose: z.string(), kept: z.string() })) }),
    ),
  }),
);
/** The register of personal data for everybody to read: what is kept, what for, on what ground, how long, and who answers for it. */
export const register = contract(
  'people.register',
  z.object({ language: z.enum(['zh', 'en']).default('zh') }),
  z.object({ columns: z.int(), by: z.array(z.object({ role: z.string(), kept: z.array(said) })) }),
);
