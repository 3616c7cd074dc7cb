import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const gridWords = {
  title: 'My grid',
  households: (buildings: number, households: number) => `${buildings} buildings · ${households} homes`,
  community: 'Community',
  says: (words: string) => `「${words}」`,
  afterWork: 'Off work now; ring',
  until: (time: string) => `until ${time}`,
  residents: (name: string, persons: number, members: number, share: number) =>
    `${name}: ${persons.toLocaleString('en')} residents, ${members} of them Party members (${share.toFixed(1)}%).`,
  teams: 'Teams of the community',
  teamsMore: 'Who is in the teams that make peace and help',
  communityPhone: 'Community phone',
  callCommunity: (name: string) => `Ring ${name}`,
  groups: 'Party bodies of the grid',
  leads: (called: readonly string[]) => `Led by ${called.join(', ')}`,
  outpost: 'Where to go',
  outpostDoes: (place: string, hours: string | null) => [place, hours].filter(Boolean).join(' · '),
  visitors: 'For visitors',
  visitorsMore: 'What people who come here need to know',
  none: { title: 'No staff registered in this grid yet', next: 'You can ring the community.' },
  noGrid: { title: 'Your home is in no grid yet', next: 'The community will put it in one. Ring the community until then.' },
  signedOut: {
    title: 'Sign in to see your grid',
    next: 'Who your grid worker is and how to reach them. You can ring the numbers below without signing in.',
  },
  pick: 'Community phones',
  pickMore: 'Once linked, your own grid and grid worker stand here.',
  bind: 'Link now',
  noCommunity: { title: 'No community has opened yet', next: 'Please ring 12345.' },
} satisfies Twin<typeof chinese.gridWords>;
