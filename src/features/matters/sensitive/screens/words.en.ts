import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const shopWords = {
  gives: (shop: string) => `Give my name and phone to ${shop} too, only to arrange the visit`,
  more: 'You need not: they come all the same, and you write to each other here or the community passes it on. Take it back under “What I agreed to” at any time.',
  shop: 'the shop',
} satisfies Twin<typeof chinese.shopWords>;
