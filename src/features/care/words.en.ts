import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const offerNames = { call: 'A phone call', shopping: 'Shopping' } satisfies Twin<typeof chinese.offerNames>;
