import type { Method, Step } from '#method/language.ts';
import { escalate, hours, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, sevenDays } from './answer-pages.ts';
import { councilForms, deliberated, deputiesVote } from './deliberation-pages.ts';

const office = ['secretary', 'community-staff'];

/**
 * 三步建自治: first the estate's Party branch, then the property committee with Party members as its core, then self-rule by it. The second stage is begun by
 * the branch alone, so that it cannot start before there is one. As 离石区凤山街道工行小区 does it (rows S4-C7, S4-C10); the steps of the guide are not
 * printed, these are ours.
 */
export const selfManagement: Method = {
  language: 1,
  id: 'self-management',
  version: 1,
  name: '三步建自治',
  unit: '个小区',
  about: '先成立小区党支部，再组建物管会，再由物管会组织居民自治：候选人公示，结果报街道备案。',
  from: '离石区凤山街道工行小区',
  opens: {
    residents: false,
    posts: office,
    catalogue: 'self-management',
    channels: ['online'],
    says: '「{subject}」开始了：先成立小区党支部。',
  },
  words: ['成立支部', '组建物管会', '居民自治'],
  relays: office,
  oversees: ['secretary'],
  supervises: ['secretary', 'street-leader'],
  first: 'branch',
  steps: [
    branch(),
    candidates(),
    posted(),
    deputiesVote({ id: 'elect', name: '推选表决', shown: '组建物管会' }, '居民代表', { passed: 'file', failed: 'candidates' }),
    filed(),
    deliberated(
      { id: 'self-rule', name: '第一次议事会', shown: '居民自治' },
      { who: ['estate-committee', 'estate-branch'], seats: ['estate-committee', 'council'], quorum: { over: [1, 2] }, onwards: 'report' },
    ),
    report(),
  ],
  forms: {
    ...councilForms,
    founded: {
      name: '支部成立',
      fields: [
        { id: 'on', label: '哪天成立', kind: 'date', required: true, fact: true },
        { id: 'paper', label: '批复文号', kind: 'text', required: true, max: 40 },
        { id: 'members', label: '几名党员', kind: 'number', required: true, max: 1000, fact: true },
      ],
    },
    candidates: {
      name: '候选人',
      fields: [
        { id: 'many', label: '几名候选人', kind: 'number', required: true, max: 50, fact: true },
        { id: 'how', label: '候选人怎么推选的', kind: 'note', required: true, max: 500, posted: true },
      ],
    },
    filed: {
      name: '备案',
      fields: [
        { id: 'paper', label: '备案文号', kind: 'text', required: true, max: 40 },
        { id: 'from', label: '任期从哪天', kind: 'date', required: true, fact: true },
        { id: 'until', label: '到哪天', kind: 'date', required: true, fact: true },
      ],
    },
  },
  reopen: sevenDays('self-rule'),
  ends: {
    ...answerEnds,
    solved: { name: '建成', says: '「{subject}」三步都走完了，小区的事有人管、有人议。' },
  },
};

function branch(): Step {
  return {
    id: 'branch',
    name: '成立小区党支部',
    shown: '成立支部',
    who: posts(...office),
    do: 'fill',
    within: workdays(20),
    late: [remind(), escalate(['street-leader'], workdays(5))],
    form: { founded: 'founded', explained: 'explanation' },
    to: { founded: 'candidates', explained: 'explained' },
    buttons: { founded: '支部成立了', explained: '说明情况' },
    asks: '「{subject}」第一步：请在 {due} 前成立小区党支部，在系统里任命支部成员。',
    says: { founded: '小区党支部成立了。', explained: '已写明情况。' },
  };
}

/** Only remembered, never raised: nobody else may begin the second stage in place of the branch. */
function candidates(): Step {
  return {
    id: 'candidates',
    name: '推选候选人',
    shown: '组建物管会',
    who: posts('estate-branch'),
    do: 'fill',
    within: workdays(15),
    late: [remind(), remind(workdays(5))],
    form: { proposed: 'candidates' },
    to: { proposed: 'posted' },
    buttons: { proposed: '候选人定了' },
    asks: '「{subject}」第二步：请支部在 {due} 前推选物管会候选人。',
    says: { proposed: '候选人推选出来了，开始公示。' },
  };
}

function posted(): Step {
  return {
    id: 'posted',
    name: '候选人公示',
    shown: '组建物管会',
    do: 'post',
    who: posts(...office),
    within: hours(7 * 24),
    late: [remind(), escalate(['secretary'], workdays(1))],
    buttons: {},
    to: { over: 'elect', upheld: 'candidates' },
    asks: '「{subject}」候选人正在公示，有人提意见要件件答复。',
    says: { over: '公示期满，意见都答复了。', upheld: '有一条意见说得对，重新推选。' },
  };
}

function filed(): Step {
  return {
    id: 'file',
    name: '报街道备案',
    shown: '组建物管会',
    who: posts(...office),
    do: 'fill',
    within: workdays(10),
    late: [remind(), escalate(['street-leader'], workdays(3))],
    form: { filed: 'filed' },
    to: { filed: 'self-rule' },
    buttons: { filed: '备案了' },
    asks: '「{subject}」物管会选出来了，请在 {due} 前报街道备案，在系统里任命成员。',
    says: { filed: '物管会成立，已报街道备案。' },
  };
}

function report(): Step {
  return {
    id: 'report',
    name: '写一句小结',
    shown: '居民自治',
    who: posts(...office),
    do: 'fill',
    within: workdays(5),
    late: [remind(), escalate(['street-leader'], workdays(3))],
    form: { solved: 'explanation' },
    to: { solved: 'solved' },
    buttons: { solved: '三步走完了' },
    asks: '「{subject}」第一次议事会开过了，请在 {due} 前写一句小结。',
    says: { solved: '三步都走完了。' },
  };
}
