import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const word = z.string().trim().min(2, '请写至少两个字').max(20, '不超过 20 个字');

/** A team of a community: whose post its members hold, and the kinds of people it is to have, of each at least one (row S1-A15). */
export const foundTeam = contract(
  'organizations.found-team',
  z.object({
    community: z.uuid(),
    name: word,
    post: z.string().max(40),
    about: z.string().trim().min(4, '请写这支队做什么').max(200, '不超过 200 个字'),
    kinds: z.array(word).min(1, '请写至少一类成员').max(12, '最多十二类'),
    /** False where being of a kind is itself nobody's business, as being a Party member is: then everybody reads how many. */
    namesShown: z.boolean().default(true),
  }),
  subject,
);
/** Somebody of the ledger joins as one of the kinds, and holds the team's post from today; whoever holds it already comes in with it, as a second kind too. */
export const joinTeam = contract(
  'organizations.join-team',
  z.object({
    team: z.uuid(),
    person: z.uuid('请选是谁'),
    kind: z.uuid('请选是哪一类'),
    called: z.string().trim().min(1, '请写怎么称呼').max(20, '称呼不超过 20 个字'),
  }),
  subject,
);
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
        kinds: z.array(z.object({ id: z.uuid(), name: z.string(), members: z.array(z.string()), count: z.int().nullable() })),
        missing: z.array(z.string()),
        namesShown: z.boolean(),
      }),
    ),
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
