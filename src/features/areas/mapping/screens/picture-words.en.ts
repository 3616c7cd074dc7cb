import type { Twin } from '#ui/twin.ts';
import type * as chinese from './picture-words.ts';

export const pictureWords = {
  title: 'Where my grid is',
  caption: (grid: string, where: string) => `The darker part is ${grid} (${where}).`,
  alt: (grid: string, where: string, others: readonly string[]) =>
    `A drawing of ${where}; the darker part is ${grid}${others.length === 0 ? '' : `, next to ${others.join(', ')}`}.`,
} satisfies Twin<typeof chinese.pictureWords>;
