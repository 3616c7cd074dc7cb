import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const councilWords = {
  title: 'Councils',
  hint: 'These sides sit down together over matters of the estate and the community. Who came and what came of it stands under “In the open”.',
  leads: 'leads',
  nobody: 'Nobody yet',
  few: 'Fewer than 5',
  people: (count: number) => `${count} people`,
  lacking: (parts: readonly string[]) => `Missing: ${parts.join(', ')}`,
  whole: 'All sides filled',
  by: (area: string, rule: string) => `${area} · ${rule}`,
} satisfies Twin<typeof chinese.councilWords>;
