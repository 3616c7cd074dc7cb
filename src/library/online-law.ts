import type { Field } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import { escalate, fromCatalogue, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, everyChannel, lastWord, sevenDays, takenByOne } from './answer-pages.ts';

const { reply } = answerForms;
const common: Field[] = [
  { id: 'question', label: '写成常见问题（不写是谁、是哪家的事）', kind: 'note', required: true, max: 200 },
  { id: 'answer', label: '公开的解答', kind: 'note', required: true, max: 500 },
];

/**
 * 法治在网上: a question to the legal adviser is read by that adviser alone; what others may learn from it is written anew, as nobody's question.
 * As 和顺县义兴镇井玉沟村 does it (row S0-B10).
 */
export const onlineLaw: Method = {
  language: 1,
  id: 'online-law',
  version: 1,
  name: '法治在网上',
  unit: '问',
  about: '法律上的事问法律顾问，只有接的顾问看得到；常见的问题另写一份给大家看，不写是谁问的。',
  from: '和顺县义兴镇井玉沟村',
  opens: {
    residents: true,
    posts: ['community-staff', 'secretary', 'grid-worker'],
    catalogue: 'law',
    channels: everyChannel,
    says: '您问的法律问题收到了，只有接的法律顾问看得到。',
    sealed: true,
    seenBy: ['lawyer'],
  },
  words: ['收到', '有人接', '解答', '评价'],
  relays: ['lawyer'],
  oversees: ['lawyer'],
  first: 'hear',
  steps: [
    takenByOne('hear', 'answer', ['lawyer'], {
      shown: '有人接',
      asks: '有居民问法律上的事，请在 {due} 前接下。',
      says: '{assignee}来解答。',
    }),
    {
      id: 'answer',
      name: '解答',
      shown: '解答',
      who: 'assignee',
      do: 'fill',
      within: fromCatalogue,
      late: [remind(), escalate(['lawyer'], workdays(1))],
      form: { replied: 'reply', shared: 'shared', returned: 'reason' },
      to: { replied: 'confirm', shared: 'confirm', returned: 'hear' },
      buttons: { replied: '答复', shared: '答复并公开', returned: '退回' },
      asks: '有居民的法律问题由您解答，请在 {due} 前答复。',
      says: { replied: '{assignee}答复了您。', shared: '{assignee}答复了您。', returned: '换一位来解答。' },
    },
    ...lastWord({ to: 'answer', askers: 'assignee', hurried: ['lawyer'] }),
  ],
  forms: { ...answerForms, shared: { name: '答复并公开', fields: [...(reply?.fields ?? []), ...common] } },
  reopen: sevenDays('hear'),
  ends: answerEnds,
  effects: { 'answer.shared': [{ do: 'show-openly', with: { mark: '解答', step: 'answer', line: 'question', answer: 'answer' } }] },
};
