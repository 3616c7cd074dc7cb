import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

export const partnerKinds = [
  'public-body',
  'state-firm',
  'property-firm',
  'firm',
  'association',
  'culture',
  'charity',
  'professional',
] as const;
export const offerKinds = ['room', 'skill', 'people', 'goods', 'money'] as const;
const day = z.iso.date('请选哪天');
const hour = z.int().min(0).max(24);
const line = (most: number, missing: string) => z.string().trim().min(2, missing).max(most, `不超过 ${most} 个字`);
const of = { partner: z.uuid() };
const contact = {
  kind: z.enum(partnerKinds, '请选是哪一类'),
  contactCalled: z.string().trim().min(1, '请写联系人怎么称呼').max(20, '不超过 20 个字'),
  contactPhone: z.string().trim().min(3, '请填单位的工作电话').max(20, '不超过 20 个字'),
  fields: z.array(z.uuid()).max(12).default([]),
};

/** A unit joins: one that is known here by its name (it promised something before), or a new one. */
export const joinPartner = contract(
  'organizations.join-partner',
  z.object({ community: z.uuid(), name: line(40, '请写单位叫什么'), joined: day, ...contact }),
  subject,
);
export const changePartner = contract('organizations.change-partner', z.object({ ...of, ...contact }), subject);
/** A unit builds with the community no longer; what it lent cannot be asked for any more. */
export const leavePartner = contract('organizations.leave-partner', z.object(of), subject);
/** An agreement, first or renewed, with its last day. */
export const agreeWith = contract(
  'organizations.agree-with',
  z.object({ ...of, since: day, until: day }).refine(({ since, until }) => since <= until, { error: '到期不能比开始早', path: ['until'] }),
  subject,
);
/** What a unit lets neighbours use, on which days of the week (1 is Monday) and from when until when. */
export const offer = contract(
  'organizations.offer',
  z
    .object({
      ...of,
      kind: z.enum(offerKinds, '请选是哪一种'),
      what: line(60, '请写能借什么、能帮什么'),
      weekdays: z.array(z.int().min(1).max(7)).min(1, '请选星期几'),
      from: hour,
      until: hour,
    })
    .refine(({ from, until }) => from < until, { error: '结束要比开始晚', path: ['until'] }),
  subject,
);
export const endOffer = contract('organizations.end-offer', z.object({ offer: z.uuid() }), subject);

/** Asks to use an offer, for a group of neighbours; the unit says yes or no. */
export const askFor = contract(
  'organizations.ask-for',
  z
    .object({
      offer: z.uuid(),
      group: line(30, '请写哪个小组来用').optional(),
      /** A registered group whose post the asker holds. */
      groupUnit: z.uuid().optional(),
      purpose: line(60, '请写做什么用'),
      day,
      from: hour,
      until: hour,
      /** That the unit may have name and phone for this booking; without it the booking holds all the same. */
      gives: z.boolean().optional(),
    })
    .refine(({ from, until }) => from < until, { error: '结束要比开始晚', path: ['until'] })
    .refine(({ group, groupUnit }) => group !== undefined || groupUnit !== undefined, { error: '请写哪个小组来用', path: ['group'] }),
  subject,
);
export const answerAsking = contract(
  'organizations.answer-asking',
  z
    .object({ asking: z.uuid(), agreed: z.boolean(), why: z.string().trim().max(120, '不超过 120 个字').optional() })
    .refine(({ agreed, why }) => agreed || (why !== undefined && [...why].length >= 2), { error: '请写为什么不能借', path: ['why'] }),
  subject,
);
/** Name and phone of who booked, as long as they agree that the unit has them; they read each look. */
export const askingContact = contract(
  'organizations.asking-contact',
  z.object({ asking: z.uuid() }),
  z.object({ name: z.string(), phone: z.string().nullable() }),
);
/** Given back by whoever asked; the hours are free at once. */
export const giveBack = contract('organizations.give-back', z.object({ asking: z.uuid() }), subject);

/** What a unit or a council lets neighbours use. */
export const offered = z.object({
  id: z.uuid(),
  kind: z.enum(offerKinds),
  what: z.string(),
  weekdays: z.array(z.int()),
  from: z.int(),
  until: z.int(),
});
/** The units of a community, how to reach them at work, and what neighbours can ask them for today; and which field has no unit. Public. */
export const partners = contract(
  'organizations.partners',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        kind: z.enum(partnerKinds),
        contactCalled: z.string(),
        contactPhone: z.string(),
        joined: z.string(),
        /** Last day of the agreement that holds today, or of the last one there was. */
        agreedUntil: z.string().nullable(),
        /** Whether it can be asked today: no agreement needed, or one that holds. */
        open: z.boolean(),
        fields: z.array(z.object({ id: z.uuid(), name: z.string() })),
        /** Empty while the unit cannot be asked. */
        offers: z.array(offered),
      }),
    ),
    /** Every field of the community with its units; one without stands among them. */
    fields: z.array(z.object({ id: z.uuid(), name: z.string(), units: z.array(z.string()) })),
    empty: z.array(z.string()),
    mayKeep: z.boolean(),
    /** Units the reader acts for: may book in their name and answers for them. */
    mine: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
);

const asking = z.object({
  id: z.uuid(),
  unit: z.string(),
  what: z.string(),
  group: z.string(),
  purpose: z.string(),
  day: z.string(),
  from: z.int(),
  until: z.int(),
  standing: z.enum(['waiting', 'agreed', 'declined']),
  why: z.string().nullable(),
  /** Whether who asked agrees that the unit has their name and phone. */
  given: z.boolean(),
});
/** What I asked for, what waits for the word of units I act for, and what these agreed to. */
export const askings = contract(
  'organizations.askings',
  z.object({}),
  z.object({ mine: z.array(asking), toAnswer: z.array(asking), toCome: z.array(asking) }),
);
/** What is asked of the units of a community, from today on: for its office, who may answer for a unit that said so. */
export const askingsHere = contract('organizations.askings-here', z.object({ community: z.uuid() }), z.object({ rows: z.array(asking) }));
