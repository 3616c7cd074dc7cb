import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const shopWords = {
  gives: (shop: string) => `Give my name and phone to ${shop} too, only to arrange the visit`,
  more: 'You need not: they come all the same, and you write to each other here or the community passes it on. Take it back under “What I agreed to” at any time.',
  shop: 'the shop',
} satisfies Twin<typeof chinese.shopWords>;

export const unitWords = {
  title: (unit: string) => `May ${unit} ring you directly?`,
  more: 'They come all the same if not: write here, or the community passes it on. It is for this alone, ends with it, and is taken back under “What I agreed to” at any time.',
  give: 'Give name and phone',
  given: (unit: string) => `${unit} has your name and phone`,
  done: 'Given, until this is done',
} satisfies Twin<typeof chinese.unitWords>;
