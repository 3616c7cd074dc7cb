import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words: Twin<typeof chinese.words> = {
  say: 'What you said and wrote in your requests can be kept as a copy too. Photos are in the request itself.',
  see: 'See what I wrote',
  file: 'Save as a file',
  fileName: 'what-I-wrote.json',
  none: 'You have not asked for anything yet, so nothing is written.',
  nothingLeft: 'What was written has been deleted in time; only the number of the request is left.',
};
