import { explained, finished, givenBack, paused, rated, sentTo, taken, takenOn } from './beats.ts';
import type { Tale } from './tale.ts';

const helpers = ['volunteer', 'member'] as const;

/** Two weeks of 点单派单接单 in 滨河北路社区, oldest first. */
export const binheTales: readonly Tale[] = [
  {
    who: ['第一网格', 0],
    ago: { days: 14, at: '09:20' },
    leaf: 'carry',
    subject: '帮忙把煤气罐换到五楼',
    by: 'counter',
    goesOn: [
      sentTo(helpers),
      taken('volunteer', '搬重物'),
      finished('换好了，接口用肥皂水试过不漏。'),
      rated(5, '七十多的人了，真抬不动。'),
    ],
  },
  {
    who: ['第二网格', 1],
    ago: { days: 11, at: '10:30' },
    leaf: 'phone',
    subject: '手机里的医保码打不开',
    goesOn: [sentTo(helpers), taken('member', '手机教学'), finished('重新认证了一次，截图放在桌面第一屏。'), rated(5)],
  },
  {
    who: ['第三网格', 0],
    ago: { days: 9, at: '15:00' },
    leaf: 'property',
    subject: '单元门口的路灯什么时候修',
    where: 'unit',
    by: 'wechat',
    goesOn: [explained('灯杆底座要换，物业已报修，配件周五到；到货当天装，社区盯着。')],
  },
  {
    who: ['第一网格', 2],
    ago: { days: 7, at: '08:55' },
    leaf: 'door-lock',
    subject: '单元门关不严，夜里漏风',
    where: 'unit',
    goesOn: [sentTo(helpers), taken('volunteer', '修锁'), finished('闭门器调紧了，门底加了一条密封条。'), rated(4)],
  },
  {
    who: ['第二网格', 0],
    ago: { days: 5, at: '11:10' },
    leaf: 'school',
    subject: '外地户口的孩子怎么报名上小学',
    goesOn: [takenOn(), finished('把街道的入学材料单和时间表送到家了，缺的一项一起去补。', 1400)],
  },
  {
    who: ['第三网格', 2],
    ago: { days: 4, at: '14:35' },
    leaf: 'water-leak',
    subject: '阳台水管接口滴水',
    goesOn: [sentTo(helpers), taken('volunteer', '修水龙头'), paused('等居民在家')],
  },
  {
    who: ['第二网格', 3],
    ago: { days: 3, at: '09:50' },
    leaf: 'electricity',
    subject: '厨房灯一开就跳闸',
    goesOn: [sentTo(helpers), taken('member', '修电器'), givenBack('要换一段线，得断整层的电，请社区和物业定时间。')],
  },
  {
    who: ['第一网格', 1],
    ago: { minutes: 80 },
    leaf: 'meals',
    subject: '腿摔了，想请人捎一周午饭',
    goesOn: [sentTo(['volunteer'], 20)],
  },
  {
    who: ['第三网格', 1],
    ago: { minutes: 30 },
    leaf: 'rubbish',
    subject: '垃圾桶满了两天没清',
    where: 'building',
    goesOn: [],
  },
];
