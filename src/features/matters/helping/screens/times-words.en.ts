import type { Twin } from '#ui/twin.ts';
import type * as chinese from './times-words.ts';

export const timesWords = {
  free: 'When you are free',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  parts: [
    { id: 'morning', name: 'Morning', from: '08:00', until: '12:00' },
    { id: 'afternoon', name: 'Afternoon', from: '12:00', until: '18:00' },
    { id: 'evening', name: 'Evening', from: '18:00', until: '21:00' },
  ],
} satisfies Twin<typeof chinese.timesWords>;
