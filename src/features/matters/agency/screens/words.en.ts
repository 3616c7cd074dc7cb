import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const bringWords = { title: 'What to bring', eligible: (who: string) => `For: ${who}` } satisfies Twin<typeof chinese.bringWords>;
