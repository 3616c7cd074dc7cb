import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const gridRoleWords = {
  title: 'What a grid worker does, and does not',
  under: 'Departments may send grid workers only what stands below. What you yourself ask of one is not limited by it.',
  roles: { errands: 'Errands', information: 'Information', hazards: 'Hazards' },
  nothing: 'The community lets departments send none of this',
  notOfWorkers: 'What departments keep to with grid workers',
  notOfResidents: 'What grid workers keep to with you',
} satisfies Twin<typeof chinese.gridRoleWords>;
