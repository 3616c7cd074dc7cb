import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

/** 跑腿员、宣传员、侦查员 of the third made 看隐患的: things and places, never a person (row S4-F10). */
export const gridRoles = ['errands', 'information', 'hazards'] as const;

/** Which kinds departments may send to the grid workers of a community; every other is refused. */
export const setGridKinds = contract(
  'matters.set-grid-kinds',
  z.object({ community: z.uuid(), kinds: z.array(z.string().max(40)).max(50) }),
  subject,
);
const kind = z.object({ id: z.string(), name: z.string() });
/** What a grid worker of a community is there for: the kinds under each role, and what may be asked neither of them nor of residents. Public. */
export const gridRole = contract(
  'matters.grid-role',
  z.object({ community: z.uuid() }),
  z.object({
    roles: z.array(z.object({ role: z.enum(gridRoles), kinds: z.array(kind) })),
    /** Kinds with a role that this community does not let in. */
    out: z.array(kind.extend({ role: z.enum(gridRoles) })),
    notOfWorkers: z.array(z.string()),
    notOfResidents: z.array(z.string()),
    mayKeep: z.boolean(),
  }),
);
