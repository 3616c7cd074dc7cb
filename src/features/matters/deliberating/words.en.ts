import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const originWords = {
  label: 'How it was decided',
  decided: (by: string, on: string) => `Passed by ${by} on ${on}`,
  ofTopic: (decided: string, number: string, subject: string) => `${decided} (topic ${number} “${subject}”)`,
  routine: 'An everyday matter; no meeting needed',
} satisfies Twin<typeof chinese.originWords>;
