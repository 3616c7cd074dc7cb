import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const meetingWords = {
  earlier: 'Decided last time',
  earlierHint: 'First see how it went, then what is new.',
  decided: 'Decided this time',
  came: 'Units that came',
  absent: 'Units that did not come',
  line: (owner: string, unit: string | null, due: string) => `${unit ? `${unit} · ` : ''}${owner} · by ${due}`,
  units: 'Units invited (optional)',
  cameOf: 'Units that came',
  resolutions: 'What was decided',
  resolutionsHint: 'Each has somebody and a day; it becomes their task and is public (what, never whose home).',
  add: 'Add one',
  remove: (nth: number) => `Remove no. ${nth}`,
  removeShort: 'Remove',
  what: (nth: number) => `No. ${nth}: what`,
  owner: 'Who',
  unit: 'Which unit (optional)',
  due: 'By when',
  missing: 'Please fill this in',
  publicNone: { title: 'Nothing decided in meetings yet', next: 'What a meeting decides is made public here.' },
  publicAbsent: (units: readonly string[]) => `Did not come: ${units.join(', ')}`,
  publicCame: (units: readonly string[]) => `Came: ${units.join(', ')}`,
  by: (by: string, due: string) => `${by} · by ${due}`,
  states: { open: 'Under way', late: 'Late', done: 'Done', explained: 'Explained' },
} satisfies Twin<typeof chinese.meetingWords>;
