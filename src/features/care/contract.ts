import { z } from 'zod';
import { atLeast, contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';

export const serviceKinds = ['visit', 'errand', 'shopping', 'mending', 'company', 'advice', 'other'] as const;
export const offerKinds = ['call', 'shopping'] as const;
const kind = z.enum(serviceKinds, '请选是哪一种服务');
const what = z.enum(offerKinds);

/** Whom somebody may choose: helpers and workers of where they live, as these let themselves be called. */
export const whomToChoose = contract(
  'care.whom-to-choose',
  nothing,
  z.object({ posts: z.array(z.object({ post: z.uuid(), called: z.string(), kind: z.string() })) }),
);
/** 家里近期没人: for so many days, for one helper, who may offer what is ticked. Said anew, it stands in place of the one before. */
export const noteAlone = contract(
  'care.note-alone',
  z
    .object({
      days: z.int().min(1, '请选留几天').max(30, '最多留 30 天，到时可以再留'),
      helper: z.uuid('请选一位帮手'),
      calls: z.boolean(),
      shopping: z.boolean(),
      agreed: z.literal(true, '请先看清谁看得到，再打勾'),
    })
    .refine(({ calls, shopping }) => calls || shopping, { path: ['calls'], message: '请至少选一样：打电话，或帮着买东西' }),
  subject,
);
export const endAlone = contract('care.end-alone', nothing, subject);

const offer = z.object({ id: z.uuid(), what, at: z.string(), wanted: z.boolean().nullable() });
export const myAlone = contract(
  'care.my-alone',
  nothing,
  z.object({
    note: z
      .object({
        until: z.string(),
        /** Null when the helper no longer holds the post: then nobody reads the note. */
        helper: z.string().nullable(),
        calls: z.boolean(),
        shopping: z.boolean(),
        offers: z.array(offer),
      })
      .nullable(),
  }),
);
/** Who chose me, for as long as they said. */
export const aloneWithMe = contract(
  'care.alone-with-me',
  nothing,
  z.object({
    rows: z.array(
      z.object({
        person: z.uuid(),
        masked: z.string(),
        dwelling: z.string().nullable(),
        until: z.string(),
        may: z.array(what),
        offers: z.array(offer),
      }),
    ),
  }),
);
export const offerHelp = contract('care.offer-help', z.object({ person: z.uuid(), what }), subject);
export const answerOffer = contract('care.answer-offer', z.object({ offer: z.uuid(), wanted: z.boolean() }), subject);
/** The number of who said yes to a call; the person reads that it was looked at. */
export const ringUp = contract('care.ring-up', z.object({ offer: z.uuid() }), z.object({ name: z.string(), phone: z.string().nullable() }));

/** A service that was given to a household, or to one person of it. */
export const enterService = contract(
  'care.enter-service',
  z.object({
    household: z.uuid('请选是哪一户'),
    person: z.uuid().optional(),
    kind,
    day: z.iso.date('请选哪天'),
    result: atLeast(2, '请写结果').max(200, '结果请不超过 200 个字'),
  }),
  subject,
);
const row = z.object({
  id: z.uuid(),
  kind,
  day: z.string(),
  dwelling: z.string(),
  /** Null: for the whole household. */
  masked: z.string().nullable(),
  by: z.string(),
  corrections: z.int(),
});
/** The ledger of one's areas, without what came of it: that is opened one by one. */
export const services = contract('care.services', page.extend({ area: z.uuid().optional() }), pageOf(row));
const correction = z.object({ says: z.string(), at: z.string() });
/** One entry with both texts; that it was opened is written down for the person. */
export const openService = contract(
  'care.open-service',
  z.object({ entry: z.uuid() }),
  row.extend({ result: z.string(), said: z.array(correction) }),
);
/** What was done for me and mine, entered by a worker or asked for by me and solved. */
export const myServices = contract(
  'care.my-services',
  page,
  pageOf(
    z.object({
      id: z.uuid(),
      /** A matter of mine is read where it stands. */
      from: z.enum(['entry', 'matter']),
      name: z.string(),
      day: z.string(),
      result: z.string(),
      by: z.string(),
      said: z.array(correction),
    }),
  ),
);
export const correctService = contract(
  'care.correct-service',
  z.object({ entry: z.uuid(), says: atLeast(2, '请写哪里不对').max(200, '请不超过 200 个字') }),
  subject,
);
/** How much was done in each grid; nothing under five, nor what could be reckoned from the rest. */
export const serviceTotals = contract(
  'care.service-totals',
  z.object({ community: z.uuid(), year: z.int().min(2000).max(2100) }),
  z.object({
    all: z.int().nullable(),
    grids: z.array(z.object({ name: z.string(), count: z.int().nullable() })),
    kinds: z.array(z.object({ kind, count: z.int().nullable() })),
  }),
);
