import type { Method } from '#method/language.ts';
import { escalate, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

const walkers = ['mediator', 'grid-head', 'grid-worker', 'secretary'];
const hurried = { late: [remind(), escalate(['secretary'], workdays(2))] };

/**
 * 矛盾排查和化解: mediators and grid workers ask around, 化解 follows only where both sides said yes. Until then a dispute is a number and a kind and nothing
 * else: who quarrels stands nowhere, and who says no is asked no further and is not remembered. Prevention first, as 大同市广灵县 does it (row S2-A27 and the
 * limits on it); the days are ours.
 */
export const hiddenDisputes: Method = {
  language: 1,
  id: 'hidden-disputes',
  version: 1,
  name: '矛盾纠纷排查',
  unit: '次',
  about: '走一圈、听一听，听到的只记件数和种类，不记是谁；两边都愿意，才开始调解；一边不愿意，就到此为止，不留名字。',
  from: '大同市广灵县',
  opens: {
    residents: false,
    posts: walkers,
    catalogue: 'hidden-disputes',
    channels: ['online', 'visit'],
    says: '「{subject}」排查开始了。',
  },
  words: ['排查', '问双方', '通报'],
  relays: [],
  oversees: ['secretary'],
  first: 'walk',
  steps: [
    {
      ...hurried,
      id: 'walk',
      name: '走一圈',
      shown: '排查',
      do: 'fill',
      who: posts(...walkers),
      within: workdays(5),
      form: { found: 'walked', nothing: 'explanation' },
      buttons: { found: '听到了纠纷', nothing: '没有听到' },
      asks: '「{subject}」请走一圈、听一听。听到的只记一件一件，不记是谁；不愿意说的不追问。',
      to: { found: 'both', nothing: 'explained' },
      says: { found: '走完了，一件一件去问双方愿不愿意调解。', nothing: '走过了，没有听到要调解的事。' },
    },
    {
      ...hurried,
      id: 'both',
      name: '问双方',
      shown: '问双方',
      do: 'fill',
      who: posts(...walkers),
      within: workdays(10),
      form: 'told',
      buttons: { asked: '都问过了' },
      asks: '「{subject}」请一件一件当面问双方：两边都愿意才开始调解，一边不愿意就到此为止。',
      to: { asked: 'solved' },
      says: { asked: '都问过了：愿意的开始调解，不愿意的到此为止，没有留名字。' },
    },
  ],
  forms: {
    ...answerForms,
    walked: {
      name: '排查情况',
      fields: [{ id: 'doors', label: '走了多少户', kind: 'number', required: true, max: 5000, fact: true }],
    },
    told: { name: '通报', fields: [{ id: 'told', label: '怎么通报的，只说件数，不说是谁', kind: 'note', required: true, max: 500 }] },
  },
  reopen: sevenDays('both'),
  ends: answerEnds,
  effects: {
    'walk.found': [{ do: 'disputes-heard', with: {} }],
    'both.asked': [{ do: 'disputes-asked', with: {} }],
  },
};
