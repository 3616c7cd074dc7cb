import type { Method } from '#method/language.ts';
import { escalate, fromCatalogue, hours, posts, remind, workdays, workhours } from '#method/terms.ts';
import { orderEnds, orderForms, residentsWord } from './order-pages.ts';

const photos = { id: 'photos', label: '照片', kind: 'photo', max: 6 } as const;

/**
 * 共有部位维修: the roof, the stairs, the outer wall. The property firm accepts, looks at it on the spot, says who pays, repairs; the resident has
 * the last word. As 灵石县城区学苑社区 does it (rows S0-A9, S3-A23).
 */
export const commonRepair: Method = {
  language: 1,
  id: 'common-repair',
  version: 1,
  name: '共有部位维修',
  unit: '件',
  about: '楼道、屋顶、外墙的事直接到物业：受理、上门看、修好，写明钱从哪来，由居民确认。',
  from: '灵石县城区学苑社区',
  opens: {
    residents: true,
    posts: ['grid-worker', 'grid-head', 'community-staff', 'secretary', 'micro-grid-worker', 'building-head'],
    catalogue: 'common-parts',
    channels: ['online', 'phone', 'counter', 'visit', 'wechat', 'paper'],
    says: '收到您的「{subject}」，是大家共有的地方，已经直接转给物业。',
  },
  words: ['收到', '受理', '维修', '反馈', '评价'],
  relays: ['grid-worker', 'grid-head', 'community-staff', 'secretary'],
  oversees: ['grid-worker', 'grid-head', 'community-staff', 'secretary'],
  first: 'accept',
  steps: [
    {
      id: 'accept',
      name: '物业受理',
      shown: '受理',
      who: posts('property'),
      do: 'assign',
      within: workhours(4),
      late: [remind(), escalate(['grid-worker', 'community-staff'], workhours(2)), escalate(['secretary'], workhours(4))],
      form: { explained: 'explanation', 'handed-over': 'hand-over' },
      to: { taken: 'look', explained: 'explained', 'handed-over': 'handed-over' },
      buttons: { taken: '受理', explained: '说明情况', 'handed-over': '移交' },
      asks: '共有部位报修：「{subject}」，请在 {due} 前受理。',
      says: { taken: '{assignee}受理了，会上门来看。', explained: '已向您说明。', 'handed-over': '已移交有关单位。' },
    },
    {
      id: 'look',
      name: '上门看',
      shown: '受理',
      who: 'assignee',
      do: 'fill',
      within: workdays(2),
      late: [remind(), escalate(['grid-worker', 'community-staff'], workhours(8))],
      form: { seen: 'found', returned: 'reason' },
      to: { seen: 'repair', returned: 'accept' },
      buttons: { seen: '看过了', returned: '退回' },
      asks: '请在 {due} 前上门看「{subject}」，写明怎么修、钱从哪来。',
      says: { seen: '{assignee}上门看过了。', returned: '{assignee}退回了，物业再安排。' },
    },
    {
      id: 'repair',
      name: '维修',
      shown: '维修',
      who: 'assignee',
      do: 'fill',
      within: fromCatalogue,
      pauses: [
        { reason: '等维修资金', most: workdays(60) },
        { reason: '等天气', most: workdays(20) },
        { reason: '等材料', most: workdays(10) },
      ],
      late: [remind(), escalate(['grid-worker', 'community-staff'], workhours(8)), escalate(['secretary'], workdays(2))],
      form: { done: 'result', returned: 'reason' },
      to: { done: 'confirm', returned: 'accept' },
      buttons: { done: '修好了', returned: '退回' },
      asks: '「{subject}」请在 {due} 前修好。',
      says: { done: '{assignee}说修好了。', returned: '{assignee}退回了，物业再安排。' },
    },
    ...residentsWord({
      back: 'repair',
      again: '退回重新修',
      by: '网格员',
      names: ['居民确认', '上门问一声'],
      asks: '修好了吗',
      days: 5,
      visit: 'ask',
    }),
  ],
  forms: {
    ...orderForms,
    found: {
      name: '上门看的结果',
      fields: [
        { id: 'found', label: '看到什么、怎么修', kind: 'note', required: true, max: 500 },
        {
          id: 'fund',
          label: '钱从哪来',
          kind: 'choice',
          required: true,
          fact: true,
          choices: [
            { id: 'fee', label: '物业费' },
            { id: 'fund', label: '维修资金' },
            { id: 'street', label: '街道' },
            { id: 'partner', label: '共建单位' },
            { id: 'owners', label: '自筹' },
          ],
        },
        { id: 'cost', label: '大约多少钱', kind: 'money', max: 100_000_000, fact: true },
        photos,
      ],
    },
  },
  reopen: { within: hours(7 * 24), to: 'accept' },
  ends: orderEnds,
};
