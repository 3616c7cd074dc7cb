import { finished, givenBack, rated, sentTo, taken } from './beats.ts';
import { calledTo, helpedBy, metBy, moreTime, raised, ruled, supervised, talked, thanked, timeGranted } from './beside-beats.ts';
import type { Tale } from './tale.ts';

const helpers = ['member', 'volunteer'] as const;

/** What stands beside a step in 劲松社区: neighbours who met the same, hands called in, more time, a rule made of a ruling. */
export const togetherTales: readonly Tale[] = [
  {
    who: ['第六网格', 3],
    ago: { days: 8, at: '09:30' },
    leaf: 'appliance',
    subject: '老式电视没有声音',
    goesOn: [
      sentTo(helpers),
      taken('member', '修电器'),
      givenBack('要换功放板，邻里没有配件，得请店里来。'),
      ruled(['shop'], '这栋楼的老电视都要配件，直接请商家报价。'),
    ],
  },
  {
    who: ['第二网格', 4],
    ago: { days: 6, at: '14:10' },
    leaf: 'carry',
    subject: '旧衣柜要抬到一楼',
    goesOn: [
      sentTo(helpers),
      taken('member', '搬重物'),
      talked('师傅几点来？我先把东西腾出来。', '下午四点，我带绳子和垫布。'),
      helpedBy('搬重物', '柜子太宽，得两个人抬。', '一起抬下去了，墙角没有碰。'),
      finished('两个人抬下楼了，楼道扫过。'),
      rated(5, '两位都没喝一口水。'),
      thanked('谢谢两位，衣柜一点没磕着。'),
    ],
  },
  {
    who: ['第八网格', 4],
    ago: { days: 5, at: '10:40' },
    leaf: 'study',
    subject: '孩子数学想请人辅导两次',
    goesOn: [
      sentTo(helpers),
      taken('member', '辅导作业'),
      finished('讲了两个晚上，错题本整理好了。', 1500),
      rated(5, '孩子说听懂了。', 120),
    ],
  },
  {
    who: ['第一网格', 4],
    ago: { days: 3, at: '09:10' },
    leaf: 'green',
    subject: '院里的槐树枯枝快掉下来了',
    where: 'building',
    goesOn: [sentTo(helpers), taken('volunteer', '搬重物'), moreTime('高枝锯要等园林所送来。'), timeGranted()],
  },
  {
    who: ['第七网格', 5],
    ago: { days: 4, at: '15:00' },
    leaf: 'school',
    subject: '转学要哪些材料，跑了两趟没办成',
    goesOn: [sentTo(['member']), taken('member', '陪同办事'), supervised('跑了两趟的事，这周内一定办下来。')],
  },
  {
    who: ['第三网格', 7],
    ago: { days: 1, at: '10:00' },
    leaf: 'road',
    subject: '单元门口地砖翘起来，容易绊脚',
    where: 'building',
    goesOn: [metBy('第三网格', [8, 10, 11]), sentTo(helpers), taken('member', '油漆墙面'), moreTime('要等水泥和同色的砖。')],
  },
  {
    who: ['第三网格', 6],
    ago: { days: 1, at: '15:20' },
    leaf: 'electricity',
    subject: '整个单元晚上电压不稳，灯忽明忽暗',
    goesOn: [raised('一个单元都这样，要请供电的人来查线。')],
  },
  {
    who: 'kin',
    ago: { minutes: 110 },
    leaf: 'shopping',
    subject: '捎一袋面，再买点青菜',
    by: 'phone',
    goesOn: [sentTo(helpers, 12), taken('volunteer', '代买东西'), calledTo(['building-head'], '楼里电梯在修，帮着送上楼。')],
  },
  {
    who: ['第六网格', 5],
    ago: { minutes: 240 },
    leaf: 'road',
    subject: '大门口减速带松了，过车咣咣响',
    where: 'building',
    goesOn: [],
  },
  {
    who: ['第六网格', 6],
    ago: { minutes: 215 },
    leaf: 'road',
    subject: '减速带翘起一头，差点扎了车胎',
    where: 'building',
    goesOn: [],
  },
];
