import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const name = z.string().trim().min(2, '请写至少两个字').max(20, '不超过 20 个字');
export const forWhom = ['without-office', 'members', 'everybody'] as const;
export const results = ['kept', 'partly', 'not'] as const;

/** The fields a community works in: what units and helpers are sorted by. A field left out has ended; what stood in it stays readable. */
export const setFields = contract(
  'organizations.set-fields',
  z.object({ community: z.uuid(), names: z.array(name).min(1, '至少写一个领域').max(12, '最多十二个领域') }),
  subject,
);
export const fields = contract(
  'organizations.fields',
  z.object({ community: z.uuid() }),
  z.object({ rows: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
);

const duty = z.object({
  name,
  /** What whoever holds it does: no post without it. */
  duty: z.string().trim().min(4, '请写清楚这个岗做什么').max(200, '不超过 200 个字'),
  set: name.optional(),
  forWhom: z.enum(forWhom, '请选谁可以认领'),
  places: z.int().min(1, '至少一个名额').max(99, '最多 99 个名额').optional(),
  field: z.uuid().optional(),
});
/** Opens posts with a duty, several at once where they belong together (五员). */
export const openDuties = contract(
  'organizations.open-duties',
  z.object({ community: z.uuid(), duties: z.array(duty).min(1).max(12, '一次最多十二个') }),
  subject,
);
export const endDuty = contract('organizations.end-duty', z.object({ duty: z.uuid() }), subject);

const called = z.string().trim().min(1).max(20, '称呼不超过 20 个字').optional();
const standing = z.enum(['held', 'waiting']);
const claimed = subject.extend({ standing });
/** Claims a post for oneself; over its limit one waits. Without a name one is counted and not named. */
export const claimDuty = contract('organizations.claim-duty', z.object({ duty: z.uuid(), called }), claimed);
/** The same for somebody who came and asked for it. */
export const giveDuty = contract('organizations.give-duty', z.object({ duty: z.uuid(), person: z.uuid('请选是谁'), called }), claimed);
/** Gives a post back, held or waited for; the next who waits holds it. */
export const leaveDuty = contract('organizations.leave-duty', z.object({ claim: z.uuid() }), subject);
/** What was done in a post, by whoever holds it. */
export const noteDeed = contract(
  'organizations.note-deed',
  z.object({
    claim: z.uuid(),
    on: z.iso.date('请选哪天'),
    what: z.string().trim().min(2, '请写做了什么').max(80, '不超过 80 个字'),
  }),
  subject,
);
/** Once a year the branch looks back with whoever holds it; nothing follows by itself. Said again it is put right. */
export const reviewDuty = contract(
  'organizations.review-duty',
  z.object({
    claim: z.uuid(),
    year: z.int().min(2000).max(2100),
    result: z.enum(results, '请选做得怎么样'),
    said: z.string().trim().min(2, '请写一句').max(120, '不超过 120 个字'),
  }),
  subject,
);

/** The posts of a community: what each does, who holds it where they wish to be named, how many places and how many wait. Public. */
export const duties = contract(
  'organizations.duties',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        duty: z.string(),
        set: z.string().nullable(),
        forWhom: z.enum(forWhom),
        field: z.string().nullable(),
        places: z.int().nullable(),
        held: z.int(),
        called: z.array(z.string()),
        waiting: z.int(),
        mine: standing.nullable(),
      }),
    ),
    mayKeep: z.boolean(),
  }),
);

const deed = z.object({ on: z.string(), what: z.string() });
const review = z.object({ year: z.int(), result: z.enum(results), said: z.string() });
/** What I hold or wait for, with what I noted and what was said at the end of a year. Nobody reads it but me and my branch. */
export const myDuties = contract(
  'organizations.my-duties',
  z.object({}),
  z.object({
    rows: z.array(
      z.object({
        claim: z.uuid(),
        name: z.string(),
        duty: z.string(),
        standing,
        /** How many stand before me where I wait. */
        before: z.int(),
        deeds: z.array(deed),
        reviews: z.array(review),
      }),
    ),
  }),
);
/** Who holds what, for the secretary: what was noted, this year's review, members who hold nothing yet, and how many there are in each field. */
export const dutyHolders = contract(
  'organizations.duty-holders',
  z.object({ community: z.uuid(), year: z.int().min(2000).max(2100) }),
  z.object({
    rows: z.array(
      z.object({
        claim: z.uuid(),
        duty: z.string(),
        who: z.string(),
        standing,
        deeds: z.array(deed),
        review: review.nullable(),
      }),
    ),
    members: z.int(),
    without: z.array(z.string()),
    /** Heads in each field, each once; and once each in all of them. */
    forces: z.array(z.object({ field: z.string(), heads: z.int() })),
    total: z.int(),
  }),
);
