import type { Twin } from '#ui/twin.ts';
import type * as chinese from './page-words.ts';

export const pageWords = {
  title: 'Errands by Party members',
  which: 'Which community',
  lead: 'If you cannot go, somebody goes for you',
  leadMore: 'Say what you need and sign an authorisation; the agent sees it through and tells you each step.',
  stationOf: (community: string) => `Agents of ${community}`,
  facts: { where: 'Where', hours: 'When', who: 'Who' },
  open: (hours: readonly string[]) => `Workdays ${hours.join(', ')}`,
  nobody: 'Agents are being arranged; please ring first',
  count: (agents: number) => `; ${agents} in all`,
  ask: 'Ask for an agent',
  without: (community: string) => `${community} has no agents yet`,
  withoutMore: 'Ring the community and it tells you who can help.',
  nowhere: { title: 'No community uses Mulin yet', next: 'Please ring 12345.' },
  promise: 'What agents never do',
  never: ['Take your passwords, bank cards or original ID', 'Do anything beyond the authorisation', 'Tell others about your matters'],
  done: 'How much was done',
  figures: { total: 'Done in all', going: 'Under way', sheets: 'Copies and prints' },
  pieces: (count: number) => String(count),
  few: 'Too few yet to publish numbers.',
  noNames: 'Only counts, no names. Under five is not published.',
  stations: (street: string) => `Agents in ${street}`,
  has: 'Has agents',
  hasNot: 'Not yet',
} satisfies Twin<typeof chinese.pageWords>;
