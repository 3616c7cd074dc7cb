import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, otherwise, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

/**
 * 约谈: after a first review that fell short, two people talk. Illness or age is asked before it; the minutes carry the member's own words, and are
 * theirs to put right; nothing follows from it by itself. As 万柏林区杜儿坪街道 does it (row S1-B13), within practices' limits: no consequence, no count.
 */
export const memberTalk: Method = {
  language: 1,
  id: 'member-talk',
  version: 1,
  name: '约谈',
  unit: '次',
  about: '考核初次不达标，先看是不是生病、年纪大；要谈，两个人谈，记下本人的话，本人看过才算数。谈过不带来任何处分。',
  from: '万柏林区杜儿坪街道',
  opens: {
    residents: false,
    posts: ['secretary'],
    catalogue: 'member-talk',
    channels: ['visit', 'phone', 'counter'],
    says: '支部书记想和您谈一次。只有您和书记看得到，谈过不带来任何处分；您生病、年纪大，可以不谈。',
    sealed: true,
    seenBy: ['secretary'],
  },
  words: ['收到', '约谈', '本人的话'],
  relays: [],
  oversees: ['secretary'],
  first: 'weigh',
  steps: [weigh(), talk(), read(), close()],
  forms: {
    ...answerForms,
    exempt: {
      name: '不用谈',
      fields: [
        {
          id: 'ground',
          label: '因为什么',
          kind: 'choice',
          required: true,
          choices: [
            { id: 'illness', label: '生病' },
            { id: 'age', label: '年纪大' },
            { id: 'other', label: '别的原因' },
          ],
        },
        { id: 'reason', label: '写明情况', kind: 'note', required: true, max: 300 },
      ],
    },
    agreed: {
      name: '约好',
      fields: [
        { id: 'day', label: '哪天谈', kind: 'date', required: true },
        { id: 'who', label: '谁来谈', kind: 'text', required: true, max: 20 },
      ],
    },
    minutes: {
      name: '谈话记录',
      fields: [
        { id: 'day', label: '哪天谈的', kind: 'date', required: true },
        { id: 'minutes', label: '谈了什么', kind: 'note', required: true, max: 800 },
        { id: 'words', label: '本人的话（照原话写）', kind: 'note', required: true, max: 800 },
      ],
    },
  },
  reopen: sevenDays('talk'),
  ends: { ...answerEnds, solved: { name: '谈过', says: '谈话记录您看过了。谈过不带来任何处分。' } },
};

function weigh(): Step {
  return {
    id: 'weigh',
    name: '先看该不该谈',
    shown: '收到',
    who: posts('secretary'),
    do: 'fill',
    within: workdays(5),
    late: [remind()],
    form: { exempt: 'exempt', agreed: 'agreed' },
    to: { exempt: 'explained', agreed: 'talk' },
    buttons: { exempt: '不用谈', agreed: '约好了' },
    asks: '有一次初次不达标。请先看本人是不是生病、年纪大，要谈再约。',
    says: { exempt: '看过情况，不用谈了。', agreed: '约好了时间。' },
  };
}

function talk(): Step {
  return {
    id: 'talk',
    name: '当面谈',
    shown: '约谈',
    who: posts('secretary'),
    do: 'fill',
    within: fromCatalogue,
    late: [remind()],
    form: { talked: 'minutes', exempt: 'exempt' },
    to: { talked: 'read', exempt: 'explained' },
    buttons: { talked: '谈过了', exempt: '不用谈' },
    asks: '请当面谈，记下哪天、谈了什么、本人的原话。',
    says: { talked: '谈过了，记录请您看。', exempt: '看过情况，不用谈了。' },
  };
}

function read(): Step {
  return {
    id: 'read',
    name: '本人看记录',
    shown: '本人的话',
    who: 'opener',
    do: 'rate',
    yes: 'solved',
    within: workdays(5),
    late: [remind(), otherwise('silent', workdays(5))],
    form: { unsolved: 'unsolved' },
    to: { solved: 'solved', unsolved: 'talk', silent: 'close' },
    buttons: { solved: '记得对', unsolved: '我有话说' },
    asks: '谈话记录写好了，请看记得对不对。',
    says: { solved: '您看过，记得对。', unsolved: '您的话记下了，记录要改。', silent: '您还没有看。' },
  };
}

function close(): Step {
  return {
    id: 'close',
    name: '写明',
    shown: '本人的话',
    who: posts('secretary'),
    do: 'fill',
    within: workdays(5),
    late: [remind(), escalate(['secretary'], workdays(5))],
    form: { closed: 'explanation', again: 'reason' },
    to: { closed: 'explained', again: 'talk' },
    buttons: { closed: '写明', again: '再谈' },
    asks: '本人一直没有看记录，请写明情况。',
    says: { closed: '没有等到您看，已写明情况。', again: '再谈一次。' },
  };
}
