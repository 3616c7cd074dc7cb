import type { Method, Step } from '#method/language.ts';
import { escalate, fromCatalogue, hours, otherwise, posts, remind, workdays } from '#method/terms.ts';
import { answerEnds, everyChannel, lastWord, sevenDays } from './answer-pages.ts';
import { carriedOut, councilForms, deliberated } from './deliberation-pages.ts';
import { calls } from './order-pages.ts';

const branch = ['estate-branch', 'secretary'];

/** By what a thing is big or small; the community says no thresholds, so these are the branch's to choose from. */
const bigThings = { everybody: '关系全楼、全院', money: '要花大家的钱', several: '要几家单位一起办' };
const smallThings = { one: '只关一两户', simple: '一个人就能办' };

/**
 * 六步闭环议事: residents bring it, the estate's branch sorts it (大事 or 小事), a joint meeting talks it over, a department does it, Party members look
 * after it, residents judge it; 「不满意」 goes back to the doing. A small thing goes one to one to the linked Party member instead, and to the next when
 * that one has not accepted it in a day. As 太原市迎泽区老军营街道劲松社区 does it (rows S3-A26, S3-A28, S3-A29); the day is ours.
 */
export const sixSteps: Method = {
  language: 1,
  id: 'six-steps',
  version: 1,
  name: '六步闭环议事',
  unit: '件',
  about: '居民提事、支部理事、联席议事、部门办事、党员监事、居民评事；小事由包联党员点对点来办。',
  from: '太原市迎泽区老军营街道劲松社区',
  opens: {
    residents: true,
    posts: ['community-staff', 'secretary', 'grid-head', 'grid-worker', 'building-head'],
    catalogue: 'deliberation',
    channels: everyChannel,
    says: '收到您提的「{subject}」，小区党支部两个工作日内分出大事小事。',
  },
  words: ['居民提事', '支部理事', '联席议事', '部门办事', '党员监事', '居民评事'],
  relays: ['grid-worker', 'grid-head', 'community-staff', 'secretary'],
  oversees: ['community-staff', 'secretary'],
  calls,
  supervises: ['secretary', 'street-leader'],
  reclass: { asks: 1, posts: branch, to: 'sort' },
  first: 'sort',
  steps: [
    sort(),
    linked({ id: 'link', name: '包联党员接', next: 'next' }, 'linked-member', '包联党员{assignee}接了，点对点来办。'),
    linked({ id: 'next', name: '下一位接', next: 'sort' }, 'member', '党员{assignee}接了，点对点来办。'),
    small(),
    deliberated(
      { id: 'meet', name: '联席议事', shown: '联席议事' },
      {
        who: [...branch, 'community-staff'],
        seats: ['estate-branch', 'secretary', 'community-staff', 'property', 'estate-committee', 'council', 'department'],
        quorum: { count: 3 },
        onwards: 'entrust',
      },
    ),
    ...carriedOut({
      shown: '部门办事',
      doers: ['department', 'property', 'community-staff', 'secretary'],
      watched: '党员监事',
      watchers: ['supervisor', 'member', 'linked-member'],
      onwards: 'confirm',
    }),
    ...lastWord({
      to: 'carry',
      askers: { posts: ['grid-worker', 'grid-head', 'community-staff'], not: 'assignee' },
      hurried: ['secretary'],
      shown: '居民评事',
    }),
  ],
  forms: { ...councilForms, big: classed('大事', bigThings), small: classed('小事', smallThings) },
  reopen: sevenDays('entrust'),
  ends: answerEnds,
};

function classed(name: string, criteria: Readonly<Record<string, string>>): Method['forms'][string] {
  const choices = Object.entries(criteria).map(([id, label]) => ({ id, label }));
  return {
    name,
    fields: [
      { id: 'why', label: `为什么是${name}`, kind: 'choice', required: true, fact: true, choices },
      { id: 'reason', label: '说明一句', kind: 'note', max: 300 },
    ],
  };
}

function sort(): Step {
  return {
    id: 'sort',
    name: '支部理事',
    shown: '支部理事',
    who: posts(...branch),
    do: 'fill',
    within: workdays(2),
    late: [remind(), escalate(['secretary'], workdays(1))],
    form: { big: 'big', small: 'small', explained: 'explanation', 'handed-over': 'hand-over' },
    to: { big: 'meet', small: 'link', explained: 'explained', 'handed-over': 'handed-over' },
    buttons: { big: '大事', small: '小事', explained: '说明情况', 'handed-over': '移交' },
    asks: '居民提了「{subject}」，请在 {due} 前分出是大事还是小事。',
    says: {
      big: '是大事，开联席会一起议。您觉得分得不对，可以请支部再分一次。',
      small: '是小事，请包联党员点对点来办。您觉得分得不对，可以请支部再分一次。',
      explained: '已向您说明。',
      'handed-over': '已移交有关单位。',
    },
  };
}

type Link = { readonly id: string; readonly name: string; readonly next: string };

function linked({ id, name, next }: Link, kind: string, claimed: string): Step {
  return {
    id,
    name,
    shown: '部门办事',
    who: 'candidates',
    do: 'claim',
    kinds: [kind],
    within: hours(24),
    late: [otherwise('untaken')],
    to: { claimed: 'small', untaken: next },
    buttons: { claimed: '我来办' },
    asks: '有一件小事请您点对点来办：「{subject}」，请在 {due} 前接下。',
    says: { claimed, untaken: '一天没有人接，请下一位来接。' },
  };
}

function small(): Step {
  return {
    id: 'small',
    name: '点对点办',
    shown: '部门办事',
    who: 'assignee',
    do: 'fill',
    within: fromCatalogue,
    pauses: [{ reason: '等材料', most: workdays(10) }],
    late: [remind(), escalate(branch, workdays(1))],
    form: { done: 'result', returned: 'reason' },
    to: { done: 'confirm', returned: 'sort' },
    buttons: { done: '办好了', returned: '办不了' },
    asks: '「{subject}」由您点对点来办，请在 {due} 前办好。',
    says: { done: '{assignee}说办好了。', returned: '{assignee}办不了，请支部再看。' },
  };
}
