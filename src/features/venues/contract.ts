import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

const venue = { venue: z.uuid() };
const hour = z.int().min(0).max(24);
const hours = z
  .array(z.int().min(0).max(23))
  .min(1, '请选要用的钟点')
  .max(4, '一次最多订 4 个钟头，好让大家都用得上')
  .refine((given) => new Set(given).size === given.length, '有一个钟点选了两次');
const day = z.iso.date('请选哪天');

/** A room or court that is to come, and the work that makes it, where there is one. */
export const plan = contract(
  'venues.plan',
  z
    .object({
      community: z.uuid(),
      area: z.uuid(),
      name: z.string().trim().min(2, '请写叫什么').max(40),
      what: z.string().trim().min(2, '请写能做什么').max(200),
      seats: z.int().min(1, '至少容一个人').max(2000),
      from: hour,
      until: hour,
      work: z.uuid().optional(),
    })
    .refine(({ from, until }) => from < until, { error: '关门要比开门晚', path: ['until'] }),
  subject,
);
/** From now on it can be booked. What a work makes opens by itself when the work is accepted. */
export const open = contract('venues.open', z.object(venue), subject);
/** Given up, or no longer used: its bookings to come end, and whoever booked is told why. */
export const close = contract('venues.close', z.object({ ...venue, why: z.string().trim().min(2, '请写为什么关').max(200) }), subject);
/** For oneself, or for a registered group one acts for, as long as its agreement covers the day. */
export const book = contract('venues.book', z.object({ ...venue, day, hours, group: z.uuid().optional() }), subject);
/** Staff book for a neighbour who rang or came. */
export const bookFor = contract('venues.book-for', z.object({ ...venue, day, hours, person: z.uuid('请选是哪位居民') }), subject);
export const cancel = contract('venues.cancel', z.object({ booking: z.uuid() }), subject);

/** The places of a community: public. A planned one says by which work it comes. */
export const list = contract(
  'venues.list',
  z.object({ community: z.uuid() }),
  z.object({
    venues: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        what: z.string(),
        place: z.string(),
        seats: z.int(),
        from: z.int(),
        until: z.int(),
        standing: z.enum(['planned', 'open', 'closed']),
        closing: z.string().nullable(),
        work: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      }),
    ),
    keeps: z.boolean(),
  }),
);
/** One day of a place: which hours are taken, never by whom; one's own are marked. Public. */
export const dayOfVenue = contract(
  'venues.day',
  z.object({ ...venue, day }),
  z.object({ hours: z.array(z.object({ hour: z.int(), taken: z.boolean(), mine: z.boolean(), past: z.boolean() })) }),
);
const booked = { id: z.uuid(), venue: z.string(), day: z.string(), hours: z.array(z.int()) };
/** One's own bookings that are still to come. */
export const mine = contract('venues.mine', nothing, z.object({ bookings: z.array(z.object(booked)) }));
/** Who comes when, masked, for whoever opens the door. */
export const bookings = contract(
  'venues.bookings',
  z.object(venue),
  z.object({ bookings: z.array(z.object({ ...booked, who: z.string() })) }),
);
