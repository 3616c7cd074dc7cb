import { z } from 'zod';
import { contract, subject } from '#kernel/contract.ts';

const parties = {
  /** The post of who carries it for the community. */
  lead: z.uuid().nullable(),
  /** An organisation that builds with the community. */
  unit: z.uuid().nullable(),
  /** The post of a social worker. */
  worker: z.uuid().nullable(),
};
/** A project of three: community, organisation, social worker. Without one of them it is a draft (row S4-B7). */
export const planLinked = contract(
  'organizations.plan-linked',
  z.object({
    community: z.uuid(),
    name: z.string().trim().min(2, '请写叫什么').max(40, '不超过 40 个字'),
    about: z.string().trim().min(4, '请写做什么').max(200, '不超过 200 个字'),
    lead: parties.lead.default(null),
    unit: parties.unit.default(null),
    worker: parties.worker.default(null),
  }),
  subject,
);
/** Who of the three takes part from now on; null where nobody does. */
export const setLinked = contract('organizations.set-linked', z.object({ project: z.uuid(), ...parties }), subject);
export const endLinked = contract('organizations.end-linked', z.object({ project: z.uuid() }), subject);

const option = z.object({ id: z.uuid(), name: z.string() });
/** The projects of a community. Everybody reads those with all three; drafts only the office, with who is missing. */
export const linkedProjects = contract(
  'organizations.linked-projects',
  z.object({ community: z.uuid() }),
  z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        about: z.string(),
        lead: option.nullable(),
        unit: option.nullable(),
        worker: option.nullable(),
        missing: z.array(z.enum(['lead', 'unit', 'worker'])),
        /** Who took part before, the last first: for the office alone. */
        before: z.array(z.object({ id: z.uuid(), names: z.array(z.string()), since: z.string(), until: z.string() })),
      }),
    ),
    /** Whom the office may choose. */
    leads: z.array(option),
    units: z.array(option),
    workers: z.array(option),
    mayKeep: z.boolean(),
  }),
);
