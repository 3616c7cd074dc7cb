import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const kindNames = {
  activity: 'Activities together',
  resource: 'Sharing resources',
  civility: 'Good manners together',
  safety: 'Safety together',
  problem: 'Hard problems together',
} satisfies Twin<typeof chinese.kindNames>;

export const partNames = { lead: 'Party committee leads', first: 'Members go first', joins: 'Neighbours join in' } satisfies Twin<
  typeof chinese.partNames
>;

export const standingNames = { open: 'Under way', late: 'Late', done: 'Kept in time', 'done-late': 'Kept, late' } satisfies Twin<
  typeof chinese.standingNames
>;

export const projectNames = { gathering: 'Waiting for people', going: 'Under way', done: 'Done' } satisfies Twin<
  typeof chinese.projectNames
>;
