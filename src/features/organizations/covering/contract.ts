import { z } from 'zod';
import { contract, page, pageOf } from '#kernel/contract.ts';

export const lacks = ['group', 'service'] as const;
const ratio = z.object({ all: z.int(), held: z.int() });
/** How far the Party's structure reaches in a community: its buildings, its grids, its members. For the branch. */
export const partyCoverage = contract(
  'organizations.party-coverage',
  z.object({ community: z.uuid() }),
  z.object({
    /** Buildings with a group or a 中心户, and which have neither. */
    buildings: ratio.extend({ without: z.array(z.string()) }),
    /** Grids with a Party body; `toStart`: of these, those where none is in use yet, for nobody wrote its mission or started it. */
    grids: ratio.extend({ without: z.array(z.string()), toStart: z.array(z.string()) }),
    /** Members in a 党小组; members with at least one post, duty or service. */
    grouped: ratio,
    serving: ratio,
  }),
);
/** Members who stand in no 党小组, or who have no post, no duty and no service: masked, for the branch only. */
export const membersLacking = contract(
  'organizations.members-lacking',
  page.extend({ community: z.uuid(), lacks: z.enum(lacks) }),
  /** `id`: the person. */
  pageOf(z.object({ id: z.uuid(), masked: z.string(), branch: z.string().nullable(), grid: z.string().nullable() })),
);
