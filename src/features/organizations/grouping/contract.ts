import { z } from 'zod';
import { contract, page, pageOf, subject } from '#kernel/contract.ts';

/** 社区在职党员、居民党员、驻地单位在职党员、志愿者党员 (row S1-D6). */
export const identities = ['employed', 'resident', 'unit', 'volunteer'] as const;
const identity = z.enum(identities, '请选一组');

/** Puts members into a group: out of the one they were in, if any. */
export const groupMembers = contract(
  'organizations.group-members',
  z.object({ community: z.uuid(), members: z.array(z.uuid()).min(1, '请至少选一人').max(200, '一次最多 200 人'), identity }),
  subject,
);
/** How many members each group has, how many are in none, and all of them. */
export const memberGroups = contract(
  'organizations.member-groups',
  z.object({ community: z.uuid() }),
  z.object({ groups: z.array(z.object({ identity, members: z.int() })), none: z.int(), all: z.int() }),
);
/** Who is in a group, masked; `none`: who is in no group yet. */
export const groupedMembers = contract(
  'organizations.grouped-members',
  page.extend({ community: z.uuid(), group: z.enum([...identities, 'none']) }),
  /** `id`: the person. */
  pageOf(z.object({ id: z.uuid(), masked: z.string(), branch: z.string().nullable(), grid: z.string().nullable() })),
);

/** What sort of member somebody is to an estate's branch: one of the four identities, of the list and not sorted yet, or on another's list and reported home. */
export const memberTypes = [...identities, 'none', 'reported'] as const;
const type = z.enum(memberTypes);

/**
 * The branches of a community's estates with the members who live there, type by type; the sum over types is all of them (row S4-A2). Exact for the secretary;
 * anybody else is told nothing under five, nor what it could be reckoned from: null.
 */
export const estateBranches = contract(
  'organizations.estate-branches',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        body: z.uuid(),
        name: z.string(),
        estate: z.string(),
        types: z.array(z.object({ type, members: z.int().nullable() })),
        all: z.int().nullable(),
      }),
    ),
  }),
);
/** Who they are, masked, of one type; for the secretary alone. */
export const branchMembers = contract(
  'organizations.branch-members',
  page.extend({ body: z.uuid(), type }),
  pageOf(z.object({ id: z.uuid(), masked: z.string(), grid: z.string().nullable() })),
);
