import type { Method } from '#method/language.ts';
import { escalate, hours, otherwise, posts, remind, workdays, workhours } from '#method/terms.ts';
import { answerEnds, answerForms, everyChannel, lastWord, sevenDays } from './answer-pages.ts';

const office = ['community-staff', 'secretary'];

/**
 * 聊一聊: a resident begins a talk on the phone, at the counter, at an activity or in the app; all of it is one thread, a member who is good at it answers once,
 * and staff choose who. As 灵石县城区学苑社区 does it (row S0-A44). What is said is read by the office and whoever answers; nothing of it is a trait of a person.
 */
export const neighbourTalk: Method = {
  language: 1,
  id: 'neighbour-talk',
  version: 1,
  name: '聊一聊',
  unit: '次',
  about: '手机、电话、柜台、活动上，哪里开口都行，都接在同一件里；由懂这一行的党员来答，答一次，处处看得到。',
  from: '灵石县城区学苑社区',
  opens: {
    residents: true,
    posts: office,
    catalogue: 'talk',
    channels: [...everyChannel, 'activity'],
    says: '您想聊的收到了，请一位懂这事的党员来答您。在别处再说，也接在这一件里。',
    sealed: true,
    seenBy: office,
    oneThread: true,
  },
  words: ['收到', '有人接', '答复', '评价'],
  relays: office,
  oversees: office,
  firstReply: { within: workdays(2), late: [remind(), escalate(['secretary'], workdays(1))] },
  first: 'choose',
  steps: [
    {
      id: 'choose',
      name: '请谁来答',
      shown: '收到',
      who: posts(...office),
      do: 'assign',
      within: workhours(8),
      late: [remind(), escalate(['secretary'], workhours(8))],
      form: { 'handed-over': 'hand-over' },
      to: { sent: 'offer', taken: 'answer', 'handed-over': 'handed-over' },
      buttons: { sent: '请党员来答', taken: '我来答', 'handed-over': '移交' },
      asks: '有居民想聊「{subject}」，请在 {due} 前请一位懂这事的党员来答。',
      says: { sent: '已请{takers}，等人接。', taken: '{assignee}来答您。', 'handed-over': '已移交有关单位，他们接着帮您。' },
    },
    {
      id: 'offer',
      name: '接下',
      shown: '有人接',
      who: 'candidates',
      do: 'claim',
      kinds: ['member'],
      within: hours(24),
      late: [otherwise('untaken')],
      to: { claimed: 'answer', declined: 'choose', untaken: 'choose' },
      buttons: { claimed: '我来答', declined: '来不了' },
      asks: '有邻居想聊「{subject}」，您懂这一行，请在 {due} 前接下。',
      says: { claimed: '{assignee}来答您。', declined: '请的人这次来不了，再请一位。', untaken: '还没有人接，社区再请一位。' },
    },
    {
      id: 'answer',
      name: '答复',
      shown: '答复',
      who: 'assignee',
      do: 'fill',
      within: workdays(2),
      late: [remind(), escalate(['secretary'], workdays(1))],
      form: { replied: 'reply', returned: 'reason' },
      to: { replied: 'confirm', returned: 'choose' },
      buttons: { replied: '答复', returned: '退回' },
      asks: '邻居想聊的「{subject}」由您来答，请在 {due} 前答复。',
      says: { replied: '{assignee}答复了您。', returned: '换一位来答。' },
    },
    ...lastWord({ to: 'answer', askers: { posts: office, not: 'assignee' }, hurried: ['secretary'] }),
  ],
  forms: answerForms,
  reopen: sevenDays('choose'),
  ends: answerEnds,
};
