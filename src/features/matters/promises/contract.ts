import { z } from 'zod';
import { contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';
import { withoutNumbers } from '../asked.ts';

const day = z.iso.date('请选一个日子');
const what = z
  .string()
  .trim()
  .min(2, '请写答应了什么')
  .max(60, '一句话说清楚就行，不超过 60 个字')
  .refine(withoutNumbers, '这一行不用写电话和证件号');
const reason = z.string().trim().min(2, '请写明原因').max(200, '请不超过 200 个字');
const how = z.enum(['reply', 'door', 'meeting', 'phone']);

/** 我答应了: what, and until which day, at most ninety days on. To who asked for a matter, or at a place where nobody has asked yet. */
export const makePromise = contract(
  'matters.promise',
  z
    .object({ matter: z.uuid().optional(), place: z.uuid().optional(), what, due: day, how })
    .refine(({ matter, place }) => (matter === undefined) !== (place === undefined), {
      error: '请选答应的是哪件事，或者哪个地方',
      path: ['matter'],
    }),
  subject,
);
/** Kept; or void, with the reason, which whoever it was promised to reads. */
export const settlePromise = contract(
  'matters.settle-promise',
  z
    .object({ promise: z.uuid(), settled: z.enum(['kept', 'void']), reason: reason.optional() })
    .refine(({ settled, reason: why }) => settled === 'kept' || why !== undefined, { error: '请写明为什么不办了', path: ['reason'] }),
  subject,
);
/** Another day, with the reason. */
export const changePromise = contract('matters.change-promise', z.object({ promise: z.uuid(), due: day, reason }), subject);

const stands = z.enum(['open', 'late', 'kept', 'kept-late', 'void']);
const promise = z.object({
  id: z.uuid(),
  what: z.string(),
  how,
  /** Who made it, as they let themselves be called; and who carries it by now, where the work was handed over. */
  called: z.string(),
  as: z.string(),
  carried: z.string().nullable(),
  due: z.string(),
  madeAt: z.string(),
  stands,
  settledAt: z.string().nullable(),
  reason: z.string().nullable(),
  changes: z.array(z.object({ was: z.string(), becomes: z.string(), reason: z.string(), at: z.string() })),
  mine: z.boolean(),
  maySettle: z.boolean(),
});
/** What was promised about one matter, for whoever reads it in full. */
export const promises = contract(
  'matters.promises',
  z.object({ matter: z.uuid() }),
  z.object({ rows: z.array(promise), mayPromise: z.boolean() }),
);

/** What was promised at one door where nobody had asked for anything, for the staff of its household's ground. */
export const promisesAtDoor = contract('matters.promises-at-door', z.object({ household: z.uuid() }), z.object({ rows: z.array(promise) }));

const listed = promise.extend({
  matter: z.object({ id: z.uuid(), number: z.string(), subject: z.string(), ended: z.boolean() }).nullable(),
  place: z.string(),
});
/** 承诺本: what I carry and have not settled, the soonest first. */
export const myPromises = contract('matters.my-promises', nothing, z.object({ rows: z.array(listed) }));
/** The promises of a community, as far as the actor answers for it. `soon`: due within three days. */
export const promiseList = contract(
  'matters.promise-list',
  page.extend({ community: z.uuid(), pick: z.enum(['open', 'soon', 'late', 'settled']).default('open') }),
  pageOf(listed),
);
