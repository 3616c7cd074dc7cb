import { z } from 'zod';
import { atLeast, contract, nothing, page, pageOf } from '#kernel/contract.ts';

const within = { area: z.uuid().optional() };

/** A member of the ledger is one of its residents: figures that say otherwise are never given out (row S3-A1). */
function membersAmong({ persons, members }: { persons: number | null; members: number | null }): boolean {
  return persons === null || members === null || members <= persons;
}

/** 常住居民几人，其中党员几名: for everybody, with the share in percent. What is under five is not told, nor what it could be reckoned from: null. */
export const residentsHere = contract(
  'people.residents-here',
  z.object({ community: z.uuid() }),
  z.object({ persons: z.int().nullable(), members: z.int().nullable(), share: z.number().nullable() }).refine(membersAmong),
);

/**
 * Totals of a community and how they divide over its grids; the sums agree exactly.
 * Leaders are told no figure under five persons or households, nor one that could be reckoned from the others: null.
 */
export const totals = contract(
  'people.totals',
  z.object({ community: z.uuid() }),
  z
    .object({
      households: z.int().nullable(),
      persons: z.int().nullable(),
      members: z.int().nullable(),
      centreHouseholds: z.int().nullable(),
      uncovered: z.int().nullable(),
      grids: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          buildings: z.int(),
          households: z.int().nullable(),
          persons: z.int().nullable(),
          members: z.int().nullable(),
          centreHouseholds: z.int().nullable(),
          microGrids: z.int(),
        }),
      ),
    })
    .refine(membersAmong),
);
/** How many households and persons each grid or micro-grid holds that the actor works in. */
export const myGrids = contract(
  'people.my-grids',
  nothing,
  z.object({ grids: z.array(z.object({ id: z.uuid(), name: z.string(), households: z.int(), persons: z.int() })) }),
);
export const households = contract(
  'people.households',
  page.extend(within),
  pageOf(
    z.object({
      id: z.uuid(),
      dwelling: z.string(),
      grid: z.string().nullable(),
      microGrid: z.string().nullable(),
      persons: z.int(),
      head: z.string().nullable(),
    }),
  ),
);
/** Households that stand in no grid. */
export const uncovered = contract(
  'people.uncovered',
  page.extend({ community: z.uuid() }),
  pageOf(z.object({ id: z.uuid(), dwelling: z.string() })),
);
/**
 * The people of the ledger, masked. `like` is two or more characters of a name, the first letters of how it is spoken, an address as people say it, or a phone or
 * ID number, whole or its last four.
 */
export const persons = contract(
  'people.persons',
  page.extend({ ...within, like: z.string().trim().max(40).optional() }),
  pageOf(
    z.object({
      id: z.uuid(),
      masked: z.string(),
      sex: z.string().nullable(),
      age: z.int().nullable(),
      /** Whose card may be opened from here. */
      household: z.uuid().nullable(),
      dwelling: z.string().nullable(),
      grid: z.string().nullable(),
      residence: z.string(),
      member: z.boolean(),
    }),
  ),
);
/** A household's card, masked; opened from a task, and each opening is written down. */
export const householdCard = contract(
  'people.household-card',
  z.object({ household: z.uuid() }),
  z.object({
    id: z.uuid(),
    /** Where they live, to ask something for them there. */
    place: z.uuid(),
    dwelling: z.string(),
    grid: z.string().nullable(),
    microGrid: z.string().nullable(),
    persons: z.array(
      z.object({
        id: z.uuid(),
        masked: z.string(),
        relation: z.string().nullable(),
        sex: z.string().nullable(),
        age: z.int().nullable(),
        residence: z.string(),
      }),
    ),
  }),
);
/** Opens name and phone of one person, for one matter one is working on, with a reason; the person can read who looked. */
export const reveal = contract(
  'people.reveal',
  z.object({ person: z.uuid(), matter: z.uuid(), reason: atLeast(4, '请写明为什么要看（至少 4 个字）').max(200) }),
  z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }),
);
/** 谁看过我的信息. */
export const whoLooked = contract(
  'people.who-looked',
  page,
  pageOf(z.object({ id: z.uuid(), byCalled: z.string(), reason: z.string(), at: z.string() })),
);
