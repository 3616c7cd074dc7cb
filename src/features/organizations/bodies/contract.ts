import { z } from 'zod';
import { why } from '#features/approvals/contract.ts';
import { contract, subject } from '#kernel/contract.ts';
import { oneOfBoth, somebody, whoMissing } from '../contract.ts';

const day = z.iso.date('请选日期');
const called = z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字');
const short = (most: number) => z.string().trim().min(2, '请写至少两个字').max(most, `不超过 ${most} 个字`);

/** The kinds of bodies this county has: what areas each may be bound to, what it may stand under, and its seats. Public. */
export const bodyKinds = contract(
  'organizations.body-kinds',
  z.object({}),
  z.object({
    kinds: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        levels: z.array(z.string()),
        under: z.array(z.object({ id: z.string(), name: z.string() })),
        top: z.boolean(),
        single: z.boolean(),
        seats: z.array(z.object({ kind: z.string(), name: z.string(), places: z.int().nullable(), partTime: z.boolean() })),
      }),
    ),
  }),
);
/** A county's own kind of body: what a table of ours does not foresee. */
export const addBodyKind = contract(
  'organizations.add-body-kind',
  z.object({
    name: short(20),
    level: z.enum(['county', 'street', 'community', 'estate', 'grid', 'micro-grid', 'building'], '请选设在哪一级'),
    under: z.array(z.string().max(40)).max(10).default([]),
    single: z.boolean().default(false),
  }),
  z.object({ id: z.uuid(), kind: z.string() }),
);
/** A seat every body of a kind has, by the name the county gives it. */
export const addSeat = contract(
  'organizations.add-seat',
  z.object({
    bodyKind: z.string().max(60),
    name: short(20),
    places: z.int().min(1, '至少一席').max(99, '最多 99 席').optional(),
    partTime: z.boolean().default(false),
  }),
  subject,
);
/** Bodies of this kind have that seat no longer; who sits in one stays until their post ends. */
export const endSeat = contract('organizations.end-seat', z.object({ bodyKind: z.string().max(60), seat: z.string().max(60) }), subject);

const about = {
  name: short(40),
  founded: day.optional(),
  place: z.string().trim().max(60, '不超过 60 个字').optional(),
  phone: z.string().trim().max(20, '不超过 20 个字').optional(),
  theme: z.string().trim().max(40, '不超过 40 个字').optional(),
  members: z.int().min(0).max(9999).optional(),
};
/** Founds a body for an area, under the body it belongs to. Refuses a kind that does not stand under it: no level of the tree is skipped. */
export const foundBody = contract(
  'organizations.found-body',
  z.object({ kind: z.string().max(60), area: z.uuid('请选设在哪里'), parent: z.uuid().optional(), ...about }),
  subject,
);
/** Puts right what is said about a body. */
export const changeBody = contract('organizations.change-body', z.object({ body: z.uuid(), ...about }), subject);
/** Dissolves a body that nothing hangs on any more: no body under it, nobody in a seat. */
export const endBody = contract('organizations.end-body', z.object({ body: z.uuid(), why: short(120) }), subject);
/** 职能宗旨: what a body is there for, in the community's own words. */
export const writeMission = contract(
  'organizations.write-mission',
  z.object({ body: z.uuid(), mission: z.string().trim().min(10, '请写清楚为什么有它、做什么，至少十个字').max(300, '不超过 300 个字') }),
  subject,
);
/** From today a body is in use; refused without a mission. */
export const startBody = contract('organizations.start-body', z.object({ body: z.uuid() }), subject);
/** Something that was so before a body was founded, or became so after, with its day; `open`, residents read it too. */
export const noteFact = contract(
  'organizations.note-fact',
  z.object({
    body: z.uuid(),
    on: day,
    what: z.string().trim().min(4, '请写清楚是什么变化').max(120, '不超过 120 个字'),
    open: z.boolean().default(false),
  }),
  subject,
);
export const dropFact = contract('organizations.drop-fact', z.object({ fact: z.uuid() }), subject);

/** Somebody takes a seat of a body, also who works here and lives elsewhere. A part-time seat names the unit they come from, where they keep their post. */
export const takeSeat = contract(
  'organizations.take-seat',
  z
    .object({
      body: z.uuid(),
      seat: z.string().max(60),
      ...somebody,
      called,
      workPhone: z.string().trim().max(20).optional(),
      since: day,
      until: day.optional(),
      /** One of the bodies here, or in words. */
      homeBody: z.uuid().optional(),
      homeUnit: short(40).optional(),
      reason: z.string().trim().min(4, '请写原因，至少四个字').max(120).optional(),
      why,
    })
    .refine(oneOfBoth, whoMissing)
    .refine(({ since, until }) => until === undefined || until > since, { error: '到哪天为止要比开始晚', path: ['until'] }),
  subject,
);

const holder = z.object({
  post: z.uuid(),
  called: z.string(),
  workPhone: z.string().nullable(),
  home: z.string().nullable(),
  from: z.string().nullable(),
  since: z.string(),
  until: z.string().nullable(),
});
const seat = z.object({
  kind: z.string(),
  name: z.string(),
  places: z.int().nullable(),
  partTime: z.boolean(),
  /** For how many years at most it is filled; null where it has no term. */
  years: z.int().nullable(),
  holders: z.array(holder),
});
/** 还没写职能 → 写好了、还没启用 → 启用了. */
const standings = ['without-mission', 'to-start', 'active'] as const;
const line = z.object({
  id: z.uuid(),
  parent: z.uuid().nullable(),
  name: z.string(),
  kind: z.string(),
  kindName: z.string(),
  area: z.string(),
  founded: z.string().nullable(),
  members: z.int().nullable(),
  /** Seats with places nobody sits in. */
  lacking: z.array(z.string()),
  /** Of kinds that need a mission; null for every other. */
  standing: z.enum(standings).nullable(),
});
/** The tree of bodies of a community with what stands above it, and areas that lack a body of a kind the community has elsewhere. */
export const bodies = contract(
  'organizations.bodies',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(line),
    /** Of each kind an area has but once: where it stands, and where it does not yet. */
    coverage: z.array(z.object({ kind: z.string(), kindName: z.string(), held: z.int(), areas: z.int(), without: z.array(z.string()) })),
    /** From the top down how many of each kind stand here, and how many that are on average to each of those they stand under; null where they stand under none. */
    levels: z.array(
      z.object({ kind: z.string(), kindName: z.string(), count: z.int(), each: z.number().nullable(), under: z.array(z.string()) }),
    ),
    mayKeep: z.boolean(),
  }),
);
/** One body: its path from the top, its seats, what became of it, and with whom it exchanges people. */
export const body = contract(
  'organizations.body',
  z.object({ body: z.uuid() }),
  z.object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    kindName: z.string(),
    area: z.string(),
    areaId: z.uuid(),
    founded: z.string().nullable(),
    place: z.string().nullable(),
    phone: z.string().nullable(),
    theme: z.string().nullable(),
    members: z.int().nullable(),
    membersOn: z.string().nullable(),
    ended: z.boolean(),
    mission: z.string().nullable(),
    activeOn: z.string().nullable(),
    standing: z.enum(standings).nullable(),
    path: z.array(z.object({ id: z.uuid(), name: z.string() })),
    below: z.array(z.object({ id: z.uuid(), name: z.string(), kindName: z.string() })),
    seats: z.array(seat),
    past: z.array(holder.extend({ seat: z.string() })),
    facts: z.array(z.object({ id: z.uuid(), on: z.string(), what: z.string(), after: z.boolean(), open: z.boolean() })),
    /** Bodies whose people sit here, and where people of this body sit. */
    exchanged: z.array(
      z.object({
        with: z.string(),
        here: z.array(z.object({ called: z.string(), seat: z.string(), since: z.string() })),
        there: z.array(z.object({ called: z.string(), seat: z.string(), since: z.string() })),
      }),
    ),
    mayKeep: z.boolean(),
  }),
);
/** Of a kind of body: in which areas of that level it stands, since when, and where not yet. For whoever oversees them. */
export const bodiesOfKind = contract(
  'organizations.bodies-of-kind',
  z.object({ kind: z.string().max(60) }),
  z.object({ rows: z.array(z.object({ area: z.string(), body: z.string().nullable(), founded: z.string().nullable() })) }),
);
/** Who sits where in a community: each once with all their posts, how to reach them at work, and no home. Public. */
export const whoSits = contract(
  'organizations.who-sits',
  z.object({ community: z.uuid() }),
  z.object({
    people: z.array(
      z.object({
        called: z.string(),
        workPhone: z.string().nullable(),
        /** Whether they answer for the community or more of it than a grid. */
        forAll: z.boolean(),
        posts: z.array(
          z.object({
            kindName: z.string(),
            at: z.string(),
            since: z.string(),
            /** The last day of a term; null where there is none. */
            until: z.string().nullable(),
            /** Whole years held. */
            years: z.int(),
            home: z.string().nullable(),
          }),
        ),
      }),
    ),
    /** What the community's own bodies stand under, from the top down. */
    above: z.array(z.object({ name: z.string(), kindName: z.string() })),
    bodies: z.array(
      z.object({
        name: z.string(),
        kindName: z.string(),
        /** The body it stands under. */
        under: z.string().nullable(),
        founded: z.string().nullable(),
        place: z.string().nullable(),
        phone: z.string().nullable(),
        theme: z.string().nullable(),
        mission: z.string().nullable(),
        /** What was so before it was founded and became so after, as far as it is told to everybody. */
        facts: z.array(z.object({ on: z.string(), what: z.string(), after: z.boolean() })),
      }),
    ),
  }),
);
