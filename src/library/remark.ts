import type { Method } from '#method/language.ts';
import { escalate, hours, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, everyChannel, lastWord, listeners, sevenDays } from './answer-pages.ts';

/**
 * 民主监督: a remark on a decision, on money or on works stands open from the first day and must be answered within ten; what is not, shows as not answered.
 * As 大同市广灵县 does it (row S2-A11). Its id is its catalogue's: nobody may switch supervision off.
 */
export const remark: Method = {
  language: 1,
  id: 'remark',
  version: 1,
  name: '监督意见',
  unit: '条',
  about: '对决定、账目、工程有意见，一句话和答复都给大家看，不写您是谁；十天内必须答复，没答复也看得见。',
  from: '大同市广灵县',
  opens: {
    residents: true,
    posts: listeners,
    catalogue: 'remark',
    channels: everyChannel,
    says: '收到您的监督意见「{subject}」，已经公开，十天内答复。公开的只有这一句，不写您是谁。',
  },
  words: ['收到', '答复', '评价'],
  relays: ['grid-worker', 'grid-head', 'community-staff', 'secretary'],
  oversees: ['secretary'],
  first: 'answer',
  steps: [
    {
      id: 'answer',
      name: '答复',
      shown: '答复',
      who: posts('secretary', 'community-staff', 'two-committees'),
      do: 'fill',
      within: hours(10 * 24),
      late: [remind(), escalate(['street-leader'], workdays(1))],
      form: { replied: 'reply' },
      to: { replied: 'confirm' },
      buttons: { replied: '答复' },
      asks: '有一条监督意见：「{subject}」，请在 {due} 前答复，答复会公开。',
      says: { replied: '社区答复了您，答复已经公开。' },
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
    opened: [{ do: 'show-openly', with: { mark: '等答复', due: true } }],
    'answer.replied': [{ do: 'show-openly', with: { mark: '答复', step: 'answer', answer: 'reply' } }],
    withdrawn: [{ do: 'hide-openly', with: {} }],
  },
};
