import type { Method } from '#method/language.ts';
import { escalate, fromCatalogue, remind, workdays } from '#method/terms.ts';
import { answerEnds, answerForms, everyChannel, lastWord, sevenDays, takenByOne } from './answer-pages.ts';

/**
 * 惠民政策申请: how far it is, is read by who applied and by the one who handles it, by nobody else in the office or next door.
 * As 大同市广灵县 does it (row S2-A65); what fits is found by oneself beforehand, as in 小店区王吴村 (row S1-F7).
 */
export const policyApplication: Method = {
  language: 1,
  id: 'policy-application',
  version: 1,
  name: '惠民政策申请',
  unit: '件',
  about: '申请补贴、救助、优待，办到哪一步只有您和经办的一个人看得到，没有公开的名单。',
  from: '大同市广灵县',
  opens: {
    residents: true,
    posts: ['community-staff', 'secretary'],
    catalogue: 'policy',
    channels: everyChannel,
    says: '您的申请收到了，办到哪一步只有您和经办人看得到。',
    sealed: true,
    seenBy: [],
  },
  words: ['收到', '受理', '办理', '评价'],
  relays: ['community-staff'],
  oversees: ['community-staff'],
  first: 'accept',
  steps: [
    takenByOne('accept', 'apply', ['community-staff'], {
      shown: '受理',
      asks: '有居民申请惠民政策，请在 {due} 前受理。',
      says: '{assignee}受理了，由一个人给您办到底。',
    }),
    {
      id: 'apply',
      name: '办理',
      shown: '办理',
      who: 'assignee',
      do: 'fill',
      within: fromCatalogue,
      pauses: [
        { reason: '等材料', most: workdays(10) },
        { reason: '等上级审批', most: workdays(30) },
      ],
      late: [remind(), escalate(['secretary'], workdays(2))],
      form: { granted: 'reply', refused: 'explanation', returned: 'reason' },
      to: { granted: 'confirm', refused: 'confirm', returned: 'accept' },
      buttons: { granted: '批下来了', refused: '没有批', returned: '退回' },
      asks: '有一件惠民政策申请由您办，请在 {due} 前办好。',
      says: {
        granted: '您的申请批下来了。',
        refused: '您的申请没有批，原因写在下面；您可以再申请，也可以申诉。',
        returned: '换一位来给您办。',
      },
    },
    ...lastWord({ to: 'apply', askers: 'assignee', hurried: ['secretary'] }),
  ],
  forms: answerForms,
  reopen: sevenDays('accept'),
  ends: answerEnds,
};
