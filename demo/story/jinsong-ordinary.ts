import { finished, rated, sentTo, taken, takenOn } from './beats.ts';
import type { Tale, Who } from './tale.ts';

/** Ordinary days in every grid of 劲松社区: what was done lately, and what is in somebody's hands right now. */
export const ordinaryTales: readonly Tale[] = [
  done(['第一网格', 2], 9, 'phone', '教我用手机交水费', '手机教学', '教会了，步骤写在日历背面。', 5),
  done(['第二网格', 5], 8, 'carry', '轮椅要抬上三楼', '搬重物', '两个人抬上去了，轮子擦干净了。', 5),
  done(['第四网格', 3], 7, 'drain', '洗衣机下水反上来', '通下水', '管口一团线头，掏出来了。', 4),
  done(['第五网格', 1], 6, 'company', '想有人陪着下盘棋', '谈心陪伴', '下了三盘，约了下周二。', 5),
  done(['第五网格', 3], 5, 'electricity', '床头插座没电', '修电器', '插座里线松了，接好了。', 5),
  done(['第六网格', 2], 5, 'clinic', '陪老伴去拿化验单', '陪同办事', '单子取回来了，医生的话抄在纸上。', 5),
  done(['第八网格', 5], 4, 'shopping', '代取两个快递', '代买东西', '取回来放在门口鞋柜上。', 4),
  done(['第八网格', 6], 3, 'haircut', '卧床老人想理发', '理发', '理好了，换了干净枕巾。', 5),
  inHand(['第一网格', 5], 300, 'drain', '洗菜池下水慢', '通下水'),
  inHand(['第一网格', 6], 220, 'phone', '微信里的字太小，想调大', '手机教学'),
  inHand(['第二网格', 6], 280, 'water-leak', '马桶水箱一直流水', '修水龙头'),
  inHand(['第二网格', 7], 200, 'pension', '退休认证刷脸总不过', '陪同办事'),
  inHand(['第二网格', 1], 130, 'door-window', '阳台推拉门卡住', '修门窗'),
  inHand(['第四网格', 4], 270, 'appliance', '电饭煲不通电', '修电器'),
  inHand(['第四网格', 5], 190, 'carry', '新床垫要抬上五楼', '搬重物'),
  inHand(['第四网格', 6], 140, 'elder-card', '老年公交卡怎么年审', '陪同办事'),
  inHand(['第五网格', 5], 260, 'door-lock', '防盗门要使劲才关得上', '修锁'),
  inHand(['第五网格', 6], 180, 'health-insurance', '异地看病怎么备案', '陪同办事'),
  inHand(['第六网格', 7], 230, 'shopping', '代买一箱牛奶', '代买东西'),
  inHand(['第六网格', 0], 170, 'electricity', '厨房灯管嗡嗡响', '修电器'),
  inHand(['第八网格', 7], 290, 'water-leak', '洗手池下面滴水', '修水龙头'),
  inHand(['第八网格', 0], 160, 'company', '想请人念念报纸', '谈心陪伴'),
  { who: ['第三网格', 9], ago: { days: 9, at: '16:00' }, leaf: 'job', subject: '想学一门手艺，哪里有培训', goesOn: [takenOn()] },
  { who: ['第三网格', 10], ago: { minutes: 125 }, leaf: 'relief', subject: '临时救助怎么申请', goesOn: [] },
  { who: ['第一网格', 7], ago: { minutes: 105 }, leaf: 'noise', subject: '早上六点有人放音响', where: 'building', goesOn: [takenOn()] },
  { who: ['第四网格', 7], ago: { minutes: 85 }, leaf: 'parking', subject: '有车常停在坡道口', where: 'building', goesOn: [takenOn()] },
  { who: ['第五网格', 7], ago: { minutes: 70 }, leaf: 'rubbish', subject: '装修垃圾堆在楼后', where: 'building', goesOn: [] },
  { who: ['第八网格', 8], ago: { minutes: 35 }, leaf: 'green', subject: '花坛里的水管一直淌水', where: 'building', goesOn: [] },
];

function done(...[who, days, leaf, subject, skill, did, stars]: [Who, number, string, string, string, string, number]): Tale {
  const at = `${9 + (days % 6)}:${10 + days * 4}`.padStart(5, '0');
  return { who, ago: { days, at }, leaf, subject, goesOn: [sentTo(['volunteer']), taken('volunteer', skill), finished(did), rated(stars)] };
}

function inHand(...[who, minutes, leaf, subject, skill]: [Who, number, string, string, string]): Tale {
  return { who, ago: { minutes }, leaf, subject, goesOn: [sentTo(['member'], 15), taken('member', skill, 20)] };
}
