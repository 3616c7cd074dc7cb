import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

export const channels = ['community', 'hotline', 'petition', 'review', 'court', 'legal-aid', 'arbitration', 'procurator'] as const;

/**
 * Where else one may go with what weighs on one, and where one asks how far it has come: with those who took it up, not here. Nothing is asked of who
 * reads, and nothing is kept. Public.
 */
export const guide = contract(
  'remedies.guide',
  z.object({ community: z.uuid().optional() }),
  z.object({
    channels: z.array(
      z.object({
        id: z.enum(channels),
        phone: z.string().nullable(),
        /** Where one reads by oneself how far one's own matter has come. */
        status: z.url().nullable(),
      }),
    ),
  }),
);
