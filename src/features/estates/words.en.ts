import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const modeNames = { firm: 'Property firm', self: 'Residents themselves', none: 'No property firm' } satisfies Twin<
  typeof chinese.modeNames
>;

export const openedNames = {
  'owners-committee': 'Owners’ committee and owners’ votes',
  founding: 'Founding an owners’ committee, led by the community’s secretary',
  firm: 'People of the property firm and their Party branch',
  'property-committee': 'Property committee',
  officers: 'One who collects, another who pays',
  crew: 'Gate-keepers and cleaners of their own',
  'fee-ledger': 'Income and spending',
} satisfies Twin<typeof chinese.openedNames>;

export const crewNames = { 'gate-keeper': 'Gate-keeper', cleaner: 'Cleaner' } satisfies Twin<typeof chinese.crewNames>;

export const openNames = { open: 'Possible now', closed: 'Not now' } satisfies Twin<typeof chinese.openNames>;

export const resultNames = { met: 'Reached', 'not-met': 'Not reached', going: 'The year is not over' } satisfies Twin<
  typeof chinese.resultNames
>;
