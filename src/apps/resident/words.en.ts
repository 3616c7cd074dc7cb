import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words = { home: 'Home', mine: 'Matters', grid: 'Grid', notices: 'Notices', ofHome: 'My home' } satisfies Twin<
  typeof chinese.words
>;
