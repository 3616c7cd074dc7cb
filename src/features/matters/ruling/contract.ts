import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';

/** How far a rule reaches, seen from the matter it is made of. */
export const scopes = ['community', 'estate', 'grid', 'building'] as const;

/**
 * 裁定: the community says where a returned order goes, of what kind it is, and why. With `always`, later orders of this kind at this place go the
 * same way by themselves (以后这类都这样派).
 */
export const ruleMatter = contract(
  'matters.rule',
  z
    .object({
      matter: z.uuid(),
      leaf: z.string().max(40).optional(),
      posts: z.array(z.string().max(40)).max(5).default([]),
      persons: z.array(z.uuid()).max(5).default([]),
      reason: z.string().trim().min(4, '请写明为什么这样派（至少 4 个字）').max(300),
      always: z.enum(scopes).optional(),
    })
    .refine(({ posts, persons }) => posts.length + persons.length > 0, { error: '请选择派给谁', path: ['posts'] }),
  subject,
);

/** What a ruling on this matter may choose among: the kinds it could be, with who takes them, and how far a rule could reach. */
export const rulingChoices = contract(
  'matters.ruling-choices',
  z.object({ matter: z.uuid() }),
  z.object({
    /** Whether it is to be ruled now: it came back, and waits to be sent out. */
    open: z.boolean(),
    leaf: z.string().nullable(),
    leaves: z.array(z.object({ id: z.string(), name: z.string(), takers: z.array(z.object({ kind: z.string(), name: z.string() })) })),
    scopes: z.array(z.object({ scope: z.enum(scopes), name: z.string() })),
  }),
);

/** The rules of a community, those in force first; ended ones stay readable. */
export const rules = contract(
  'matters.rules',
  page.extend({ community: z.uuid(), ended: z.boolean().default(false) }),
  pageOf(
    z.object({
      id: z.uuid(),
      leaf: z.string(),
      place: z.string(),
      posts: z.array(z.string()),
      persons: z.array(z.string()),
      fromNumber: z.string().nullable(),
      madeAt: z.string(),
      endedAt: z.string().nullable(),
    }),
  ),
);
export const endRule = contract('matters.end-rule', z.object({ rule: z.uuid() }), subject);
