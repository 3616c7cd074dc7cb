import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { serviceFields, smallThings } from '#method/catalogue.ts';

/** Who serves a place, to choose from when a complaint is about somebody. */
export const serving = contract(
  'matters.serving',
  z.object({ place: z.uuid() }),
  z.object({ posts: z.array(z.object({ post: z.uuid(), called: z.string(), kind: z.string() })) }),
);
/** Puts a matter into another of the five small things (五小), while it is open. */
export const classify = contract('matters.classify', z.object({ matter: z.uuid(), small: z.enum(smallThings) }), subject);
const counted = <T extends z.ZodType>(id: T) => z.array(z.object({ id, name: z.string(), count: z.int() }));
/**
 * What was asked between two days, counted four ways: by the five small things, by the five fields of service, by who helped, and by the four kinds
 * of what people bring. Of the last, cells under five are not said.
 */
export const tally = contract(
  'matters.tally',
  z.object({ community: z.uuid(), from: z.iso.date(), until: z.iso.date() }),
  z.object({
    total: z.int(),
    small: counted(z.enum(smallThings)),
    fields: counted(z.enum(serviceFields)),
    supply: counted(z.enum(['neighbours', 'firms', 'mutual'])),
    intake: z.array(z.object({ id: z.enum(['opinion', 'complaint', 'hardship', 'matter']), name: z.string(), count: z.int().nullable() })),
  }),
);
/** What `matters.show` says besides: the class, for staff; whether the person wishes to be helped first, for the handler; the thanks, for the two of them. */
export const asides = {
  small: z.object({ id: z.enum(smallThings), name: z.string() }).nullable(),
  first: z.boolean(),
  thanks: z.object({ said: z.string().nullable() }).nullable(),
};
