import { z } from 'zod';
import { contract, phone, subject } from '#kernel/contract.ts';
import { light } from '../shapes.ts';

/** The ways a caller is heard who also met it. */
const heard = z.enum(['phone', 'counter', 'visit', 'wechat', 'paper']);
const near = z.enum(['building', 'estate', 'grid']);

/**
 * Open matters of the same service near a place, of what all share: the same building first. What is inside a home, help, complaints and
 * hardship are never among them. Whose they are, their number and the dwelling are not said.
 */
export const similar = contract(
  'matters.similar',
  z.object({ leaf: z.string().max(40), place: z.uuid(), subject: z.string().trim().max(60).optional() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        subject: z.string(),
        around: z.string(),
        near,
        openedAt: z.string(),
        light,
        status: z.string(),
        met: z.int(),
        stands: z.enum(['open', 'joined', 'own']),
      }),
    ),
  }),
);

/** 我也遇到. `place` is where; without it, the home of the one who joins. What was merged meanwhile is joined where it went on: the id answered. */
export const join = contract('matters.join', z.object({ matter: z.uuid(), place: z.uuid().optional() }), subject);
/** Staff join somebody who phoned or came: a person of the ledger, or a phone to answer to. */
export const joinForSomeone = contract(
  'matters.join-for-someone',
  z
    .object({
      matter: z.uuid(),
      person: z.uuid().optional(),
      phone: phone.optional(),
      channel: heard,
      agreed: z.literal(true, '请先征得本人同意'),
    })
    .refine((given) => given.person !== undefined || given.phone !== undefined, {
      error: '请选一位居民，或填对方的手机号',
      path: ['person'],
    }),
  subject,
);
export const leaveJoined = contract('matters.leave-joined', z.object({ matter: z.uuid() }), subject);
/** The word of somebody who joined, for themself: while it waits for the opener's word, or within seven days of its end. */
export const confirmJoined = contract(
  'matters.confirm-joined',
  z
    .object({
      matter: z.uuid(),
      solved: z.boolean(),
      stars: z.int().min(1).max(5).optional(),
      said: z.string().trim().max(500).optional(),
    })
    .refine(({ solved, stars }) => solved || stars === undefined, { error: '还没解决，先不评星；办好了再评', path: ['stars'] })
    .refine(({ solved, said = '' }) => solved || said.length >= 2, { error: '请写一句哪里没解决', path: ['said'] }),
  subject,
);

/** 合并: duplicates of one service in one community become one. All who asked are told once, with the number that goes on. */
export const merge = contract('matters.merge', z.object({ into: z.uuid(), matters: z.array(z.uuid()).min(1).max(20) }), subject);
/** 分开: within 24 hours of merging. */
export const unmerge = contract('matters.unmerge', z.object({ matter: z.uuid() }), subject);

const number = z.object({ id: z.uuid(), number: z.string() });
/** What this actor may know about who else met a matter. `people` and `nearby` are for staff only. */
export const joining = contract(
  'matters.joining',
  z.object({ matter: z.uuid() }),
  z.object({
    met: z.int(),
    joined: z.boolean(),
    mayConfirm: z.boolean(),
    myWord: z.object({ solved: z.boolean(), at: z.string() }).nullable(),
    mayJoinOthers: z.boolean(),
    mergedInto: z.object({ id: z.uuid().nullable(), number: z.string() }).nullable(),
    mayUnmerge: z.boolean(),
    gathered: z.array(number),
    /** 近 30 天同楼 3 件: counted with this one, said from three on. */
    nearby: z.object({ count: z.int(), near }).nullable(),
    unsolved: z.int(),
    people: z
      .array(
        z.object({
          id: z.uuid(),
          masked: z.string(),
          place: z.string().nullable(),
          channel: z.string(),
          at: z.string(),
          solved: z.boolean().nullable(),
          said: z.string().nullable(),
        }),
      )
      .nullable(),
  }),
);

/** 像这样的事: the last ten of the same service in this community that have ended: how, by whom, after how long. */
export const likeCases = contract(
  'matters.like-cases',
  z.object({ matter: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        subject: z.string(),
        place: z.string(),
        openedAt: z.string(),
        endedAt: z.string(),
        outcome: z.string(),
        by: z.string().nullable(),
        kind: z.string().nullable(),
        hours: z.int(),
      }),
    ),
  }),
);
