import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const openlyWords = {
  title: 'Open matters and answers',
  under: (community: string) => `What ${community} promised and answered`,
  link: { title: 'Open matters and answers', more: 'Ideas, remarks, and works promised' },
  roots: { title: 'Audit root', more: 'A string a day that shows whether records were changed' },
  which: 'Which community',
  kinds: 'Which kind',
  kind: [
    { id: 'all', name: 'All' },
    { id: 'good-advice', name: 'Ideas' },
    { id: 'remark', name: 'Remarks' },
    { id: 'practical-deeds', name: 'Works' },
    { id: 'resolution', name: 'Meetings' },
    { id: 'bureau-application', name: 'Applications' },
    { id: 'online-law', name: 'Legal questions' },
  ],
  credit: (nickname: string) => `Idea by “${nickname}”`,
  unanswered: 'No answer in time',
  until: (day: string) => `Answer by ${day}`,
  said: (day: string) => `Updated ${day}`,
  reached: (count: number) => `For ${count} people`,
  stars: (mean: number) => `People who live here give ${mean.toFixed(1)} stars`,
  fewStars: 'The mean is shown from five ratings on',
  mine: 'How many stars',
  rated: 'Noted, thank you. Nobody sees who gave how many.',
  empty: { title: 'Nothing open yet', next: 'Bring an idea or a remark; the answers stand here.' },
  nowhere: { title: 'No community has opened yet', next: 'Please look again later.' },
} satisfies Twin<typeof chinese.openlyWords>;
