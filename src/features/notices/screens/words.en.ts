import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words = {
  title: 'Notices',
  under: (unread: number) => (unread === 0 ? 'All read' : `${unread} not read`),
  fresh: 'Not read: ',
  readAll: 'All read',
  none: { title: 'No notices yet', next: 'Steps of your matters are told here.' },
  signIn: { title: 'Sign in to see notices', next: 'You are told here how far your matters are.' },
} satisfies Twin<typeof chinese.words>;
