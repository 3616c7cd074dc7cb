import { z } from 'zod';
import { contract, nothing, phone, subject } from '#kernel/contract.ts';

const nth = z.int('请填第几批').min(1, '从第 1 批起').max(99, '最多第 99 批');
const counted = z.object({ nth: z.int(), agents: z.int() });

/**
 * 代办员名册 of a street or town, without one of one's own: how many agents in each batch, the one to come next with nobody yet, and in all; whoever stands in two batches or
 * serves two villages is one person. Of each village whether its households have an agent who can be rung (rows S1-E3, S1-E4). No names.
 */
export const agentRoster = contract(
  'organizations.agent-roster',
  z.object({ street: z.uuid().optional() }),
  z.object({
    id: z.uuid(),
    street: z.string(),
    /** All whose roster one may read. */
    streets: z.array(z.object({ id: z.uuid(), name: z.string() })),
    total: z.int(),
    unlisted: z.int(),
    batches: z.array(counted),
    villages: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        agents: z.int(),
        batches: z.array(counted),
        /** Null is a figure from one to four of another village than one's own, or one by which such a figure could be reckoned. */
        households: z.int().nullable(),
        /** Why its households have none: nobody is agent there, or there is no number to ring. */
        lacks: z.enum(['agent', 'phone']).nullable(),
      }),
    ),
    /** Households of villages that lack one; null where one of these is. */
    without: z.int().nullable(),
  }),
);
/** The same as a file. GET `/api/organizations.export-agents?street=`. */
export const exportAgents = contract(
  'organizations.export-agents',
  z.object({ street: z.uuid() }),
  z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array) }),
);
/** The agents of one community, for its office: who, in which batches, and whether they show themselves. */
export const agentsOf = contract(
  'organizations.agents-of',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        post: z.uuid(),
        called: z.string(),
        kind: z.string(),
        batches: z.array(z.int()),
        workPhone: z.string().nullable(),
        shown: z.boolean(),
        since: z.string(),
      }),
    ),
  }),
);
/** Puts an agent into a batch by hand, or takes them out of one they were put into by mistake. */
export const listAgent = contract('organizations.list-agent', z.object({ post: z.uuid(), nth, listed: z.boolean() }), subject);

/** I show name and number to everybody of the village, at these hours; and no more, by `hideCard` or where I read what I agreed to. */
export const showCard = contract(
  'organizations.show-agent-card',
  z
    .object({
      post: z.uuid(),
      called: z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字'),
      phone,
      from: z.int().min(0).max(23),
      until: z.int().min(1).max(24),
      agreed: z.literal(true, '请先看清谁看得到，再打勾'),
    })
    .refine(({ from, until }) => from < until, { path: ['until'], message: '请选比开始晚的钟点' }),
  subject,
);
export const hideCard = contract('organizations.hide-agent-card', z.object({ post: z.uuid() }), subject);
const card = z.object({ called: z.string(), phone: z.string(), from: z.int(), until: z.int() });
/** Where I am an agent, and what I show of myself there. */
export const myCards = contract(
  'organizations.my-agent-cards',
  nothing,
  z.object({ rows: z.array(z.object({ post: z.uuid(), kind: z.string(), community: z.string(), card: card.nullable() })) }),
);

/**
 * Who acts for the neighbours of a community, and a number for each to ring: their own where they show it and it is their hour, else one of the office. Those
 * who serve the grid asked for come first. Public.
 */
export const agentsHere = contract(
  'organizations.agents-here',
  z.object({ community: z.uuid(), grid: z.uuid().optional() }),
  z.object({
    rows: z.array(
      z.object({
        /** Null for whoever does not show themself. */
        called: z.string().nullable(),
        kind: z.string(),
        phone: z.string().nullable(),
        own: z.boolean(),
        /** At which hours the own number rings. */
        hours: z.object({ from: z.int(), until: z.int() }).nullable(),
        near: z.boolean(),
      }),
    ),
    community: z.string(),
  }),
);
