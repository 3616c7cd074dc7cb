import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const sitsWords = {
  title: 'Who holds office',
  none: {
    title: 'Nothing entered yet',
    next: 'Once the community enters its secretary, members and grid workers, you see them here with their work phones.',
  },
  people: 'People and posts',
  inGrids: 'In estates and grids',
  bodies: 'Bodies',
  above: (names: readonly string[]) => `Under ${names.join(', ')}`,
  under: (name: string) => `Under ${name}`,
  persons: (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`,
  count: (count: number) => `${count}`,
  nothing: 'Founded',
  myBuilding: 'Who answers for my building',
  through: 'put through by the community',
  placed: 'Cadres placed at grids',
  placedAt: (from: readonly string[], planned: number, there: number) =>
    `${from.join(' · ')} · ${planned} days a month planned, ${there} this month`,
  year: (years: number) => (years < 1 ? 'less than a year' : years === 1 ? '1 year' : `${years} years`),
  termUntil: (day: string) => `term until ${day}`,
  home: (unit: string) => `From: ${unit}`,
  founded: (day: string) => `Founded ${day}`,
  changes: 'Before and after',
  changed: (on: string, after: boolean) => `${on} ${after ? 'after it was founded' : 'before it was founded'}`,
  history: 'Terms',
  term: (number: number | null) => (number === null ? '' : `Term ${number}`),
  days: (since: string, until: string | null) => `${since} to ${until ?? 'today'}`,
  votes: (votes: number, cast: number) => `${votes} of ${cast} votes`,
  next: (day: string) => `Next election: ${day}`,
  ask: 'Who held office on a day',
  office: 'Office',
  on: 'Day',
  held: (called: string, since: string, until: string | null) => `${called} (${since} to ${until ?? 'today'})`,
  nobody: 'Nobody is entered for this day.',
} satisfies Twin<typeof chinese.sitsWords>;
