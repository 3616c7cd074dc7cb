import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const work = { work: z.uuid() };
/** Hundredths of a square metre: 89.50 ㎡ are 8950. */
const area = z.int('面积请写到小数点后两位').min(1, '面积要大于 0').max(10_000_000, '面积太大，请核对');

/** Puts the question to the owners of every home of the work’s place. `each` is the area of a home until its own is entered. */
export const askOwners = contract(
  'works.ask-owners',
  z.object({
    ...work,
    question: z.string().trim().min(4, '请写清请业主同意什么').max(200),
    closes: z.iso.date('请选到哪天为止'),
    each: area,
  }),
  subject,
);
/** Enters what homes said on paper or at the meeting, until it is closed; and their own area where it differs. */
export const recordOwners = contract(
  'works.record-owners',
  z.object({
    ...work,
    homes: z.array(z.uuid()).min(1, '请选哪些户').max(500, '一次最多 500 户'),
    said: z.enum(['for', 'against', 'abstained']).nullable().optional(),
    area: area.optional(),
  }),
  subject,
);
/** Counts, once its last day is over or every home has said: passed or not, open to everybody. */
export const closeVote = contract('works.close-vote', z.object(work), subject);

const side = z.object({ all: z.int(), took: z.int(), agreed: z.int(), take: z.int(), agree: z.int() });
/** How the owners stand to a work, in sums: public. What one’s own home said is told to it alone. */
export const owners = contract(
  'works.owners',
  z.object(work),
  z.object({
    needed: z.boolean(),
    vote: z
      .object({
        question: z.string(),
        closesOn: z.string(),
        standing: z.enum(['open', 'passed', 'failed']),
        homes: side,
        area: side,
        mine: z.object({ said: z.enum(['for', 'against', 'abstained']).nullable() }).nullable(),
      })
      .nullable(),
  }),
);
/** Home by home, for the committee. */
export const ownersHomes = contract(
  'works.owners-homes',
  z.object(work),
  z.object({
    homes: z.array(z.object({ id: z.uuid(), name: z.string(), area: z.int(), said: z.enum(['for', 'against', 'abstained']).nullable() })),
  }),
);
