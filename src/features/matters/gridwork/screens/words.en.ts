import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const gridRoleWords = {
  title: 'What a grid worker does, and does not',
  under: 'Departments may send grid workers only what stands below. What you yourself ask of one is not limited by it.',
  roles: { errands: 'Errands', information: 'Information', hazards: 'Hazards' },
  nothing: 'The community lets departments send none of this',
  notOfWorkers: 'May not be asked of a grid worker',
  notOfResidents: 'A grid worker may not ask of you',
} satisfies Twin<typeof chinese.gridRoleWords>;
