import type { Twin } from '#ui/twin.ts';
import type * as chinese from './enrol-words.ts';

export const enrolWords = { tag: 'Open for entry', more: 'Taking part is free; your other matters do not depend on it' } satisfies Twin<
  typeof chinese.enrolWords
>;
