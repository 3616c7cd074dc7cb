import type { Method, Step } from '#method/language.ts';
import { escalate, hours, minutes, posts, remind } from '#method/terms.ts';
import { orderEnds, orderForms } from './order-pages.ts';

const ABOUT = '门房看到问题按一下，网格员和物业同时接到，五分钟内回「我去」，没人回就往上叫。只说什么事，不说什么人。';

type Call = {
  readonly id: string;
  readonly catalogue?: string;
  readonly called: string;
  readonly name: string;
  readonly about?: string;
  readonly above: readonly [string[], string[]];
};

/** 门房吹哨 (row S3-A48): one press of the gate-keeper calls two at once, each with five minutes of their own to say 「我去」; nobody's silence is the end of it. */
export const whistle: Method = callOf({
  id: 'whistle',
  called: 'grid-worker',
  name: '门房吹哨（网格员）',
  above: [['grid-head', 'community-staff'], ['secretary']],
});
/** The other half of the same whistle: the property firm. */
export const whistleFirm: Method = callOf({
  id: 'whistle-firm',
  called: 'property',
  name: '门房吹哨（物业）',
  above: [['community-staff'], ['secretary']],
});

/** A third call, where a community has volunteers who come when it whistles; switched on like any method. */
export const whistleVolunteers: Method = callOf({
  id: 'whistle-volunteers',
  catalogue: 'whistle-call',
  called: 'volunteer',
  name: '门房吹哨（志愿者）',
  about: '门房看到问题按一下，志愿者和网格员、物业同时接到，五分钟内回「我去」，没人回就往上叫。只说什么事，不说什么人。',
  above: [['grid-head', 'community-staff'], ['secretary']],
});

function callOf({ id, catalogue = id, called, name, about = ABOUT, above: [first, then] }: Call): Method {
  return {
    language: 1,
    id,
    version: 1,
    name,
    unit: '声',
    about,
    from: '太原市迎泽区老军营街道劲松社区',
    opens: {
      residents: false,
      posts: ['gate-keeper'],
      catalogue,
      channels: ['online'],
      says: '哨声收到：「{subject}」，已经在叫人。',
    },
    words: ['吹哨', '我去', '处理'],
    relays: ['community-staff'],
    oversees: ['community-staff', 'secretary'],
    first: 'answer',
    steps: [answer(called, first, then), deal(first)],
    forms: orderForms,
    reopen: { within: hours(7 * 24), to: 'answer' },
    ends: { ...orderEnds, solved: { name: '办结', says: '「{subject}」处理好了。还不行，可以再吹一次哨。' } },
  };
}

function answer(called: string, first: string[], then: string[]): Step {
  return {
    id: 'answer',
    name: '应哨',
    shown: '我去',
    who: posts(called),
    do: 'assign',
    within: minutes(5),
    late: [escalate(first), escalate(then, minutes(5))],
    to: { taken: 'deal' },
    buttons: { taken: '我去' },
    asks: '门房吹哨：「{subject}」，请五分钟内回「我去」。',
    says: { taken: '{assignee}说：我去。' },
  };
}

function deal(first: string[]): Step {
  return {
    id: 'deal',
    name: '处理',
    shown: '处理',
    who: 'assignee',
    do: 'fill',
    within: hours(2),
    late: [remind(), escalate(first, hours(1))],
    form: { done: 'result', returned: 'reason' },
    to: { done: 'solved', returned: 'answer' },
    buttons: { done: '处理好了', returned: '去不了' },
    asks: '「{subject}」请到场处理，写一句怎么处理的。',
    says: { done: '{assignee}处理好了。', returned: '{assignee}去不了，再叫人。' },
  };
}
