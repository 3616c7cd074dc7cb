import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, hours, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, everyChannel, lastWord, listeners, sevenDays } from './answer-pages.ts';

const committee = ['estate-committee', 'estate-branch', 'community-staff'];

/**
 * 三公需求: needs in public management, public service and public safety; each comes to a task, a vote or a reply, and to its asker's own word.
 * As 凤山街道工行小区 does it (row S4-C19).
 */
export const needs: Method = {
  language: 1,
  id: 'three-publics',
  version: 1,
  name: '三公需求征集',
  unit: '条',
  about: '公共管理、公共服务、公共安全上缺什么，说一声；每一条要么办，要么大家表决，要么答复。',
  from: '凤山街道工行小区',
  opens: {
    residents: true,
    posts: listeners,
    catalogue: 'need',
    channels: everyChannel,
    says: '您说的「{subject}」收到了，大家一起商量。',
  },
  words: ['收到', '商量', '办理', '评价'],
  relays: ['grid-worker', 'community-staff', 'secretary'],
  oversees: ['community-staff', 'secretary'],
  first: 'weigh',
  steps: [
    weigh(),
    vote(),
    work(),
    ...lastWord({ to: 'weigh', askers: posts('grid-worker', 'grid-head', 'community-staff'), hurried: ['secretary'] }),
  ],
  forms: {
    ...answerForms,
    task: {
      name: '谁来办',
      fields: [
        { id: 'who', label: '谁来办', kind: 'text', required: true, max: 40 },
        { id: 'by', label: '哪天前办好', kind: 'date', required: true, fact: true },
      ],
    },
    motion: { name: '表决什么', fields: [{ id: 'motion', label: '表决的一句话', kind: 'note', required: true, max: 200 }] },
  },
  reopen: sevenDays('weigh'),
  ends: answerEnds,
};

function weigh(): Step {
  return {
    id: 'weigh',
    name: '商量',
    shown: '商量',
    who: posts(...committee),
    do: 'fill',
    within: workdays(5),
    late: [remind(), escalate(['secretary'], workdays(2))],
    form: { task: 'task', vote: 'motion', replied: 'reply' },
    to: { task: 'work', vote: 'vote', replied: 'confirm' },
    buttons: { task: '去办', vote: '大家表决', replied: '答复' },
    asks: '有居民提出：「{subject}」，请在 {due} 前商量：去办、表决，还是答复。',
    says: { task: '商量过，去办。', vote: '商量过，大家表决。', replied: '商量过，答复了您。' },
  };
}

function vote(): Step {
  return {
    id: 'vote',
    name: '表决',
    shown: '商量',
    do: 'vote',
    panels: [{ name: '小区管委会', of: ['estate-committee'], quorum: { atLeast: [2, 3] }, agree: { over: [1, 2] } }],
    within: hours(5 * 24),
    to: { passed: 'work', failed: 'weigh' },
    buttons: { yes: '同意', no: '不同意', aside: '回避' },
    asks: '「{subject}」请表决。',
    says: { passed: '表决通过，去办。', failed: '表决没有通过，再商量。' },
  };
}

function work(): Step {
  return {
    id: 'work',
    name: '办理',
    shown: '办理',
    who: posts(...committee),
    do: 'fill',
    within: fromCatalogue,
    late: [remind(), escalate(['secretary'], workdays(2))],
    form: { done: 'reply', again: 'reason' },
    to: { done: 'confirm', again: 'weigh' },
    buttons: { done: '办好了', again: '再商量' },
    asks: '「{subject}」请在 {due} 前办好。',
    says: { done: '办好了，请您看看。', again: '办的时候有难处，再商量。' },
  };
}
