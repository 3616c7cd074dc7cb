import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** A matter (by its number) or an item of another sheet is counted for a campaign from now on: in which line, and how it is meant. */
export const tag = contract(
  'plans.tag',
  z
    .object({
      campaign: z.uuid(),
      column: z.uuid(),
      choices: z.array(z.uuid()).max(2).default([]),
      community: z.uuid(),
      number: z.string().trim().min(1).max(20).optional(),
      item: z.uuid().optional(),
    })
    .refine(({ number, item }) => (number === undefined) !== (item === undefined), '请选一件单子，或者清单里的一项'),
  subject,
);

/** The campaigns an item or a matter of this community can be tagged to today, with their lines and marks. */
export const open = contract(
  'plans.campaigns',
  z.object({ community: z.uuid() }),
  z.object({
    campaigns: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        startsOn: z.string(),
        columns: z.array(z.object({ id: z.uuid(), name: z.string() })),
        marks: z.array(z.object({ name: z.string(), choices: z.array(z.object({ id: z.uuid(), name: z.string() })) })),
      }),
    ),
  }),
);
