import type { Method } from '#method/language.ts';
import { escalate, posts, remind, workdays, workhours } from '#method/terms.ts';
import { answerEnds, answerForms, sevenDays } from './answer-pages.ts';

const walkers = ['grid-worker', 'grid-head', 'community-staff', 'secretary'];

/**
 * 公共场所不安全行为: what stands in place of the 「不良倾向」 of 太原市迎泽区老军营街道劲松社区 (row S3-A50 and the limits on it). What was seen, where all may go,
 * and when; nobody is named, nothing is said of what anybody thinks or is like. It ends with the danger put right or handed to whom the law has it for.
 */
export const unsafeConduct: Method = {
  language: 1,
  id: 'unsafe-conduct',
  version: 1,
  name: '公共场所不安全行为',
  unit: '件',
  about: '只写看见的事：什么事、公共地方的哪里、什么时候。不写是谁，不写人怎么样。去看一看，把危险排掉，或者交给该管的部门。',
  from: '太原市迎泽区老军营街道劲松社区',
  opens: {
    residents: false,
    posts: ['member', 'volunteer', 'building-head', 'centre-household', 'gate-keeper', 'property', 'micro-grid-worker', ...walkers],
    catalogue: 'unsafe-conduct',
    channels: ['online'],
    says: '收到，网格员会去看一看。',
  },
  words: ['收到', '去看', '办好'],
  relays: [],
  oversees: ['secretary'],
  first: 'look',
  steps: [
    {
      id: 'look',
      name: '去看一看',
      shown: '去看',
      do: 'fill',
      who: posts(...walkers),
      within: workhours(4),
      late: [remind(), escalate(['secretary'], workhours(4))],
      form: { removed: 'removed', nothing: 'explanation', 'handed-over': 'hand-over' },
      buttons: { removed: '危险排掉了', nothing: '去看过，没有了', 'handed-over': '交给部门' },
      asks: '「{subject}」请在 {due} 前去看一看：先排危险，不追究是谁。',
      to: { removed: 'tell', nothing: 'explained', 'handed-over': 'handed-over' },
      says: { removed: '去看过，危险排掉了。', nothing: '去看过，已经没有了。', 'handed-over': '交给该管的部门了。' },
    },
    {
      id: 'tell',
      name: '贴个提醒',
      shown: '办好',
      do: 'fill',
      who: posts(...walkers),
      within: workdays(2),
      late: [remind(), escalate(['secretary'], workdays(1))],
      form: 'reminded',
      buttons: { told: '提醒过了' },
      asks: '「{subject}」请在 {due} 前在那里提醒大家，不点名。',
      to: { told: 'solved' },
      says: { told: '在那里提醒过大家了。' },
    },
  ],
  forms: {
    ...answerForms,
    removed: {
      name: '怎么排掉的',
      fields: [{ id: 'did', label: '怎么排掉的（只写事，不写是谁）', kind: 'note', required: true, max: 300 }],
    },
    reminded: { name: '怎么提醒的', fields: [{ id: 'how', label: '贴在哪里、怎么说的', kind: 'note', required: true, max: 300 }] },
  },
  reopen: sevenDays('look'),
  ends: answerEnds,
};
