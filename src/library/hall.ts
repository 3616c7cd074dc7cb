import type { Method } from '#method/language.ts';
import { escalate, fromCatalogue, remind, workdays, workhours } from '#method/terms.ts';
import { answerEnds, answerForms, everyChannel, lastWord, sevenDays, takenByOne } from './answer-pages.ts';

const counter = ['community-staff', 'secretary'];

/**
 * 一站式受理、一站式办结、一条龙服务: whoever takes it at the counter answers for it to the end; what goes on behind the counter is handed over by name and
 * with a reason, and the person has one place to come back to. As 滨河街道交通路社区 and 大同市广灵县 do it (rows S4-B8, S4-B9, S2-A58, S2-A64).
 */
const oneStop: Method = {
  language: 1,
  id: 'one-stop',
  version: 1,
  name: '一站式窗口',
  unit: '件',
  about: '窗口受理、窗口办结，一个号办到底；后面转给谁、什么时候、为什么，都写在经过里。',
  from: '滨河街道交通路社区',
  opens: {
    residents: true,
    posts: counter,
    catalogue: 'hall',
    channels: everyChannel,
    says: '「{subject}」收到了，凭受理单上的一个号就能问、能取结果。',
  },
  words: ['收到', '受理', '办理', '评价'],
  relays: counter,
  oversees: counter,
  first: 'accept',
  steps: [
    takenByOne('accept', 'work', counter, {
      shown: '受理',
      asks: '窗口收到「{subject}」，请在 {due} 前受理。',
      says: '{assignee}受理了，办到底。',
    }),
    {
      id: 'work',
      name: '办理',
      shown: '办理',
      who: 'assignee',
      do: 'fill',
      within: fromCatalogue,
      pauses: [
        { reason: '等材料', most: workdays(10) },
        { reason: '等上级办理', most: workdays(20) },
      ],
      late: [remind(), escalate(['secretary'], workhours(8))],
      form: { done: 'reply', refused: 'explanation', returned: 'reason', beyond: 'hand-over' },
      to: { done: 'confirm', refused: 'confirm', returned: 'accept', beyond: 'handed-over' },
      buttons: { done: '办好了', refused: '办不了', returned: '退回', beyond: '移交' },
      asks: '「{subject}」由您办，请在 {due} 前办好，结果回到受理的窗口给本人。',
      says: {
        done: '办好了，结果在受理的窗口取；网上办的，结果就在这里。',
        refused: '这件事办不了，原因写在下面；您可以补材料再办，也可以找别处。',
        returned: '换一位来给您办。',
        beyond: '已移交有关单位，编号不变。',
      },
    },
    ...lastWord({ to: 'work', askers: 'assignee', hurried: ['secretary'] }),
  ],
  forms: answerForms,
  reopen: sevenDays('accept'),
  ends: answerEnds,
};

/** 计生 and what else is nobody's business (rows S2-A64, S4-B8): sealed whole, read by who asked and by the one who handles it, by no other of the hall. */
const oneStopPrivate: Method = {
  ...oneStop,
  id: 'one-stop-private',
  name: '一站式窗口（不公开）',
  about: '计生这类事：只有您和经办的一个人看得到，叫号只叫号码，不说办什么。',
  opens: {
    ...oneStop.opens,
    catalogue: 'hall-private',
    channels: ['online', 'phone', 'counter', 'visit', 'paper'],
    says: '收到了，办到哪一步只有您和经办人看得到。',
    sealed: true,
    seenBy: [],
  },
  relays: ['community-staff'],
  oversees: ['community-staff'],
};

export const hall: readonly Method[] = [oneStop, oneStopPrivate];
