import type { Method, Step } from '#method/language.ts';
import { escalate, hours, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

const office = ['secretary', 'community-staff'];
const people = { kind: 'number', required: true, max: 100_000, fact: true } as const;
const metres = { kind: 'number', required: true, max: 10_000_000, fact: true } as const;

/**
 * 成立业主委员会: preparatory group, voters' roll, roll and candidates pinned up, the vote counted by persons and by floor space, the result pinned up, filing.
 * The count must stand by both measures of articles 277 and 278 of the Civil Code; where it does not, nobody is elected. What was counted is kept as a record
 * of its own, and filing founds the committee with its term. As 灵石县城区学苑社区 set one up (rows S0-A7, S0-A8); the steps are not printed there, these
 * follow the Regulation on Property Management (articles 10 to 16).
 */
export const ownersCommittee: Method = {
  language: 1,
  id: 'owners-committee',
  version: 1,
  name: '成立业主委员会',
  unit: '个小区',
  about: '筹备组成立、核实业主名册、公示、业主表决、结果公示、备案。人数和面积两样都过线，才算选出来。',
  from: '灵石县城区学苑社区',
  opens: {
    residents: false,
    posts: office,
    catalogue: 'owners-committee',
    channels: ['online'],
    says: '「{subject}」开始了：先成立筹备组。',
  },
  words: ['筹备', '名册', '公示', '表决', '备案'],
  relays: office,
  oversees: ['secretary'],
  supervises: ['secretary', 'street-leader'],
  first: 'prepare',
  steps: [prepare(), roll(), rollPosted(), vote(), resultPosted(), file()],
  forms: {
    ...answerForms,
    group: {
      name: '筹备组',
      fields: [
        { id: 'owners', label: '筹备组里几位业主', ...people, max: 50 },
        { id: 'all', label: '筹备组一共几人', ...people, max: 50 },
        { id: 'on', label: '哪天成立', kind: 'date', required: true, fact: true },
      ],
    },
    roll: {
      name: '业主名册',
      fields: [
        { id: 'owners', label: '一共多少位业主（一个专有部分算一位）', ...people },
        { id: 'area', label: '专有部分一共多少平方米', ...metres },
        { id: 'notice', label: '公示写什么：怎么核对名册、候选人怎么产生', kind: 'note', required: true, max: 500, posted: true },
      ],
    },
    counted: {
      name: '计票',
      fields: [
        { id: 'voted', label: '参加表决的业主几位', ...people },
        { id: 'voted-area', label: '他们的专有部分多少平方米', ...metres },
        { id: 'agreed', label: '同意的业主几位', ...people },
        { id: 'agreed-area', label: '他们的专有部分多少平方米', ...metres },
        { id: 'seats', label: '选出几名委员', ...people, max: 25 },
        { id: 'notice', label: '结果公示写什么', kind: 'note', required: true, max: 500, posted: true },
      ],
    },
    filed: {
      name: '备案',
      fields: [
        { id: 'paper', label: '备案编号', kind: 'text', required: true, max: 40, fact: true },
        { id: 'from', label: '任期从哪天', kind: 'date', required: true, fact: true },
        { id: 'until', label: '到哪天（不超过五年）', kind: 'date', required: true, fact: true },
      ],
    },
  },
  reopen: sevenDays('file'),
  ends: { ...answerEnds, solved: { name: '已备案', says: '「{subject}」已经备案，委员和任期在小区页上看得到。' } },
  effects: {
    'vote.elected': [{ do: 'keep-owners-vote', with: { roll: 'roll', step: 'vote' } }],
    'file.filed': [{ do: 'found-owners-committee', with: { step: 'file' } }],
  },
};

function prepare(): Step {
  return {
    id: 'prepare',
    name: '成立筹备组',
    shown: '筹备',
    who: posts(...office),
    do: 'fill',
    within: workdays(20),
    late: [remind(), escalate(['street-leader'], workdays(5))],
    form: { formed: 'group', explained: 'explanation' },
    to: { formed: 'roll', explained: 'explained' },
    buttons: { formed: '筹备组成立了', explained: '说明情况' },
    asks: '「{subject}」请在 {due} 前报街道，成立有业主参加的筹备组。',
    says: { formed: '筹备组成立了。', explained: '已写明情况。' },
  };
}

function roll(): Step {
  return {
    id: 'roll',
    name: '核实业主名册',
    shown: '名册',
    who: posts(...office),
    do: 'fill',
    within: workdays(20),
    late: [remind(), escalate(['street-leader'], workdays(5))],
    form: { listed: 'roll' },
    to: { listed: 'roll-posted' },
    buttons: { listed: '名册核实了' },
    asks: '「{subject}」请在 {due} 前核实业主人数和面积。名册本身不进系统，只填合计。',
    says: { listed: '业主名册核实好了，开始公示。' },
  };
}

/** Fifteen days before the owners meet (Regulation on Property Management, article 14). */
function rollPosted(): Step {
  return {
    id: 'roll-posted',
    name: '名册和候选人公示',
    shown: '公示',
    do: 'post',
    who: posts(...office),
    within: hours(15 * 24),
    late: [remind(), escalate(['secretary'], workdays(1))],
    buttons: {},
    to: { over: 'vote', upheld: 'roll' },
    asks: '「{subject}」名册和候选人正在公示，有人提意见要件件答复。',
    says: { over: '公示期满，意见都答复了。', upheld: '有一条意见说得对，重新核实。' },
  };
}

function vote(): Step {
  return {
    id: 'vote',
    name: '业主表决',
    shown: '表决',
    who: posts(...office),
    do: 'fill',
    within: workdays(20),
    late: [remind(), escalate(['street-leader'], workdays(5))],
    form: { elected: 'counted', failed: 'reason' },
    to: { elected: 'result-posted', failed: 'roll' },
    buttons: { elected: '选出来了', failed: '没有选出来' },
    asks: '「{subject}」请在 {due} 前开业主大会表决，把计票结果写下来：人数、面积各算各的。',
    says: { elected: '业主表决过了，人数和面积都过线。', failed: '这次没有选出来，重新来。' },
  };
}

function resultPosted(): Step {
  return {
    id: 'result-posted',
    name: '结果公示',
    shown: '公示',
    do: 'post',
    who: posts(...office),
    within: hours(7 * 24),
    late: [remind(), escalate(['secretary'], workdays(1))],
    buttons: {},
    to: { over: 'file', upheld: 'vote' },
    asks: '「{subject}」表决结果正在公示，有人提意见要件件答复。',
    says: { over: '结果公示期满。', upheld: '有一条意见说得对，重新表决。' },
  };
}

/** Within thirty days of the election (Regulation on Property Management, article 16). */
function file(): Step {
  return {
    id: 'file',
    name: '备案',
    shown: '备案',
    who: posts(...office),
    do: 'fill',
    within: hours(30 * 24),
    late: [remind(), escalate(['street-leader'], workdays(3))],
    form: { filed: 'filed' },
    to: { filed: 'solved' },
    buttons: { filed: '备案了' },
    asks: '「{subject}」选出来了，请在 {due} 前到街道和住建部门备案。',
    says: { filed: '已经备案，业主委员会成立了。' },
  };
}
