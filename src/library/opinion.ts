import type { Method } from '#method/language.ts';
import { escalate, fromCatalogue, hours, posts, remind, workhours } from '#method/terms.ts';
import { answerEnds, answerForms, lastWord } from './answer-pages.ts';

const everyChannel = ['online', 'phone', 'counter', 'visit', 'wechat', 'paper'] as const;

/** 话有处说: an opinion gets a number, a day by which it is answered, an answer, and the person's word on it. As 灵石县城区学苑社区 does it (row S0-A30). */
export const opinion: Method = {
  language: 1,
  id: 'opinion',
  version: 1,
  name: '话有处说',
  unit: '条',
  about: '意见和建议，件件有编号、有期限、有答复。',
  from: '灵石县城区学苑社区',
  opens: {
    residents: true,
    posts: ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'micro-grid-worker', 'building-head'],
    catalogue: 'opinion',
    channels: [...everyChannel],
    says: '收到您说的「{subject}」，社区在期限内答复您。',
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
      within: fromCatalogue,
      late: [remind(), escalate(['street-leader'], workhours(8))],
      form: { replied: 'reply', 'handed-over': 'hand-over' },
      to: { replied: 'confirm', 'handed-over': 'handed-over' },
      buttons: { replied: '答复', 'handed-over': '移交' },
      asks: '有居民说：「{subject}」，请在 {due} 前答复。',
      says: { replied: '社区答复了您。', 'handed-over': '已移交有关单位。' },
    },
    ...lastWord({
      to: 'answer',
      askers: { posts: ['grid-worker', 'grid-head', 'community-staff'], not: { step: 'answer' } },
      hurried: ['secretary'],
    }),
  ],
  forms: answerForms,
  reopen: { within: hours(7 * 24), to: 'answer' },
  ends: answerEnds,
};
