import { z } from 'zod';
import { why } from '#features/approvals/contract.ts';
import { contract, nothing, page, pageOf, phone, subject } from '#kernel/contract.ts';
import { familyAgreed } from './family/contract.ts';

/** What a code is good for: one for the other is none, whoever talked somebody into reading it out. */
export const codeReasons = ['sign-in', 'number'] as const;
/** Asks for a sign-in code by text message. The answer is alike for every phone; `language` is that of the page. Only a demo county shows the code. */
export const requestCode = contract(
  'accounts.request-code',
  z.object({ phone, why: z.enum(codeReasons).default('sign-in'), language: z.enum(['zh', 'en']).optional() }),
  z.object({ resendInSeconds: z.int(), demoCode: z.string().nullable() }),
);
export const signIn = contract('accounts.sign-in', z.object({ phone, code: z.string().regex(/^\d{6}$/, '请填 6 位验证码') }), nothing);
export const signInStaff = contract('accounts.sign-in-staff', z.object({ phone, password: z.string().min(1).max(200) }), nothing);
export const setPassword = contract(
  'accounts.set-password',
  z.object({ password: z.string().min(10, '密码至少 10 位').max(200) }),
  subject,
);
export const signOut = contract('accounts.sign-out', nothing, nothing);
export const signOutEverywhere = contract('accounts.sign-out-everywhere', nothing, nothing);

const postHeld = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  work: z.string(),
  area: z.uuid(),
  areaName: z.string(),
  level: z.string(),
});
const actingFor = z.object({
  person: z.uuid(),
  masked: z.string(),
  scope: z.enum(['self', 'family']),
  until: z.string().nullable(),
  /** How I call them, and how far I may go for them. */
  calls: z.string().nullable(),
  may: z.array(z.enum(['ask', 'see', 'confirm'])),
  /** As whose what; null for oneself. */
  kin: z.string().nullable(),
});

/** Who I am here: signed in or not, for whom I act, what posts I hold, where I live. */
export const me = contract(
  'accounts.me',
  nothing,
  z.object({
    county: z.object({ name: z.string(), demo: z.boolean() }),
    account: z.uuid().nullable(),
    /** Who has done the first step of signing in and not the second is nobody yet: whether they show it or set it up first. */
    second: z.enum(['show', 'set-up']).nullable(),
    /** Nobody is signed in because somebody ended this session on purpose: here, on another device, or by changing the password. */
    sentAway: z.boolean(),
    called: z.string().nullable(),
    /** The language chosen by this account; none: not chosen, and Chinese. */
    language: z.enum(['zh', 'en']).nullable(),
    person: z.uuid().nullable(),
    actsFor: z.array(actingFor),
    posts: z.array(postHeld),
    home: z
      .object({
        communityId: z.uuid(),
        community: z.string(),
        communityPhone: z.string().nullable(),
        gridId: z.uuid().nullable(),
        grid: z.string().nullable(),
        dwellingId: z.uuid().nullable(),
        dwelling: z.string().nullable(),
        unitId: z.uuid().nullable(),
        unit: z.string().nullable(),
      })
      .nullable(),
    apps: z.array(z.enum(['resident', 'worker', 'console'])),
  }),
);
/** From now on this account is told in this language, by text message too. */
export const speak = contract('accounts.speak', z.object({ language: z.enum(['zh', 'en']) }), subject);
/** Acts for another of the persons this account is bound to. */
export const actFor = contract('accounts.act-for', z.object({ person: z.uuid() }), subject);

/** Binds this account with the one-time code staff printed for the person. */
export const bindByCode = contract(
  'accounts.bind-by-code',
  z.object({ code: z.string().min(10).max(16), scope: z.enum(['self', 'family']), calls: z.string().trim().min(1).max(8).optional() }),
  subject,
);
/** Asks the community to confirm who I am. */
export const askBinding = contract(
  'accounts.ask-binding',
  z.object({ community: z.uuid(), name: z.string().trim().min(1).max(40), address: z.string().trim().min(1).max(80) }),
  subject,
);
export const bindingRequests = contract(
  'accounts.binding-requests',
  page,
  pageOf(
    z.object({
      id: z.uuid(),
      name: z.string(),
      address: z.string(),
      phoneTail: z.string(),
      at: z.string(),
      candidates: z.array(z.object({ person: z.uuid(), masked: z.string(), dwelling: z.string().nullable() })),
    }),
  ),
);
export const confirmBinding = contract(
  'accounts.confirm-binding',
  z
    .object({ request: z.uuid(), person: z.uuid(), scope: z.enum(['self', 'family']), family: familyAgreed.optional(), why })
    .refine(({ scope, family }) => scope === 'self' || family !== undefined, {
      error: '请写明可以替本人做什么、本人是怎么同意的',
      path: ['family'],
    }),
  subject,
);
export const declineBinding = contract(
  'accounts.decline-binding',
  z.object({ request: z.uuid(), reason: z.string().trim().min(4).max(200) }),
  subject,
);
/** Prints a one-time code, good for 14 days, that binds whoever holds the paper to the person, or with `family` lets them act for the person. Shown once. */
export const issueBindingCode = contract(
  'accounts.issue-binding-code',
  z.object({ person: z.uuid(), family: familyAgreed.optional(), why }),
  z.object({ code: z.string(), expiresAt: z.string() }),
);

/** One-tap people of a demo county; elsewhere there are none. */
export const demoPeople = contract(
  'accounts.demo-people',
  nothing,
  z.object({
    people: z.array(z.object({ account: z.uuid(), title: z.string(), note: z.string(), app: z.enum(['resident', 'worker', 'console']) })),
  }),
);
export const arriveAs = contract(
  'accounts.arrive-as',
  z.object({ account: z.uuid() }),
  z.object({ app: z.enum(['resident', 'worker', 'console']) }),
);
