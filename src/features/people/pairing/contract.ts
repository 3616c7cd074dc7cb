import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

export const pairKinds = ['contact', 'centre'] as const;
export const ways = ['message', 'phone', 'visit'] as const;
export const cameOf = ['talked', 'absent', 'declined'] as const;
const kind = z.enum(pairKinds);
const households = z.array(z.uuid()).min(1, '请至少选一户').max(60);

/** The office gives a member households to keep in touch with (contact), or links neighbours to a centre household; all of them or none. */
export const pair = contract('people.pair', z.object({ kind, member: z.uuid(), households }), subject);
/** How many households one member holds at most here; the secretary says it. */
export const setPairQuota = contract(
  'people.set-pair-quota',
  z.object({ community: z.uuid(), kind, quota: z.int('请填几户').min(1, '至少一户').max(200, '最多 200 户') }),
  subject,
);
export const unpair = contract('people.unpair', z.object({ pairing: z.uuid() }), subject);
/** Anybody of the household: fine; somebody else, please; or not at all. Nothing is lost by any of them. */
export const answerPairing = contract(
  'people.answer-pairing',
  z.object({ pairing: z.uuid(), answer: z.enum(['agree', 'change', 'refuse']) }),
  subject,
);
/** How the household wishes to be reached; `none` is: not at all. */
export const sayWay = contract('people.say-way', z.object({ way: z.enum([...ways, 'none']) }), subject);
/** The member writes down that they reached a household, or did not; never what was spoken. */
export const noteContact = contract(
  'people.note-contact',
  z.object({
    pairing: z.uuid(),
    way: z.enum(ways, '请选怎么联系的'),
    came: z.enum(cameOf, '请选联系上没有'),
    onDay: z.iso.date('请选哪一天'),
  }),
  subject,
);
/** A centre household steps down: its links end with it. */
export const resignCentre = contract('people.resign-centre', nothing, subject);

/** Members with how many households each holds, and how many households have nobody. For the office; nobody is ranked. */
export const pairingBoard = contract(
  'people.pairing-board',
  z.object({ community: z.uuid(), kind }),
  z.object({
    quota: z.int(),
    households: z.int(),
    covered: z.int(),
    /** Households that want nobody: not counted as left out. */
    declined: z.int(),
    members: z.array(
      z.object({ person: z.uuid(), called: z.string(), dwelling: z.string().nullable(), grid: z.string().nullable(), holds: z.int() }),
    ),
    /** The first hundred without anybody; those that asked for somebody else stand first. */
    uncovered: z.array(z.object({ id: z.uuid(), dwelling: z.string(), asksAnother: z.boolean() })),
    uncoveredCount: z.int(),
  }),
);
const last = z.object({ way: z.enum(ways), came: z.enum(cameOf), onDay: z.string() });
/** The households of one member, for the office. */
export const pairsOf = contract(
  'people.pairs-of',
  z.object({ community: z.uuid(), kind, member: z.uuid() }),
  z.object({ pairs: z.array(z.object({ id: z.uuid(), dwelling: z.string(), stands: z.boolean() })) }),
);
/** The households I keep in touch with: the door and how they wish to be reached, no names. */
export const myPairs = contract(
  'people.my-pairs',
  nothing,
  z.object({
    centre: z.boolean(),
    pairs: z.array(
      z.object({
        id: z.uuid(),
        kind,
        dwelling: z.string(),
        stands: z.boolean(),
        way: z.enum([...ways, 'none']).nullable(),
        last: last.nullable(),
      }),
    ),
  }),
);
/** Who keeps in touch with my household, since when, and each time they did. */
export const myPairing = contract(
  'people.my-pairing',
  nothing,
  z.object({
    way: z.enum([...ways, 'none']).nullable(),
    pairings: z.array(
      z.object({
        id: z.uuid(),
        kind,
        called: z.string(),
        since: z.string(),
        stands: z.boolean(),
        standsFrom: z.string(),
        contacts: z.array(last.extend({ id: z.uuid() })),
      }),
    ),
  }),
);
