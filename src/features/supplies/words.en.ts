import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const channelNames = { online: 'Online', phone: 'Phone', paper: 'Paper', helper: 'Through somebody' } satisfies Twin<
  typeof chinese.channelNames
>;
