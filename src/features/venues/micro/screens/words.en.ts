import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const microWords = {
  title: 'Micro homes',
  under:
    'A small place near your door: somewhere to sit, to talk things over, to help one another. Anybody may come; nobody is registered.',
  none: { title: 'No micro home yet', next: 'Once the community opens one near you, this says where it is and when its door is open.' },
  hours: (from: number, until: number) => `${from}:00–${until}:00`,
  standing: { planned: 'Being prepared', open: 'Open', closed: 'Closed' },
  talksOn: (day: string) => `Next talk ${day}`,
  host: (called: string) => `Looked after by ${called}`,
  room: 'Its place',
  facts: { place: 'Where', hours: 'Open', seats: 'Seats', host: 'Looked after by' },
  seats: (seats: number) => `${seats} people`,
  hosted: (called: string, kind: string) => `${called} (${kind})`,
  nobody: 'Nobody yet',
  book: 'See times and book',
  talks: 'Its talks',
  talksHint:
    'Tell whoever looks after it, or the community, what to talk about. What is decided has somebody who does it and a day, and stands here.',
  noTalks: 'No day is set for talks yet.',
  next: 'Next times',
  paused: 'They rest for now; once they go on, it stands here.',
  provisional: ' (provisional)',
  days: ', ',
  noDay: 'Not set yet',
  decided: 'What was decided',
  by: (by: string, due: string) => `${by} · by ${due}`,
  states: { open: 'Going on', late: 'Late', done: 'Done', explained: 'Explained' },
  help: 'Its help',
  helpHint: 'Shopping, company on a way, a small repair: say so, and a neighbour nearby comes. Who asked for help is never public.',
  helped: (times: number) => `In thirty days neighbours nearby helped one another ${times} times or more.`,
  ask: 'Ask a neighbour for help',
} satisfies Twin<typeof chinese.microWords>;
