import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const kindNames = {
  harden: 'Paving',
  greening: 'Greenery',
  lighting: 'Lighting',
  heating: 'Heating',
  drainage: 'Sewers',
  water: 'Tap water',
  toilet: 'Toilets',
  sewage: 'Waste water',
  garbage: 'Rubbish',
  walls: 'Walls and roofs',
  rebuild: 'Old buildings, new use',
  other: 'Other',
} satisfies Twin<typeof chinese.kindNames>;

export const standingNames = {
  planned: 'Planned',
  going: 'Under way',
  finished: 'To be accepted by residents',
  accepted: 'Accepted',
  past: 'Done in earlier years',
} satisfies Twin<typeof chinese.standingNames>;
