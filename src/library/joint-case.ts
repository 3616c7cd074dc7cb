import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, hours, otherwise, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, everyChannel, lastWord, sevenDays, takenByOne } from './answer-pages.ts';

/**
 * 社区、社工联动: the community stands by somebody, and a social worker comes to it only with that person's own yes, said to exactly what is passed on.
 * As 大同市广灵县 does it (row S2-A56; PIPL 23, 29).
 */
export const jointCase: Method = {
  language: 1,
  id: 'joint-case',
  version: 1,
  name: '社工联动帮扶',
  unit: '件',
  about: '社区先帮，要请社工来，先把告诉社工什么说清楚，您同意了才转；不同意，社区接着帮。',
  from: '大同市广灵县',
  opens: {
    residents: true,
    posts: ['community-staff', 'secretary', 'grid-worker'],
    catalogue: 'joint-case',
    channels: everyChannel,
    says: '收到了，只有社区工作者和办的人看得到。不经您同意，不转给别人。',
    sealed: true,
    seenBy: ['community-staff'],
  },
  words: ['收到', '有人接', '同意', '帮扶', '评价'],
  relays: ['community-staff', 'grid-worker'],
  oversees: ['community-staff'],
  first: 'hear',
  steps: [
    takenByOne('hear', 'plan', ['community-staff'], {
      shown: '有人接',
      asks: '有居民要人帮一帮，请在 {due} 前接下。',
      says: '{assignee}来帮您。',
    }),
    plan(),
    consent(),
    social(),
    help(),
    ...lastWord({ to: 'plan', askers: posts('community-staff'), hurried: ['secretary'] }),
  ],
  forms: {
    ...answerForms,
    pass: {
      name: '请社工来',
      fields: [
        { id: 'why', label: '请社工来做什么', kind: 'note', required: true, max: 300 },
        { id: 'what', label: '要告诉社工哪些情况', kind: 'note', required: true, max: 300 },
      ],
    },
  },
  reopen: sevenDays('hear'),
  ends: answerEnds,
};

function plan(): Step {
  return {
    id: 'plan',
    name: '社区帮扶',
    shown: '帮扶',
    who: 'assignee',
    do: 'fill',
    within: fromCatalogue,
    late: [remind(), escalate(['community-staff'], workdays(1))],
    form: { asked: 'pass', replied: 'reply' },
    to: { asked: 'consent', replied: 'confirm' },
    buttons: { asked: '请社工来', replied: '办好了' },
    asks: '有一位居民由您来帮，请在 {due} 前帮到。要请社工，先问本人。',
    says: { asked: '社区想请社工来帮您，要告诉社工的写在下面，请您定。', replied: '{assignee}答复了您。' },
  };
}

/** Silence is no consent: it goes back to the community. */
function consent(): Step {
  return {
    id: 'consent',
    name: '您同意吗',
    shown: '同意',
    who: 'opener',
    do: 'sign',
    yes: 'agreed',
    within: hours(3 * 24),
    late: [remind(), otherwise('silent', hours(2 * 24))],
    to: { agreed: 'social', declined: 'plan', silent: 'plan' },
    buttons: { agreed: '同意', declined: '不同意' },
    asks: '社区想请社工来帮您，同意吗？不同意也接着帮您。',
    says: {
      agreed: '您同意了，转给社工。',
      declined: '您不同意，不转给社工，社区接着帮。',
      silent: '没有听到您的话，没有转给社工，社区接着帮。',
    },
  };
}

function social(): Step {
  const step = takenByOne('social', 'help', ['social-worker'], {
    shown: '有人接',
    asks: '有一位居民同意社工来帮，请在 {due} 前接下。',
    says: '{assignee}来帮您，社区一起。',
  });
  return { ...step, name: '社工接' };
}

function help(): Step {
  return {
    id: 'help',
    name: '社工帮扶',
    shown: '帮扶',
    who: 'assignee',
    do: 'fill',
    within: fromCatalogue,
    late: [remind(), escalate(['community-staff'], workdays(1))],
    form: { done: 'reply', returned: 'reason' },
    to: { done: 'confirm', returned: 'hear' },
    buttons: { done: '帮好了', returned: '转回社区' },
    asks: '有一位居民由您来帮，请在 {due} 前帮到。',
    says: { done: '{assignee}写了怎么帮的。', returned: '转回社区，社区接着帮。' },
  };
}
