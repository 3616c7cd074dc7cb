import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

const applicants = ['estate-committee', 'estate-branch', 'community-staff', 'secretary'];

/**
 * 向部门申请: an estate asks a bureau for something, such as to be renovated with the old estates; the day it asked and the day and words of the answer stand open.
 * As 凤山街道工行小区 does it (row S4-C20).
 */
export const bureauApplication: Method = {
  language: 1,
  id: 'bureau-application',
  version: 1,
  name: '向部门申请',
  unit: '件',
  about: '小区向部门提申请：哪天递的、哪天答复的、怎么答复，都给大家看；批了，接着立工程。',
  from: '凤山街道工行小区',
  opens: { residents: false, posts: applicants, catalogue: 'bureau', channels: ['online'], says: '「{subject}」登记了。' },
  words: ['准备', '递交', '答复'],
  relays: [],
  oversees: ['community-staff', 'secretary'],
  first: 'apply',
  steps: [apply(), answer()],
  forms: {
    ...answerForms,
    application: {
      name: '申请',
      fields: [
        { id: 'bureau', label: '向哪个部门', kind: 'text', required: true, max: 40 },
        { id: 'day', label: '哪天递的', kind: 'date', required: true, fact: true },
        { id: 'asked', label: '申请什么', kind: 'note', required: true, max: 300 },
        { id: 'photos', label: '申请书照片', kind: 'photo', max: 4 },
      ],
    },
    answer: {
      name: '部门的答复',
      fields: [
        { id: 'day', label: '哪天答复的', kind: 'date', required: true, fact: true },
        { id: 'reply', label: '怎么答复的', kind: 'note', required: true, max: 500 },
      ],
    },
  },
  reopen: sevenDays('apply'),
  ends: { ...answerEnds, solved: { name: '批了', says: '「{subject}」批下来了，接着立工程。' } },
  effects: {
    'apply.sent': [{ do: 'show-openly', with: { mark: '已递交', step: 'apply', answer: 'asked', day: 'day' } }],
    'answer.approved': [
      { do: 'show-openly', with: { mark: '批了', step: 'answer', answer: 'reply', day: 'day' } },
      { do: 'open-works', with: {} },
    ],
    'answer.refused': [{ do: 'show-openly', with: { mark: '没有批', step: 'answer', answer: 'reply', day: 'day' } }],
  },
};

function apply(): Step {
  return {
    id: 'apply',
    name: '递申请',
    shown: '准备',
    who: posts(...applicants),
    do: 'fill',
    within: workdays(10),
    late: [remind(), escalate(['secretary'], workdays(5))],
    form: { sent: 'application', dropped: 'explanation' },
    to: { sent: 'answer', dropped: 'explained' },
    buttons: { sent: '递上去了', dropped: '不申请了' },
    asks: '「{subject}」请在 {due} 前把申请递上去。',
    says: { sent: '申请递上去了，已经公开。', dropped: '不申请了，原因已写明。' },
  };
}

function answer(): Step {
  return {
    id: 'answer',
    name: '等部门答复',
    shown: '递交',
    who: posts(...applicants),
    do: 'fill',
    within: fromCatalogue,
    late: [remind(), escalate(['secretary'], workdays(5))],
    form: { approved: 'answer', refused: 'answer' },
    to: { approved: 'solved', refused: 'explained' },
    buttons: { approved: '批了', refused: '没有批' },
    asks: '「{subject}」部门答复了请登记；到 {due} 还没有答复，请去问。',
    says: { approved: '批下来了，已经公开。', refused: '没有批，原因已经公开。' },
  };
}
