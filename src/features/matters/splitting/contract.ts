import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { answers, subjectLine } from '../asked.ts';
import { dangerSaid } from '../danger/contract.ts';
import { light } from '../shapes.ts';

/** 分头办: a matter falls into parts, each a matter of its own for a service, at the same place unless another is said. */
export const split = contract(
  'matters.split',
  z.object({
    matter: z.uuid(),
    seen: z.int().min(0).optional(),
    step: z.string().max(40),
    parts: z
      .array(z.object({ leaf: z.string().max(40), subject: subjectLine, place: z.uuid().optional() }))
      .min(2, '分成两件或更多')
      .max(20, '一次最多分成 20 件'),
    answers: answers.optional(),
    danger: dangerSaid,
  }),
  subject,
);

const line = z.object({ matter: z.uuid(), number: z.string(), subject: z.string(), status: z.string(), light });
/** What a matter fell into, and what it is a part of. `closed`: how many of the parts have ended. */
export const parts = contract(
  'matters.parts',
  z.object({ matter: z.uuid() }),
  z.object({
    parent: line.nullable(),
    parts: z.array(line),
    closed: z.int(),
    /** Services a part may be asked for, where the one who asks may split it now. */
    leaves: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
);
