import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';
import { oneOfBoth, somebody, whoMissing } from '../contract.ts';

const word = z.string().trim().min(2, '请写至少两个字').max(20, '不超过 20 个字');

/**
 * A team of a community: whose post its members hold, and the kinds of people it is to have, of each at least one (row S1-A15). A service team has its post
 * from its service, and somebody who leads it (rows S0-A31, S1-A18).
 */
export const foundTeam = contract(
  'organizations.found-team',
  z
    .object({
      community: z.uuid(),
      name: word,
      post: z.string().max(40).optional(),
      service: z.string().max(40).optional(),
      /** The post of whoever leads it. */
      leader: z.uuid('请选谁带队').optional(),
      about: z.string().trim().min(4, '请写这支队做什么').max(200, '不超过 200 个字'),
      kinds: z.array(word).min(1, '请写至少一类成员').max(12, '最多十二类'),
      /** False where being of a kind is itself nobody's business: then everybody reads how many. A team of Party members never shows names. */
      namesShown: z.boolean().default(true),
    })
    .refine(({ post, service }) => (post === undefined) !== (service === undefined), {
      error: '请选是哪种服务队，或者成员是什么岗位',
      path: ['post'],
    }),
  subject,
);
/** Another leads it from now on. */
export const leadTeam = contract('organizations.lead-team', z.object({ team: z.uuid(), leader: z.uuid('请选谁带队') }), subject);
/** Somebody joins as one of the kinds, also as a second one, by the post of the team they hold already or from today; with what they can do, by their own word. Who works here and lives elsewhere, such as a lawyer, joins by name and phone. */
export const joinTeam = contract(
  'organizations.join-team',
  z
    .object({
      team: z.uuid(),
      ...somebody,
      kind: z.uuid('请选是哪一类'),
      called: z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字'),
      skills: z.array(z.string().trim().min(1).max(20)).max(8, '最多八样').default([]),
    })
    .refine(oneOfBoth, whoMissing),
  subject,
);
const wholeTeam = 50;
/** Many join as one kind in one go, each by what they agreed to be called. All of them, or nobody. The answer is the filling, by which it is taken back. */
export const fillTeam = contract(
  'organizations.fill-team',
  z.object({
    team: z.uuid(),
    kind: z.uuid('请选是哪一类'),
    members: z
      .array(z.object({ person: z.uuid('请选是谁'), called: z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字') }))
      .min(1, '请至少选一位')
      .max(wholeTeam, `一次最多登记 ${wholeTeam} 位`)
      .refine((members) => new Set(members.map(({ person }) => person)).size === members.length, '有人选了两次，请去掉一次'),
    agreed: z.literal(true, '请先征得每一位本人同意'),
  }),
  subject,
);
/** Takes back within a day what was written down in one go. */
export const unfillTeam = contract('organizations.unfill-team', z.object({ filling: z.uuid() }), subject);
/** A team ends, and everybody in it leaves it; their posts stay. What it did stays to be read. */
export const endTeam = contract('organizations.end-team', z.object({ team: z.uuid() }), subject);
/** Leaves one team; the post stays, and with it every other team. */
export const leaveTeam = contract('organizations.leave-team', z.object({ team: z.uuid(), member: z.uuid() }), subject);

/** The teams of a community: how many are in each and, where the team shows names, who is in each by what they agreed to be called, as what, and which kinds nobody stands for yet. Public. */
export const teams = contract(
  'organizations.teams',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        about: z.string(),
        post: z.string(),
        service: z.string().nullable(),
        /** Who leads a service team today; null where nobody does any more. By which post only its office reads where the team, or the post, would say that they are a Party member. */
        leader: z.object({ called: z.string(), kindName: z.string().nullable(), workPhone: z.string().nullable() }).nullable(),
        /** What its members can do, by how many; nobody is named. */
        skills: z.array(z.object({ name: z.string(), people: z.int() })),
        /** Without `members` everybody reads `count`: null under five. */
        kinds: z.array(z.object({ id: z.uuid(), name: z.string(), members: z.array(z.string()), count: z.int().nullable() })),
        missing: z.array(z.string()),
        namesShown: z.boolean(),
        /** For whoever keeps the teams: who could leave it. */
        members: z.array(z.object({ id: z.uuid(), called: z.string() })),
      }),
    ),
    /** The kinds of service team of which a community has exactly one, each with its team or none. */
    core: z.array(z.object({ name: z.string(), team: z.string().nullable() })),
    mayKeep: z.boolean(),
  }),
);
/**
 * The teams of one name over the whole street a community stands in, such as 网格先锋队: how many registered as each kind, and how many persons that is: whoever
 * is of two kinds counts once in each and is one person (row S1-B4). Public: no names, and nothing under five nor what it could be reckoned from: null.
 */
export const teamRosters = contract(
  'organizations.team-rosters',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        name: z.string(),
        teams: z.int(),
        kinds: z.array(z.object({ name: z.string(), members: z.int().nullable() })),
        registered: z.int().nullable(),
        persons: z.int().nullable(),
      }),
    ),
  }),
);
/** For whoever founds a team: the kinds of service team, and who may lead one. */
export const teamServices = contract(
  'organizations.team-services',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(z.object({ id: z.string(), name: z.string(), staffLed: z.boolean(), taken: z.boolean() })),
    leaders: z.array(z.object({ post: z.uuid(), called: z.string(), kindName: z.string(), staff: z.boolean() })),
  }),
);
/** Whom the secretary could ask to join, with the kinds they are in already; and what was written down in one go and can still be taken back. */
export const teamCandidates = contract(
  'organizations.team-candidates',
  z.object({ team: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        person: z.uuid(),
        masked: z.string(),
        /** As they agreed to be called in the post they hold; null without one. */
        called: z.string().nullable(),
        holds: z.boolean(),
        /** What they are good at, by their own word, of whoever agreed to be found. */
        says: z.string().nullable(),
        kinds: z.array(z.uuid()),
      }),
    ),
    lately: z.array(z.object({ id: z.uuid(), at: z.string(), people: z.int() })),
  }),
);
