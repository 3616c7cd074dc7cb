import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const hhmm = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 08:30 这样');
const until = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间写成 18:00 这样');
/** A stretch of a weekday, 1 Monday to 7 Sunday. */
const stretch = z
  .object({ day: z.int().min(1).max(7), from: hhmm, until })
  .refine((given) => given.from < given.until, { error: '结束要晚于开始', path: ['until'] });
/** When somebody is free to help: at most four stretches a day. */
export const freeTimes = z.array(stretch).max(28);
const quiet = z
  .object({ from: hhmm, until: hhmm })
  .refine((given) => given.from !== given.until, { error: '开始和结束不能一样', path: ['until'] });
/** By which ways a Party member is ready to talk with neighbours (row S0-A44). */
export const talkWays = ['online', 'phone', 'counter', 'activity'] as const;
export const ways = ['app', 'phone', 'staff'] as const;

const profile = {
  skills: z.array(z.string().trim().min(1).max(20)).max(20),
  free: freeTimes,
  quiet: quiet.nullable(),
  reached: z.enum(ways),
  /** Not asked until this day; null with a pause that has no end; left out when not paused. */
  pausedUntil: z.iso.date().nullable().optional(),
};

/** How a neighbour who helps wants to be asked: their own, or, for the staff of their community, that of somebody without a phone. */
export const helperProfile = contract(
  'matters.helper-profile',
  z.object({ person: z.uuid().optional() }),
  z.object({
    ...profile,
    /** Null for whoever is no Party member on the roster here. */
    talks: z.array(z.enum(talkWays)).nullable(),
    person: z.uuid(),
    called: z.string(),
    kinds: z.array(z.string()),
    known: z.array(z.string()),
    paused: z.boolean(),
    byStaff: z.boolean(),
  }),
);
/** `talks` left out stays as it was said. */
export const tellProfile = contract(
  'matters.tell-profile',
  z.object({ ...profile, talks: z.array(z.enum(talkWays)).optional(), person: z.uuid().optional() }),
  subject,
);
/** Everybody who helps in a community, for the staff who enter profiles of those without a phone. */
export const helpersOf = contract(
  'matters.helpers-of',
  z.object({ community: z.uuid() }),
  z.object({
    helpers: z.array(
      z.object({
        person: z.uuid(),
        called: z.string(),
        kinds: z.array(z.string()),
        skills: z.array(z.string()),
        paused: z.boolean(),
        told: z.boolean(),
      }),
    ),
  }),
);
/** What came of my helping: minutes both sides agree on, orders neighbours say are solved, and their thanks. Nobody else reads it. */
export const myHelping = contract(
  'matters.my-helping',
  z.object({}),
  z.object({
    minutes: z.int(),
    minutesThisMonth: z.int(),
    minutesOpen: z.int(),
    solved: z.int(),
    /** What I was asked for and did, the newest first. */
    served: z.array(z.object({ matter: z.uuid(), subject: z.string(), at: z.string(), minutes: z.int().nullable(), open: z.boolean() })),
    thanks: z.array(z.object({ matter: z.uuid(), subject: z.string(), said: z.string().nullable(), at: z.string() })),
  }),
);
