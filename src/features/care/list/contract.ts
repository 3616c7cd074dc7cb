import { z } from 'zod';
import { atLeast, contract, nothing, subject } from '#kernel/contract.ts';

export const careWishes = ['visit', 'call', 'errand', 'shopping', 'company'] as const;
const wish = z.enum(careWishes);

const wished = {
  /** Posts; whoever holds them may read the file, and nobody else. */
  carers: z.array(z.uuid()).min(1, '请点名请谁照应').max(3, '最多请三位'),
  wishes: z.array(wish).min(1, '请至少选一样'),
  words: z.string().trim().max(200, '请不超过 200 个字'),
  months: z.int().min(1, '请选到什么时候').max(24, '最长两年，到时可以再请'),
  agreed: z.literal(true, '请先看清谁看得到，再打勾'),
};
/** 请人照应: by the person's own wish, for whom they name. Said anew, it stands in place of the one before. */
export const wishCare = contract('care.wish-care', z.object(wished), subject);
/** The same of somebody without a phone, who said so in person or signed it on paper. */
export const wishCareFor = contract('care.wish-care-for', z.object({ ...wished, person: z.uuid('请选是哪一位') }), subject);
/** Whom somebody without a phone may name. */
export const whomToNameFor = contract(
  'care.whom-to-name-for',
  z.object({ person: z.uuid() }),
  z.object({ posts: z.array(z.object({ post: z.uuid(), called: z.string(), kind: z.string() })), months: z.int() }),
);

/** Leaves at any time, with one touch: nothing is read from then on, and no word of it is kept. */
export const leaveCare = contract('care.leave-care', nothing, subject);
/** The same said in person. It is not told whether there was anything to leave. */
export const leaveCareFor = contract('care.leave-care-for', z.object({ person: z.uuid() }), subject);
/** A yes when asked anew. */
export const stayInCare = contract('care.stay-in-care', nothing, subject);
/** The yes of somebody without a phone, heard by a carer they named. */
export const stayInCareFor = contract('care.stay-in-care-for', z.object({ person: z.uuid() }), subject);

const note = z.object({
  id: z.uuid(),
  by: z.string(),
  day: z.string(),
  says: z.string(),
  /** What the person wrote beside it. */
  putRight: z.string().nullable(),
});
const file = z.object({
  wishes: z.array(wish),
  words: z.string(),
  until: z.string(),
  /** Without a yes until then it ends by itself. */
  reviewAt: z.string(),
  isAsked: z.boolean(),
  notes: z.array(note),
});
/** My whole file: there is nothing else about it anywhere. */
export const myCare = contract(
  'care.my-care',
  nothing,
  z.object({
    file: file.extend({ carers: z.array(z.object({ post: z.uuid(), called: z.string().nullable() })) }).nullable(),
    /** So many months until I am asked anew, here. */
    months: z.int(),
  }),
);
/** Who named me. */
export const inMyCare = contract(
  'care.in-my-care',
  nothing,
  z.object({
    rows: z.array(
      z.object({ person: z.uuid(), masked: z.string(), dwelling: z.string().nullable(), reviewAt: z.string(), isAsked: z.boolean() }),
    ),
  }),
);
/** One file, for whom it names; the person reads that it was opened. */
export const openCare = contract('care.open-care', z.object({ person: z.uuid() }), file);
export const noteCare = contract(
  'care.note-care',
  z.object({
    person: z.uuid(),
    day: z.iso.date('请选哪天'),
    says: atLeast(2, '请写一句').max(200, '请不超过 200 个字'),
  }),
  subject,
);
/** The person's word beside a note of a carer. */
export const putCareRight = contract(
  'care.put-care-right',
  z.object({ note: z.uuid(), says: atLeast(2, '请写哪里不对').max(200, '请不超过 200 个字') }),
  subject,
);
/** Strikes a note of a carer: its words are gone at once. */
export const strikeCareNote = contract('care.strike-care-note', z.object({ note: z.uuid() }), subject);

const community = z.object({ community: z.uuid() });
export const setCareReview = contract(
  'care.set-care-review',
  community.extend({ months: z.int().min(1, '最短一个月').max(12, '最长一年') }),
  subject,
);
/** How often people are asked anew here, and how many wish to be looked after: nobody by name, nothing under five. */
export const careReview = contract('care.care-review', community, z.object({ months: z.int(), count: z.int().nullable() }));
