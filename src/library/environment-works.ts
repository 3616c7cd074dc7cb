import type { Field } from '#method/forms.ts';
import type { Method, Rung, Step } from '#method/language.ts';
import { escalate, fromCatalogue, hours, posts, remind, warn, workdays, workhours } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

const office = ['secretary', 'community-staff', 'two-committees'];
const found: Field[] = [
  { id: 'found', label: '现在什么样', kind: 'note', required: true, max: 300 },
  { id: 'photos', label: '整治前的照片（不拍人）', kind: 'photo', required: true, max: 4 },
];
const worked: Field[] = [
  { id: 'did', label: '整治了什么', kind: 'note', required: true, max: 300 },
  { id: 'photos', label: '整治后的照片（不拍人）', kind: 'photo', required: true, max: 4 },
];
const forms: Method['forms'] = { ...answerForms, found: { name: '整治前', fields: found }, worked: { name: '整治后', fields: worked } };

/** 修整河道、整治乱堆乱放: seen before and after. As 和顺县义兴镇井玉沟村 does it (row S0-B11). */
export const tidying: Method = {
  ...works('environment-works', 'environment', '环境整治', '河道、乱堆乱放，整治前后都有照片，谁在办、办到哪一步看得见。'),
  first: 'look',
  words: ['登记', '整治', '办好'],
  steps: [look(), work()],
  forms,
};

/**
 * 拆除违建, the third kind of the row, by a way of its own: nothing is pulled down before the decision of the organ that may take it is on record by its number,
 * the written notice has reached the household, and the time to object is over with every objection answered.
 */
export const demolition: Method = {
  ...works(
    'lawful-demolition',
    'demolition',
    '拆除违建',
    '拆不拆由有权的机关决定，村和社区不能自己定。先有决定书文号，再送书面告知，给足时间提异议，才能动手。',
  ),
  first: 'decision',
  words: ['登记', '决定', '告知', '异议', '拆除', '办好'],
  steps: [decision(), notice(), objections(), look('拆除'), work('拆除')],
  forms: {
    ...forms,
    decision: {
      name: '决定书',
      fields: [
        { id: 'organ', label: '哪个机关决定的', kind: 'text', required: true, max: 40 },
        { id: 'decision', label: '决定书文号', kind: 'text', required: true, max: 40 },
        { id: 'day', label: '哪天决定的', kind: 'date', required: true, fact: true },
      ],
    },
    notice: {
      name: '书面告知',
      fields: [
        { id: 'delivered', label: '哪天送到的', kind: 'date', required: true, fact: true },
        { id: 'how', label: '怎么送的、告诉了哪些救济途径', kind: 'note', required: true, max: 300 },
        { id: 'photos', label: '送达回证照片', kind: 'photo', required: true, max: 4 },
      ],
    },
  },
};

function works(id: string, catalogue: string, name: string, about: string): Omit<Method, 'first' | 'words' | 'steps' | 'forms'> {
  return {
    language: 1,
    id,
    version: 1,
    name,
    unit: '处',
    about,
    from: '和顺县义兴镇井玉沟村',
    opens: { residents: false, posts: office, catalogue, channels: ['online'], says: '「{subject}」已登记。' },
    relays: [],
    oversees: ['secretary', 'community-staff'],
    reopen: sevenDays(catalogue === 'demolition' ? 'decision' : 'look'),
    ends: { ...answerEnds, solved: { name: '办好', says: '「{subject}」办好了，整治前后的照片都在。' } },
  };
}

function street(): Rung {
  return escalate(['street-leader'], workdays(3));
}

function decision(): Step {
  return {
    id: 'decision',
    name: '决定',
    shown: '决定',
    who: posts(...office),
    do: 'fill',
    within: workdays(30),
    late: [remind(), street()],
    form: { decided: 'decision', kept: 'explanation' },
    to: { decided: 'notice', kept: 'explained' },
    buttons: { decided: '有决定书', kept: '不拆了' },
    asks: '「{subject}」要有机关的决定书才能往下走，请登记文号；没有就写明不拆。',
    says: { decided: '决定书登记了。', kept: '不拆了，原因已写明。' },
  };
}

function notice(): Step {
  return {
    id: 'notice',
    name: '书面告知',
    shown: '告知',
    who: posts(...office),
    do: 'fill',
    within: workdays(5),
    late: [remind(), street()],
    form: { delivered: 'notice', kept: 'explanation' },
    to: { delivered: 'objections', kept: 'explained' },
    buttons: { delivered: '送到了', kept: '不拆了' },
    asks: '「{subject}」请把决定和可以怎么申诉书面送到，登记送达。',
    says: { delivered: '书面告知送到了，开始提异议的时间。', kept: '不拆了，原因已写明。' },
  };
}

/** Fifteen days to object; nobody may shorten them, and one objection found right stops it all. */
function objections(): Step {
  return {
    id: 'objections',
    name: '提异议',
    shown: '异议',
    who: posts(...office),
    do: 'post',
    within: hours(15 * 24),
    late: [remind(), street()],
    to: { over: 'look', upheld: 'decision' },
    buttons: {},
    asks: '「{subject}」正在公示，有人提异议请逐条答复，到期前不能动手。',
    says: { over: '异议期满，每条异议都答复了。', upheld: '异议成立，先停下，重新看决定。' },
  };
}

function look(shown = '整治'): Step {
  return {
    id: 'look',
    name: '整治前',
    shown,
    who: posts(...office),
    do: 'fill',
    within: workdays(5),
    late: [remind(), street()],
    form: { seen: 'found', dropped: 'explanation' },
    to: { seen: 'work', dropped: 'explained' },
    buttons: { seen: '拍好了', dropped: '不办了' },
    asks: '「{subject}」动手前，请先写现在什么样，附照片。',
    says: { seen: '整治前的样子记下了。', dropped: '不办了，原因已写明。' },
  };
}

function work(name = '整治'): Step {
  return {
    id: 'work',
    name,
    shown: name,
    who: posts(...office),
    do: 'fill',
    within: fromCatalogue,
    late: [warn(workhours(8)), remind(), street()],
    form: { done: 'worked', dropped: 'explanation' },
    to: { done: 'solved', dropped: 'explained' },
    buttons: { done: '办好了', dropped: '不办了' },
    asks: '「{subject}」请在 {due} 前办好，附整治前后的照片。',
    says: { done: '办好了。', dropped: '不办了，原因已写明。' },
  };
}
