import type { Method } from '#method/language.ts';
import { escalate, hours, posts, remind, workhours } from '#method/terms.ts';
import { answerEnds, answerForms, everyChannel, lastWord, listeners, sevenDays } from './answer-pages.ts';

/**
 * 献计献策: advice is answered within seven days; what is taken up is shown to all, under the nickname its giver chose, or under none.
 * As 离石区滨河街道城东社区 does it (row S4-A6).
 */
export const goodAdvice: Method = {
  language: 1,
  id: 'good-advice',
  version: 1,
  name: '献计献策',
  unit: '条',
  about: '居民出主意，七天内有答复，采纳不采纳都说明白；采纳的给大家看，署您自己起的称呼。',
  from: '离石区滨河街道城东社区',
  opens: {
    residents: true,
    posts: listeners,
    catalogue: 'advice',
    channels: everyChannel,
    says: '收到您出的主意「{subject}」，七天内答复您。',
  },
  words: ['收到', '答复', '评价'],
  relays: ['grid-worker', 'grid-head', 'community-staff', 'secretary'],
  oversees: ['community-staff', 'secretary'],
  first: 'answer',
  steps: [
    {
      id: 'answer',
      name: '答复',
      shown: '答复',
      who: posts('community-staff', 'secretary'),
      do: 'fill',
      within: hours(7 * 24),
      late: [remind(), escalate(['street-leader'], workhours(8))],
      form: { adopted: 'reply', replied: 'reply', 'handed-over': 'hand-over' },
      to: { adopted: 'confirm', replied: 'confirm', 'handed-over': 'handed-over' },
      buttons: { adopted: '采纳', replied: '答复', 'handed-over': '移交' },
      asks: '有居民出了主意：「{subject}」，请在 {due} 前答复，采纳不采纳都说明白。',
      says: { adopted: '您的主意采纳了。', replied: '社区答复了您。', 'handed-over': '已移交有关单位。' },
    },
    ...lastWord({
      to: 'answer',
      askers: { posts: ['grid-worker', 'grid-head', 'community-staff'], not: { step: 'answer' } },
      hurried: ['secretary'],
    }),
  ],
  forms: answerForms,
  reopen: sevenDays('answer'),
  ends: answerEnds,
  effects: {
    opened: [{ do: 'show-openly', with: { mark: '等答复', credit: 'nickname', held: true } }],
    'answer.adopted': [{ do: 'show-openly', with: { mark: '采纳', step: 'answer', answer: 'reply', credited: true } }],
    'answer.replied': [{ do: 'show-openly', with: { mark: '答复', step: 'answer', answer: 'reply' } }],
    withdrawn: [{ do: 'hide-openly', with: {} }],
  },
};
