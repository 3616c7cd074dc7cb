import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

const limits = {
  residents: z.int('写整数').min(50, '至少 50 人').max(10_000, '最多 10000 人'),
  open: z.int('写整数').min(1, '至少 1 件').max(500, '最多 500 件'),
};
/** From how many residents, or how many open matters, for one worker a community is marked as short of workers. */
export const setLoadLimit = contract('organizations.set-load-limit', z.object({ area: z.uuid(), ...limits }), subject);
/** Of each community of mine, in the order of places: workers, residents and open matters, and how many of them come to one worker. Nobody is named. */
export const staffLoads = contract(
  'organizations.staff-loads',
  nothing,
  z.object({
    /** Of each area the asker looks after, in the order of places: its lines. */
    limits: z.array(z.object({ area: z.uuid(), name: z.string(), residents: z.int(), open: z.int() })),
    rows: z.array(
      z.object({
        id: z.uuid(),
        community: z.string(),
        /** Two communities of one name stand in different streets. */
        street: z.string().nullable(),
        workers: z.int(),
        /** Residents and open matters are null from one to four, and where such could be reckoned from them; for each worker also where nobody works yet. */
        residents: z.int().nullable(),
        residentsEach: z.int().nullable(),
        open: z.int().nullable(),
        openEach: z.int().nullable(),
        over: z.array(z.enum(['residents', 'open', 'nobody'])),
      }),
    ),
  }),
);
