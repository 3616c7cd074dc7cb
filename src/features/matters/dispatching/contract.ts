import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

/** Why somebody is suggested, as it is kept in the facts of the event: never a name. */
const reasonCodes = [
  'skill',
  'no-skill',
  'talks-so',
  'same-building',
  'same-micro-grid',
  'same-grid',
  'same-community',
  'free-now',
  'free-today',
  'free-another-day',
  'hands-free',
  'some-in-hand',
  'much-in-hand',
] as const;

const suggestion = z.object({
  person: z.uuid(),
  called: z.string(),
  kind: z.string(),
  kindName: z.string(),
  reasons: z.array(z.enum(reasonCodes)),
  /** The reasons in words: 同楼、会通下水、现在有空、手上 1 件. */
  why: z.string(),
  busy: z.int(),
  /** How they are told: in the app, by a call, or by staff who pass it on. */
  reached: z.enum(['app', 'phone', 'staff']),
});
/**
 * Neighbours this order can be sent to, the fittest first, each with why. Where its leaf takes a skill, only those who have it; with `everyone`
 * the others too. Whoever has paused, asked for it themself, or has it already is left out.
 */
export const suggestHelpers = contract(
  'matters.suggest-helpers',
  z.object({ matter: z.uuid(), everyone: z.boolean().default(false) }),
  z.object({ skill: z.string().nullable(), helpers: z.array(suggestion) }),
);

/** 没人接得了的需求: open orders of a community for which nobody can be suggested, counted by leaf. */
export const unmatched = contract(
  'matters.unmatched',
  z.object({ community: z.uuid() }),
  z.object({
    total: z.int(),
    leaves: z.array(z.object({ leaf: z.string(), name: z.string(), skill: z.string().nullable(), count: z.int() })),
    orders: z.array(z.object({ id: z.uuid(), number: z.string(), subject: z.string(), leaf: z.string(), openedAt: z.string() })),
  }),
);

/** 供需: how many of each kind of helper there are and how much they have in hand; of each skill, who has it and who asks for it. No persons, no ranking. */
export const supply = contract(
  'matters.supply',
  z.object({ community: z.uuid() }),
  z.object({
    kinds: z.array(z.object({ kind: z.string(), name: z.string(), holders: z.int(), paused: z.int(), freeNow: z.int(), inHand: z.int() })),
    skills: z.array(z.object({ skill: z.string(), holders: z.int(), open: z.int() })),
  }),
);

/** 批量派单: whether these orders are equal (same leaf, same step, same community) and mine to send out; they are sent one by one. */
export const batch = contract(
  'matters.batch',
  z.object({ matters: z.array(z.uuid()).min(2, '请至少选两件').max(50, '一次最多派 50 件') }),
  z.object({
    leaf: z.string(),
    step: z.string(),
    takers: z.array(z.object({ kind: z.string(), name: z.string() })),
    orders: z.array(z.object({ id: z.uuid(), number: z.string(), subject: z.string(), place: z.string() })),
  }),
);
