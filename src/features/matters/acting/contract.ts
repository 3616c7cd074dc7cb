import { z } from 'zod';
import { contract, moment, page, pageOf, subject } from '#kernel/contract.ts';
import { light } from '../shapes.ts';

const matter = z.uuid();
/** `seen`: the seq of the matter the person saw, for what is sent later than it was done. */
const one = { matter, seen: z.int().min(0).optional() };
const why = z.string().trim().min(4, '请写明原因（至少 4 个字）').max(200);
const words = z.string().trim().min(1, '请写一句话').max(500);

/** 问一句、说一句: a line in the story of a matter, by whoever asked, works on it, was called in, or answers for its place. The others are told. */
export const say = contract('matters.say', z.object({ matter, text: words, photos: z.array(z.uuid()).max(6).default([]) }), subject);

/** 申请延期: by the one at work, before the deadline. `until` is the instant asked for, at the latest `extendableUntil` of the matter. */
export const askExtension = contract('matters.ask-extension', z.object({ ...one, until: moment, reason: why }), subject);
/** 答复延期. Granted, the deadline moves and the opener is told why; refused, the one at work is told. */
export const answerExtension = contract(
  'matters.answer-extension',
  z.object({ ...one, granted: z.boolean(), reason: z.string().trim().max(200).optional() }),
  subject,
);

/** 上报: one level up, to the level `nextLevel` of the matter names. */
export const escalate = contract('matters.escalate', z.object({ ...one, reason: why }), subject);

/** 联办: calls others in, by kind of post (those of `calls`) or by name. They see the matter in full and write in its story. */
export const callIn = contract(
  'matters.call-in',
  z
    .object({
      ...one,
      posts: z.array(z.string().max(40)).max(5).default([]),
      persons: z.array(z.uuid()).max(5).default([]),
      reason: why,
    })
    .refine(({ posts, persons }) => posts.length + persons.length > 0, { error: '请选择请谁来一起办', path: ['posts'] }),
  subject,
);
/** 我这部分办好了: by somebody called in. The one at work still closes. */
export const partDone = contract('matters.part-done', z.object({ matter, said: words }), subject);

/** 督办: by the secretary or the street, for all at work to see, until the matter goes to its opener to be confirmed. */
export const supervise = contract('matters.supervise', z.object({ matter, said: words }), subject);
/** 催一下: by the opener, at most once in 24 hours. */
export const urge = contract('matters.urge', z.object({ matter }), subject);

/** 我转出的: what I handed over, escalated or returned, the newest first, and what became of it. `open`: I may still look into it. */
export const passedOn = contract(
  'matters.passed-on',
  page,
  pageOf(
    z.object({
      id: z.uuid(),
      seq: z.int(),
      number: z.string(),
      subject: z.string(),
      how: z.enum(['handed-over', 'escalated', 'returned', 'referred']),
      at: z.string(),
      light,
      status: z.string(),
      waitsFor: z.string(),
      open: z.boolean(),
    }),
  ),
);

/** 第一次答复: of the matters opened from one day until another, how many were answered, how many in time, and the median in minutes. */
export const firstReplies = contract(
  'matters.first-replies',
  z.object({ community: z.uuid(), from: z.iso.date(), until: z.iso.date() }),
  z.object({ count: z.int(), inTime: z.int(), unanswered: z.int(), medianMinutes: z.number().nullable() }),
);

const kind = z.object({ kind: z.string(), name: z.string() });

/** What this actor may do to a matter besides its step; each the name of the contract to call. */
export const mayAlso = {
  say: z.boolean(),
  askExtension: z.boolean(),
  answerExtension: z.boolean(),
  escalate: z.boolean(),
  callIn: z.boolean(),
  partDone: z.boolean(),
  supervise: z.boolean(),
  urge: z.boolean(),
};

/** What stands on a matter beside its step. */
export const besides = {
  /** The extension that waits for an answer. */
  extension: z.object({ reason: z.string().nullable(), until: z.string(), by: z.string() }).nullable(),
  /** The latest instant an extension may be asked until; null for whoever may not ask. */
  extendableUntil: z.string().nullable(),
  team: z.array(z.object({ called: z.string(), kind: z.string(), done: z.boolean(), mine: z.boolean() })),
  /** Kinds of post this actor may call in. */
  calls: z.array(kind),
  supervised: z.boolean(),
  /** What the quoted price covers, in the words of whoever named it. */
  covers: z.string().nullable(),
  firstReplyDue: z.string().nullable(),
  firstReplyAt: z.string().nullable(),
  /** At which level it stands: 网格. Null by a method without levels. */
  level: z.string().nullable(),
  /** Where escalating leads: 社区. */
  nextLevel: z.string().nullable(),
};
