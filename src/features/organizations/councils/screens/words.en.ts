import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const councilWords = {
  title: 'Councils',
  hint: 'These sides sit down together over matters of the estate and the community. Who came and what came of it stands under “In the open”.',
  leads: 'leads',
  nobody: 'Nobody yet',
  few: 'Fewer than 5',
  people: (count: number) => `${count} people`,
  homes: ({ all, sit }: { readonly all: number; readonly sit: number }) => `One seat per home: ${sit} of ${all} homes have somebody`,
  lacking: (parts: readonly string[]) => `Missing: ${parts.join(', ')}`,
  whole: 'All sides filled',
  by: (area: string, rule: string) => `${area} · ${rule}`,
  open: (name: string) => `${name}: charter and help`,
} satisfies Twin<typeof chinese.councilWords>;

export const councilPageWords = {
  title: 'Councils',
  charter: 'Charter',
  noCharter: 'No charter yet. Once agreed on it stands here, and every version stays.',
  version: (version: number) => `Version ${version}`,
  holds: 'In force',
  before: 'Earlier',
  agreed: (by: string, day: string) => `Agreed on ${day}: ${by}`,
  changed: (what: string) => `What changed: ${what}`,
  versions: 'Other versions',
  show: (version: number) => `Read version ${version}`,
  first: 'Agreed on for the first time',
  help: 'Help for your occasion',
  helpHint:
    'Whether and what to use is your family’s choice; people come to help without a booking too. It is free, and nobody asks how big it is.',
  noHelp: 'Nothing is entered yet; please ask the council or the community.',
  halls: 'Halls',
  hall: (place: string, from: number, until: number) => `${place} · ${from}:00–${until}:00`,
  hallSoon: 'Not open yet',
  book: 'See times and book',
  hands: 'Hands and things',
  asGroup: 'My own family (name below)',
  group: 'Which family (only the council and the community read it)',
  purpose: 'For what occasion',
  gives: 'Give my name and phone to the council (the booking holds without it)',
  send: 'Send to the council',
  sent: 'Sent. The council will answer.',
} satisfies Twin<typeof chinese.councilPageWords>;
