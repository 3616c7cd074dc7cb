import type { Twin } from '#ui/twin.ts';
import type * as chinese from './ours-words.ts';

export const words = {
  link: { title: 'The Party member for my home', more: 'Who it is and how they reach us; change or refuse' },
  title: 'The Party member for my home',
  under: 'Whether and how they keep in touch is up to your home. No service depends on it.',
  none: { title: 'Nobody keeps in touch with your home now', next: 'You can always ask from the first page, or ring the community.' },
  kinds: { contact: 'Keeps in touch with you', centre: 'Party member’s home as meeting point' },
  since: (day: string) => `Since ${day}`,
  waits: (day: string) => `Not settled: it stands if nobody objects by ${day}`,
  agree: 'Fine',
  change: 'Somebody else',
  refuse: 'Nobody, please',
  agreed: 'Settled',
  changed: 'The community will find somebody else',
  refused: 'Nobody will contact your home any more',
  contacts: 'When they were in touch',
  noContact: 'Not yet.',
  contact: (day: string, way: string, came: string) => `${day}: ${way}, ${came}`,
  ways: { message: 'message', phone: 'phone call', visit: 'visit', none: 'no contact' },
  came: { talked: 'reached you', absent: 'nobody was there', declined: 'it did not suit you' },
  how: 'How should they reach you',
  notSaid: 'Not said yet; choose one',
  said: 'Noted',
} satisfies Twin<typeof chinese.words>;
