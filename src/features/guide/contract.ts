import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

/** `leaf`: a service of the category tree; `service`: what a window of the hall takes; `method`: begun by its way of working, which no catalogue lists. */
export const kinds = ['leaf', 'service', 'method'] as const;
const kind = z.enum(kinds);

/** Everything a resident may ask for in a community, from one place: services, what the hall's windows take, and what is begun by a method. Public. */
export const entries = contract(
  'guide.entries',
  z.object({ community: z.uuid() }),
  z.object({
    topics: z.array(z.object({ id: z.string(), name: z.string() })),
    entries: z.array(
      z.object({
        kind,
        id: z.string(),
        topic: z.string(),
        name: z.string(),
        within: z.string().nullable(),
        /** How many papers to bring. */
        papers: z.int(),
        /** What people say when they mean it. */
        words: z.array(z.string()),
      }),
    ),
  }),
);

/**
 * One of them, told before anybody comes: what it is, for whom, what to bring, how long, and who does it under which of its words, as the community's own method calls
 * them; whether anything may be asked for it; who reads it; by which ways it comes in. Public; whoever has signed in also reads which papers the hall saw within a year.
 */
export const entry = contract(
  'guide.entry',
  z.object({ community: z.uuid(), kind: z.enum(['leaf', 'method']), id: z.string().max(60) }),
  z.object({
    name: z.string(),
    topic: z.string().nullable(),
    about: z.string().nullable(),
    eligible: z.string().nullable(),
    documents: z.array(z.object({ name: z.string(), seenOn: z.string().nullable() })),
    within: z.string().nullable(),
    /** By which way of working, under which version. */
    method: z.object({ id: z.string(), name: z.string(), version: z.int() }),
    /** The words residents see it by, in order; who is at work under each, and how long. */
    words: z.array(z.object({ word: z.string(), who: z.string().nullable(), within: z.string().nullable() })),
    /** A shop may do it, for a price that is agreed first. */
    priced: z.boolean(),
    /** Sealed whole: no list shows what it is about. */
    sealed: z.boolean(),
    channels: z.array(z.string()),
    /** What will be asked, so that it can be at hand. */
    questions: z.array(z.string()),
    place: z.object({ name: z.string(), phone: z.string().nullable(), hall: z.boolean() }),
  }),
);
