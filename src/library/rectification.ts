import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, posts, remind, warn, workdays, workhours } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

const office = ['secretary', 'community-staff', 'grid-head', 'two-committees'];

/**
 * 整改: what a check found is written down with where it comes from, a plan names measures and a day, somebody carries them out, and others than they look
 * whether it holds; only then is it closed, and what comes up again within thirty days is opened again. As the 整改 list of 职工新街街道新村社区 wants every
 * item (rows S1-D1, S1-D23); the days are ours. It is about places and deeds: no form has a field for a person.
 */
export const rectification: Method = {
  language: 1,
  id: 'rectification',
  version: 1,
  name: '问题整改',
  unit: '项',
  about: '查出的问题一项一项改：写清从哪里来的、怎么改、哪天前；改的人和看的人不是同一个人；又犯了，三十天内重新打开。',
  from: '职工新街街道新村社区',
  opens: {
    residents: false,
    posts: [...office, 'street-leader', 'supervisor'],
    catalogue: 'rectification',
    channels: ['online', 'above'],
    says: '「{subject}」列入整改。',
  },
  words: ['发现', '方案', '整改', '验收', '销号'],
  relays: [],
  oversees: ['secretary'],
  supervises: ['secretary', 'street-leader'],
  first: 'finding',
  steps: [finding(), plan(), carry(), check(), close()],
  forms: {
    ...answerForms,
    finding: {
      name: '发现的问题',
      fields: [
        { id: 'what', label: '问题是什么（只写事和地方，不写是谁）', kind: 'note', required: true, max: 500 },
        {
          id: 'from',
          label: '从哪里来的',
          kind: 'choice',
          required: true,
          fact: true,
          choices: [
            { id: 'check', label: '上级检查' },
            { id: 'own', label: '自己查出来的' },
            { id: 'neighbours', label: '居民反映' },
            { id: 'meeting', label: '会上提的' },
          ],
        },
        { id: 'photos', label: '改之前的照片', kind: 'photo', max: 6 },
      ],
    },
    plan: {
      name: '整改方案',
      fields: [
        { id: 'measures', label: '怎么改，一条一条写', kind: 'note', required: true, max: 800 },
        { id: 'by', label: '哪天前改好', kind: 'date', required: true, fact: true },
      ],
    },
    done: {
      name: '整改情况',
      fields: [
        { id: 'did', label: '改了什么', kind: 'note', required: true, max: 800 },
        { id: 'photos', label: '改之后的照片', kind: 'photo', max: 6 },
      ],
    },
    checked: { name: '验收', fields: [{ id: 'reason', label: '看到了什么', kind: 'note', required: true, max: 500 }] },
    closed: { name: '销号', fields: [{ id: 'lasting', label: '怎么保证不再犯', kind: 'note', required: true, max: 500 }] },
  },
  reopen: { ...sevenDays('plan'), within: { unit: 'hours', count: 30 * 24 } },
  ends: {
    ...answerEnds,
    solved: { name: '销号', says: '「{subject}」改好了，销号。三十天内又犯，可以重新打开。' },
  },
};

function finding(): Step {
  return {
    id: 'finding',
    name: '写清问题',
    shown: '发现',
    who: posts(...office),
    do: 'fill',
    within: workdays(1),
    late: [remind(), escalate(['secretary'], workdays(1))],
    form: { found: 'finding', explained: 'explanation' },
    to: { found: 'plan', explained: 'explained' },
    buttons: { found: '列入整改', explained: '不用整改' },
    asks: '「{subject}」请在 {due} 前写清是什么问题、从哪里来的。',
    says: { found: '问题写清楚了，列入整改。', explained: '看过，不用整改，已写明为什么。' },
  };
}

function plan(): Step {
  return {
    id: 'plan',
    name: '定方案',
    shown: '方案',
    who: posts(...office),
    do: 'assign',
    within: workdays(3),
    late: [remind(), escalate(['secretary'], workdays(1))],
    form: { taken: 'plan' },
    to: { taken: 'carry' },
    buttons: { taken: '方案定了，我来改' },
    asks: '「{subject}」请在 {due} 前定下怎么改、哪天前改好、谁来改。',
    says: { taken: '方案定了，{assignee}来改。' },
  };
}

function carry(): Step {
  return {
    id: 'carry',
    name: '整改',
    shown: '整改',
    who: 'assignee',
    do: 'fill',
    within: fromCatalogue,
    pauses: [{ reason: '等材料', most: workdays(10) }],
    late: [warn(workhours(8)), remind(), escalate(['secretary'], workdays(1))],
    extends: { asks: 1, most: workdays(10), posts: ['secretary'] },
    form: { done: 'done', returned: 'reason' },
    to: { done: 'check', returned: 'plan' },
    buttons: { done: '改好了', returned: '方案行不通' },
    asks: '「{subject}」由您整改，请在 {due} 前改好。',
    says: { done: '{assignee}说改好了，请人验收。', returned: '方案行不通，重新定。' },
  };
}

function check(): Step {
  return {
    id: 'check',
    name: '验收',
    shown: '验收',
    who: { posts: [...office, 'supervisor'], not: 'assignee' },
    do: 'fill',
    within: workdays(3),
    late: [remind(), escalate(['secretary', 'street-leader'], workdays(1))],
    form: { holds: 'checked', lacking: 'checked' },
    to: { holds: 'close', lacking: 'carry' },
    buttons: { holds: '改到位了', lacking: '没改到位' },
    asks: '「{subject}」说是改好了，请在 {due} 前去看一看。',
    says: { holds: '看过了，改到位了。', lacking: '看过了，没改到位，接着改。' },
  };
}

function close(): Step {
  return {
    id: 'close',
    name: '销号',
    shown: '销号',
    who: posts('secretary'),
    do: 'fill',
    within: workdays(3),
    late: [remind(), escalate(['street-leader'], workdays(2))],
    form: { closed: 'closed', again: 'reason' },
    to: { closed: 'solved', again: 'plan' },
    buttons: { closed: '销号', again: '退回再改' },
    asks: '「{subject}」验收过了，请在 {due} 前写下怎么保证不再犯，销号。',
    says: { closed: '销号了。', again: '退回，重新定方案。' },
  };
}
