import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const agentWords = {
  here: 'Agents who run errands for you',
  byCommunity: 'Put through by the community',
  hours: (from: number, until: number) => `Ring from ${from}:00 to ${until}:00`,
  card: {
    title: 'Show my name and phone',
    shownAs: (called: string, from: number, until: number) => `${called}, from ${from}:00 to ${until}:00`,
    notShown: 'Not shown; neighbours are put through by the community',
    at: (community: string, kind: string) => `${community} · ${kind}`,
    called: 'What to call you',
    phone: 'Phone',
    phoneHint: 'Your own, or one for work only',
    from: 'From',
    until: 'Until',
    hour: (hour: number) => `${hour}:00`,
    agreed: 'I agree that everybody in the village sees this; I can take it back at any time',
    save: 'Show',
    saved: 'Shown',
    hide: 'Show no more',
    hid: 'Taken back; nobody sees it any more',
  },
} satisfies Twin<typeof chinese.agentWords>;
