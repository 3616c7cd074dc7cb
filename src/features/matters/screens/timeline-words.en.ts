import type { Twin } from '#ui/twin.ts';
import type * as chinese from './timeline-words.ts';

export const timelineWords = { photo: (nth: number) => `Photo ${nth}, tap to enlarge` } satisfies Twin<typeof chinese.timelineWords>;
