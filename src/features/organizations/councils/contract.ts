import { z } from 'zod';
import { withoutNumbers } from '#features/matters/contract.ts';
import { contract, subject } from '#kernel/contract.ts';
import { somebody } from '../contract.ts';
import { offered } from '../partnering/contract.ts';

const word = z.string().trim().min(2, '请写至少两个字').max(20, '不超过 20 个字');
const called = z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字');
const parts = z.array(word).max(12, '最多十二方').default([]);

/** How a council is put together: whether one leads, how many parts are fixed (null: as many as each council says), and whether others may come. */
const rule = z.object({
  id: z.string(),
  name: z.string(),
  leads: z.boolean(),
  fixed: z.int().nullable(),
  /** One alone sits for a fixed part; otherwise a whole group does. */
  single: z.boolean(),
  others: z.boolean(),
  /** What the parts are usually called. */
  leadCalled: z.string().nullable(),
  fixedCalled: z.array(z.string()),
  otherCalled: z.array(z.string()),
  own: z.boolean(),
});
/** A rule of the community's own, beside those everybody may take. */
export const addCouncilRule = contract(
  'organizations.add-council-rule',
  z.object({
    community: z.uuid(),
    name: word,
    leads: z.boolean().default(false),
    fixed: z.int().min(1, '至少一方').max(12, '最多十二方').optional(),
    single: z.boolean().default(false),
    others: z.boolean().default(false),
  }),
  z.object({ id: z.string() }),
);
export const councilRules = contract(
  'organizations.council-rules',
  z.object({ community: z.uuid() }),
  z.object({ rows: z.array(rule), areas: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
);

/** A council of a community or of one of its estates, put together by a rule: which parts it has is said at the start (rows S1-A12, S3-A27, S3-B1). */
export const foundCouncil = contract(
  'organizations.found-council',
  z.object({
    area: z.uuid('请选设在哪里'),
    rule: z.string('请选按什么规则').max(40),
    name: word,
    about: z.string().trim().min(4, '请写它议什么').max(200, '不超过 200 个字'),
    lead: word.optional(),
    fixed: parts,
    others: parts,
  }),
  subject,
);
/** Somebody of the ledger, or who works here and lives elsewhere, or a unit of the community, sits for a part. */
export const sitInCouncil = contract(
  'organizations.sit-in-council',
  z
    .object({ part: z.uuid('请选坐哪一方'), ...somebody, called: called.optional(), unit: z.uuid().optional() })
    .refine(({ person, newcomer, unit }) => [person, newcomer, unit].filter((one) => one !== undefined).length === 1, {
      error: '请选一个人，或者一个单位',
      path: ['person'],
    })
    .refine(({ unit, called: said }) => unit !== undefined || said !== undefined, { error: '请写怎么称呼', path: ['called'] }),
  subject,
);
export const leaveCouncil = contract('organizations.leave-council', z.object({ seat: z.uuid() }), subject);
export const endCouncil = contract('organizations.end-council', z.object({ council: z.uuid() }), subject);

const part = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['lead', 'fixed', 'other']),
  members: z.array(z.object({ seat: z.uuid(), called: z.string() })),
  /** How many sit for it: all that everybody reads of a part of Party members; null under five. */
  count: z.int().nullable(),
});
/** The councils of a community with their parts, who sits for each by what they agreed to be called, of a part of Party members only how many, and which needed part nobody sits for. Public. */
export const councils = contract(
  'organizations.councils',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        area: z.string(),
        about: z.string(),
        rule: z.object({ name: z.string(), single: z.boolean() }),
        /** Where each household of the place has one seat: how many there are, and how many have somebody who sits; null for any other council. */
        homes: z.object({ all: z.int(), sit: z.int() }).nullable(),
        parts: z.array(part),
        lacking: z.array(z.string()),
        /** The version of its charter that holds; null where it has none. */
        charter: z.int().nullable(),
      }),
    ),
    /** Units that may sit, for whoever keeps the councils. */
    units: z.array(z.object({ id: z.uuid(), name: z.string() })),
    mayKeep: z.boolean(),
  }),
);

const plain = (least: number, most: number, missing: string) =>
  z.string().trim().min(least, missing).max(most, `不超过 ${most} 个字`).refine(withoutNumbers, '章程大家都看得到，请不要写电话或证件号');
/** 章程: the next version, with the day it was agreed on, by which meeting, and from the second on what it changed (row S1-F25). Nothing in it may punish. */
export const writeCharter = contract(
  'organizations.write-charter',
  z.object({
    council: z.uuid(),
    body: plain(20, 8000, '请写章程全文'),
    adopted: z.iso.date('请选哪天通过的'),
    agreedBy: plain(2, 40, '请写在什么会上通过的'),
    changed: plain(2, 300, '请写改了什么').optional(),
  }),
  subject,
);
/** The rooms a council helps with: booked where every room is. */
export const setCouncilHalls = contract(
  'organizations.set-council-halls',
  z.object({ council: z.uuid(), venues: z.array(z.uuid()).max(20, '最多二十处') }),
  subject,
);

/** One council for everybody: its charter in any of its versions, and what families may book of it. Who sits in it stands in the list of councils. */
export const council = contract(
  'organizations.council',
  z.object({ council: z.uuid(), version: z.int().min(1).optional() }),
  z.object({
    id: z.uuid(),
    name: z.string(),
    area: z.string(),
    about: z.string(),
    community: z.object({ id: z.uuid(), name: z.string() }),
    /** The version asked for, or the one that holds; null where there is none. */
    charter: z
      .object({ version: z.int(), adopted: z.string(), agreedBy: z.string(), changed: z.string().nullable(), body: z.string() })
      .nullable(),
    /** All there were, the newest first. */
    versions: z.array(z.object({ version: z.int(), adopted: z.string(), changed: z.string().nullable() })),
    halls: z.array(z.object({ id: z.uuid(), name: z.string(), place: z.string(), from: z.int(), until: z.int(), open: z.boolean() })),
    offers: z.array(offered),
    /** Units and councils the reader acts for: may book in their name. */
    mine: z.array(z.object({ id: z.uuid(), name: z.string() })),
    mayKeep: z.boolean(),
  }),
);
