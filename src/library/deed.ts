import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, posts, remind, warn, workdays, workhours } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

/**
 * 解民忧、办实事: a deed is promised in the open, done, and shown with a photo and its day; those who live there may say what it is worth.
 * As 灵石县城区学苑社区 does it (row S0-A40).
 */
export const deed: Method = {
  language: 1,
  id: 'practical-deeds',
  version: 1,
  name: '解民忧、办实事',
  unit: '件',
  about: '承诺办的实事给大家看：承诺了什么、在办、哪天办好、惠及多少人；住在这里的人可以打分。',
  from: '灵石县城区学苑社区',
  opens: {
    residents: false,
    posts: ['secretary', 'community-staff', 'estate-branch'],
    catalogue: 'deed',
    channels: ['online'],
    says: '「{subject}」承诺下来了，已经公开。',
  },
  words: ['承诺', '在办', '办好'],
  relays: [],
  oversees: ['secretary', 'community-staff'],
  first: 'promise',
  steps: [promise(), work()],
  forms: {
    ...answerForms,
    plan: {
      name: '怎么办',
      fields: [
        { id: 'plan', label: '怎么办、谁来办', kind: 'note', required: true, max: 300 },
        { id: 'by', label: '哪天前办好', kind: 'date', required: true, fact: true },
      ],
    },
    done: {
      name: '办好了',
      fields: [
        { id: 'did', label: '办成了什么', kind: 'note', required: true, max: 300 },
        { id: 'day', label: '哪天办好的', kind: 'date', required: true, fact: true },
        { id: 'count', label: '惠及多少人', kind: 'number', required: true, max: 100_000, fact: true },
        { id: 'photos', label: '照片（不拍人）', kind: 'photo', required: true, max: 6 },
      ],
    },
  },
  reopen: sevenDays('work'),
  ends: { ...answerEnds, solved: { name: '办好', says: '「{subject}」办好了，已经公开，大家可以打分。' } },
  effects: {
    opened: [{ do: 'show-openly', with: { mark: '承诺' } }],
    'promise.begun': [{ do: 'show-openly', with: { mark: '在办', step: 'promise', answer: 'plan' } }],
    'work.done': [{ do: 'show-openly', with: { mark: '办好', step: 'work', answer: 'did', day: 'day', count: 'count', rated: true } }],
    'work.dropped': [{ do: 'show-openly', with: { mark: '办不成', step: 'work', answer: 'reason' } }],
  },
};

function promise(): Step {
  return {
    id: 'promise',
    name: '承诺',
    shown: '承诺',
    who: posts('secretary', 'community-staff', 'estate-branch'),
    do: 'fill',
    within: workdays(5),
    late: [remind(), escalate(['street-leader'], workdays(5))],
    form: 'plan',
    to: { begun: 'work' },
    buttons: { begun: '开始办' },
    asks: '承诺了「{subject}」，请在 {due} 前写明怎么办、哪天前办好。',
    says: { begun: '开始办了。' },
  };
}

function work(): Step {
  return {
    id: 'work',
    name: '办理',
    shown: '在办',
    who: posts('secretary', 'community-staff', 'estate-branch'),
    do: 'fill',
    within: fromCatalogue,
    late: [warn(workhours(8)), remind(), escalate(['street-leader'], workdays(5))],
    form: { done: 'done', dropped: 'reason' },
    to: { done: 'solved', dropped: 'explained' },
    buttons: { done: '办好了', dropped: '办不成' },
    asks: '「{subject}」请在 {due} 前办好，写明哪天办好、惠及多少人，附照片。',
    says: { done: '办好了，已经公开。', dropped: '办不成，原因已经公开。' },
  };
}
