import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const teamWords = {
  title: 'Teams of the community',
  none: { title: 'No teams yet', next: 'Once the community founds teams, you see here who is in them.' },
  nobody: 'Nobody yet',
  missing: (kinds: readonly string[]) => `Missing: ${kinds.join(', ')}`,
  whole: 'All kinds filled',
  desk: {
    tells: 'Everybody sees the teams, nobody what they hear. Members leave under “Posts”.',
    none: { title: 'No teams yet', next: 'Tap “Found a team”, such as a peace-making team of five kinds of people.' },
    found: 'Found a team',
    foundTells: 'Say which kinds of members it has, at least one of each; everybody sees what is missing.',
    founded: 'Founded; now register members.',
    name: 'Name of the team',
    post: 'Which post members hold',
    about: 'What it does',
    kinds: 'Kinds of members',
    kindsHint: 'Enter after each, twelve at most.',
    join: 'Register a member',
    joinFor: (team: string) => `Register a member of ${team}`,
    joinTells: 'They then hold this post and sign in with the registered phone. Ask them first.',
    joined: 'Registered.',
    person: 'Who',
    kind: 'Which kind',
    called: 'How to call them (everybody sees it)',
    missing: 'Please fill this in',
    like: {
      name: '矛盾协调服务队',
      about: '邻里有了矛盾，请他们来劝和。',
      kinds: ['小区老党员', '老干部', '社区网格员', '司法所工作人员', '律师'],
    },
  },
} satisfies Twin<typeof chinese.teamWords>;
