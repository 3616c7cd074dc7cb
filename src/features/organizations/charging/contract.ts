import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** Writes what a kind of post does in a community, or writes it anew. */
export const writeCharge = contract(
  'organizations.write-charge',
  z.object({
    community: z.uuid(),
    kind: z.string('请选是哪个岗位').max(60),
    does: z.string().trim().min(4, '请写清楚这个岗位做什么').max(300, '不超过 300 个字'),
  }),
  subject,
);
/** 岗位职责清单: every kind of post a community has, each with its one entry or none yet. Public. */
export const charges = contract(
  'organizations.charges',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        /** Whether somebody holds it today. */
        held: z.boolean(),
        entry: z.object({ does: z.string(), since: z.string() }).nullable(),
      }),
    ),
    /** What is held and has no entry. */
    without: z.array(z.string()),
    mayKeep: z.boolean(),
  }),
);
