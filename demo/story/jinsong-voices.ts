import { answered, decided, rated } from './beats.ts';
import type { Tale } from './tale.ts';

/** 话、怨、难 and a roof: what neighbours of 劲松社区 bring besides orders. */
export const voiceTales: readonly Tale[] = [
  {
    who: ['第二网格', 5],
    ago: { days: 9, at: '10:20' },
    leaf: 'service',
    subject: '问低保的事，被顶回来两次',
    more: '第二次说材料不全，也没说缺哪样。',
    aboutSender: true,
    goesOn: [
      decided('secretary', 'hear', 'taken'),
      decided('secretary', 'look', 'replied', { reply: '已当面核实，缺的是一张收入证明，网格员没讲清楚，已批评并陪您补齐。' }),
      rated(4),
    ],
  },
  {
    who: ['第六网格', 4],
    ago: { days: 2, at: '15:10' },
    leaf: 'unfair',
    subject: '车位登记的先后说不清',
    goesOn: [],
  },
  {
    who: ['第五网格', 4],
    ago: { days: 4, at: '09:40' },
    leaf: 'care',
    subject: '老伴卧床，我一个人翻不动身',
    goesOn: [
      decided('community-staff', 'hear', 'taken'),
      decided('community-staff', 'help', 'replied', { reply: '排了三位志愿者，每天上午来一趟。' }),
    ],
  },
  {
    who: ['第三网格', 9],
    ago: { days: 6, at: '19:30' },
    leaf: 'activity',
    subject: '想在院里放一场露天电影',
    goesOn: [answered('周六晚七点，锦绣苑小广场，自带小板凳。')],
  },
  {
    who: ['第七网格', 4],
    ago: { days: 8, at: '08:50' },
    leaf: 'roof-leak',
    subject: '顶层下雨就漏，墙角黑了一片',
    goesOn: [
      decided('property', 'accept', 'taken'),
      decided('property', 'look', 'seen', { found: '女儿墙根裂了两米，要重做防水。', fund: 'fund', cost: 380_000 }),
    ],
  },
];
