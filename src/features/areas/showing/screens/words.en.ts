import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const visitorWords = {
  title: 'For visitors',
  stands: (community: string, grid: string) => `In ${community}, ${grid}`,
  call: (name: string) => `Ring ${name}`,
  outpost: 'Water, a seat, the way',
  outpostDoes: (place: string, hours: string | null) => [place, hours].filter(Boolean).join(' · '),
  community: 'Ask the community',
  free: 'Reading this page needs no registration, and nobody asks who you are.',
} satisfies Twin<typeof chinese.visitorWords>;
