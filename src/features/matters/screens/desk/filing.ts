import type { catalogue } from '#features/methods/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import type { Answers } from '#ui/console/answers.ts';
import type { Cleared } from '../../danger/screens/danger.tsx';
import type { Channel } from './relay-dialog.tsx';
import type { words } from './words.ts';

export type Leaf = Answer<typeof catalogue>['leaves'][number];

/** The form as typed. */
export type Filing = {
  readonly by: 'person' | 'phone';
  readonly person?: string;
  readonly phone?: string;
  readonly subject: string;
  readonly leaf: string;
  readonly answers?: Answers;
  readonly place: readonly string[];
  readonly more?: string;
  readonly channel: Channel | (typeof words)['atActivity']['value'];
  readonly danger?: Cleared;
};
