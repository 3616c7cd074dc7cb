import type { Method } from '#method/language.ts';
import { escalate, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

const walkers = ['grid-head', 'grid-worker', 'secretary'];
const hurried = { late: [remind(), escalate(['secretary'], workdays(2))] };

/**
 * 排查「急难愁盼」 of 和顺县义兴镇井玉沟村: 排查 → 解决 (row S0-B24). Grid heads ask around; each thing found becomes an order of its own, and how many are closed is
 * told when the last one has ended. Needs and hazards only: there is no field for what somebody thinks or how they live.
 */
export const findAndFix: Method = {
  language: 1,
  id: 'find-and-fix',
  version: 1,
  name: '急难愁盼排查',
  unit: '次',
  about: '网格长上门、打电话问一圈，问到的每一件都派成单子，办完了把办结率告诉大家。',
  from: '和顺县义兴镇井玉沟村',
  opens: {
    residents: false,
    posts: walkers,
    catalogue: 'asking-round',
    channels: ['online', 'visit', 'phone'],
    says: '「{subject}」排查开始了。',
  },
  words: ['排查', '派单', '解决', '通报'],
  relays: [],
  oversees: ['secretary'],
  first: 'ask',
  steps: [
    {
      ...hurried,
      id: 'ask',
      name: '问一圈',
      shown: '排查',
      do: 'fill',
      who: posts(...walkers),
      within: workdays(5),
      form: { found: 'asked', nothing: 'explanation' },
      buttons: { found: '问到了事情', nothing: '没有问到事情' },
      asks: '「{subject}」请上门、打电话问一圈，不愿意说的不追问。',
      to: { found: 'orders', nothing: 'explained' },
      says: { found: '问完了，一件一件派出去。', nothing: '问过了，没有要办的事。' },
    },
    {
      ...hurried,
      id: 'orders',
      name: '派成单子',
      shown: '派单',
      do: 'split',
      who: posts(...walkers),
      within: workdays(2),
      into: ['three-orders', 'point-orders', 'building-first', 'common-repair', 'whistle'],
      form: { single: 'explanation' },
      buttons: { split: '一件一件派出去', single: '只有一件' },
      asks: '「{subject}」请把问到的事一件一件派成单子。',
      to: { joined: 'report', single: 'report' },
      says: { split: '派成单子了。', joined: '派出去的单子都办完了。', single: '只有一件，单独办。' },
    },
    {
      ...hurried,
      id: 'report',
      name: '通报办结率',
      shown: '通报',
      do: 'fill',
      who: posts(...walkers),
      within: workdays(3),
      form: 'told',
      buttons: { told: '通报了' },
      asks: '「{subject}」的单子都办完了，请把结果告诉大家。',
      to: { told: 'solved' },
      says: { told: '通报了这次排查的结果。' },
    },
  ],
  forms: {
    ...answerForms,
    asked: {
      name: '问到的情况',
      fields: [
        { id: 'doors', label: '问了多少户', kind: 'number', required: true, max: 5000, fact: true },
        { id: 'found', label: '问到几件事', kind: 'number', required: true, max: 200, fact: true },
      ],
    },
    told: { name: '通报', fields: [{ id: 'told', label: '怎么通报的，只说件数，不说是谁', kind: 'note', required: true, max: 500 }] },
  },
  reopen: sevenDays('report'),
  ends: answerEnds,
};
