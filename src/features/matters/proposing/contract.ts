import { z } from 'zod';
import { contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';
import { subjectLine } from '../asked.ts';
import { light } from '../shapes.ts';

const choice = z.object({ id: z.string(), name: z.string() });
const level = z.enum(['building', 'estate', 'grid']);
const alike = z.enum(['leaf', 'topic']);

/** Topics that like orders at one place propose, the newest first; those answered in the last ninety days with `answered`. */
export const proposals = contract(
  'matters.proposals',
  page.extend({ answered: z.boolean().default(false) }),
  pageOf(
    z.object({
      id: z.uuid(),
      community: z.object({ id: z.uuid(), name: z.string() }),
      place: z.string(),
      name: z.string(),
      days: z.int(),
      proposedAt: z.string(),
      /** The orders it comes of, whose word each is stands nowhere here. `met`: how many doors met it without asking again. */
      orders: z.array(
        z.object({ id: z.uuid(), number: z.string(), subject: z.string(), openedAt: z.string(), light, status: z.string(), met: z.int() }),
      ),
      /** The methods that deliberate and are on here, with what each is begun by. */
      methods: z.array(choice.extend({ leaves: z.array(choice) })),
      answer: z
        .object({ at: z.string(), matter: z.object({ id: z.uuid(), number: z.string() }).nullable(), reason: z.string().nullable() })
        .nullable(),
    }),
  ),
);
/** 开议题: begins a matter by a method that deliberates and is on here, with the orders on its thread and their askers in it. */
export const acceptProposal = contract(
  'matters.accept-proposal',
  z.object({ proposal: z.uuid(), method: z.string().max(60), leaf: z.string().max(40).optional(), subject: subjectLine }),
  subject,
);
/** 先不开: with the reason. It is asked again only when as many more have come. */
export const declineProposal = contract(
  'matters.decline-proposal',
  z.object({ proposal: z.uuid(), reason: z.string().trim().min(2, '请写明为什么先不开').max(200, '请不超过 200 个字') }),
  subject,
);

const rule = z.object({
  number: z.int().min(2, '至少两次').max(20, '最多二十次'),
  days: z.int().min(7, '至少七天').max(365, '最多一年'),
  level,
  alike,
});
/** From how many on, within how many days, at what kind of place: of a community by its secretary, of a county by the administrator of its system. */
export const setLikeRule = contract('matters.set-like-rule', rule.extend({ area: z.uuid() }), subject);
export const likeRules = contract(
  'matters.like-rules',
  nothing,
  z.object({
    rows: z.array(rule.extend({ area: z.uuid(), name: z.string(), from: z.enum(['own', 'county', 'usual']), maySet: z.boolean() })),
  }),
);
