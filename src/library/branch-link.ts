import type { Method, StepThat } from '#method/language.ts';
import { escalate, fromCatalogue, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, lastWord, sevenDays } from './answer-pages.ts';

const grid = ['grid-worker', 'micro-grid-worker', 'grid-head'];
const office = ['community-staff', 'secretary'];

/**
 * 网格支部联通: an item goes from grid to branch and back under one number, both read it from beginning to end, and write in one story (row S1-D5, as in
 * 职工新街街道新村社区). It begins by a door of its own, which takes a topic and a request, and no names (row S2-A26, as in 大同市广灵县).
 */
export const branchLink: Method = {
  language: 1,
  id: 'branch-link',
  version: 1,
  name: '网格支部联通',
  unit: '件',
  about: '网格把群众要办的事报给支部，支部也把事交给网格：两边看的是同一件、同一个编号，在一处说话。只说事，不记人的想法。',
  from: '职工新街街道新村社区、大同市广灵县',
  opens: {
    residents: false,
    posts: [...grid, 'branch'],
    catalogue: 'branch',
    channels: ['online', 'visit', 'phone', 'counter'],
    says: '「{subject}」报给支部了，五个工作日内回话。',
    seenBy: ['branch', ...grid, ...office],
  },
  words: ['收到', '办理', '评价'],
  relays: [...grid, ...office],
  oversees: office,
  first: 'branch',
  steps: [
    turn({ id: 'branch', name: '支部办', posts: ['branch'], other: 'grid', button: '交给网格', passed: '支部看过，交给网格办。' }),
    turn({ id: 'grid', name: '网格办', posts: grid, other: 'branch', button: '报给支部', passed: '网格办不了，又报给支部。' }),
    ...lastWord({ to: 'branch', askers: { posts: [...grid, 'branch'] }, hurried: ['secretary'] }),
  ],
  forms: answerForms,
  reopen: sevenDays('branch'),
  ends: answerEnds,
};

type Turn = {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly other: string;
  readonly button: string;
  readonly passed: string;
};
/** Whoever's turn it is answers, or passes it to the other with a reason. */
function turn({ id, name, posts, other, button, passed }: Turn): StepThat<'fill'> {
  return {
    id,
    name,
    shown: '办理',
    who: { posts: [...posts] },
    do: 'fill',
    within: fromCatalogue,
    late: [remind(), escalate(['secretary'], workdays(2))],
    form: { replied: 'reply', passed: 'reason' },
    to: { replied: 'confirm', passed: other },
    buttons: { replied: '办好了', passed: button },
    asks: `「{subject}」请在 {due} 前办好，或者${button}。`,
    says: { replied: '办好了，请看看。', passed },
  };
}
