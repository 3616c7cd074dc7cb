import { agreed, answered, explained, finished, handedOver, objected, quoted, rated, sentTo, taken, takenOn } from './beats.ts';
import type { Tale } from './tale.ts';

const helpers = ['member', 'volunteer'] as const;
const anybody = ['member', 'volunteer', 'shop'] as const;

/** The weeks before last of 三单服务 in 劲松社区, oldest first: told to their end, mostly. */
export const pastTales: readonly Tale[] = [
  ...lightsOut(),
  {
    who: ['第二网格', 0],
    ago: { days: 20, at: '09:10' },
    leaf: 'carry',
    subject: '旧冰箱想搬到楼下回收点',
    more: '五楼，没有电梯，冰箱不大，两个人能抬。',
    goesOn: [
      sentTo(helpers),
      taken('volunteer', '搬重物'),
      finished('和邻居两个人抬下去了，回收点已收走。'),
      rated(5, '师傅真热心，水都没喝一口。'),
    ],
  },
  {
    who: ['第四网格', 1],
    ago: { days: 18, at: '10:20' },
    leaf: 'elder-card',
    subject: '给老母亲办老年证，不知道带什么',
    by: 'phone',
    goesOn: [
      sentTo(['member']),
      taken('member', '陪同办事'),
      finished('材料清单发给家属了，陪着去街道窗口交了，十天后取证。', 1500),
      rated(5),
    ],
  },
  {
    who: ['第三网格', 2],
    ago: { days: 17, at: '15:05' },
    leaf: 'noise',
    subject: '楼上装修中午还在打电钻',
    where: 'building',
    goesOn: [takenOn(), finished('和装修户当面说好：十二点到两点半不用电钻，楼道贴了告知。'), rated(4)],
  },
  {
    who: ['第五网格', 0],
    ago: { days: 16, at: '08:50' },
    leaf: 'lift',
    subject: '电梯三楼按钮按了没反应',
    where: 'unit',
    goesOn: [handedOver('小区物业', '电梯维保由物业负责，已电话通知维保单位，约定当天到场。')],
  },
  {
    who: ['第六网格', 1],
    ago: { days: 15, at: '16:30' },
    leaf: 'idea',
    subject: '建议院里添两把能靠背的椅子',
    where: 'building',
    goesOn: [answered('椅子列进下个月的楼院小件采购，位置放在老槐树下，到货前在院里公示。')],
  },
  {
    who: ['第三网格', 3],
    ago: { days: 14, at: '09:40' },
    leaf: 'phone',
    subject: '想学会用手机挂号',
    more: '孩子在外地，医院让在手机上约。',
    goesOn: [
      sentTo(helpers),
      taken('volunteer', '手机教学'),
      finished('教了三遍，写了一张大字的步骤贴在冰箱上。'),
      rated(5, '写在纸上我就记住了。'),
    ],
  },
  {
    who: 'elder',
    ago: { days: 13, at: '09:15' },
    leaf: 'shopping',
    subject: '捎一袋米一桶油上楼',
    by: 'phone',
    goesOn: [sentTo(anybody), taken('volunteer', '代买东西'), finished('米和油送到家了，小票放在桌上。', 70), rated(5)],
  },
  {
    who: ['第七网格', 0],
    ago: { days: 12, at: '11:00' },
    leaf: 'door-window',
    subject: '纱窗破了个洞，蚊子进来',
    goesOn: [
      sentTo(['shop']),
      quoted('换纱窗', 60, '换一扇纱窗，含纱网和工时'),
      agreed(),
      finished('换好了一扇，顺手把另一扇的滑轮上了油。', 1440),
      rated(5, '价钱说在前头，心里踏实。'),
    ],
  },
  {
    who: ['第八网格', 2],
    ago: { days: 12, at: '14:20' },
    leaf: 'appliance',
    subject: '洗衣机甩干时满屋子跑',
    goesOn: [
      sentTo(anybody),
      taken('member', '修电器'),
      finished('四个脚垫平了，螺丝拧紧，试了一桶没再跑。'),
      objected('当天好了，第二天又跑，声音更大。'),
      finished('换了一个减震脚垫，看着洗完两桶才走。', 1300),
      rated(4),
    ],
  },
  {
    who: 'resident',
    ago: { days: 11, at: '10:05' },
    leaf: 'drain',
    subject: '厨房下水道返水',
    more: '早上洗菜的时候从地漏冒上来，有味。',
    goesOn: [
      sentTo(anybody),
      taken('volunteer', '通下水'),
      finished('弯头里堵了一团油和塑料袋，通开了，冲了两遍水。'),
      rated(5, '二十分钟就通好了，还教我装了滤网。'),
    ],
  },
  {
    who: ['第一网格', 1],
    ago: { days: 10, at: '09:30' },
    leaf: 'certificate',
    subject: '想开一个居住证明',
    by: 'counter',
    goesOn: [explained('办居住登记由派出所受理，社区不再开这项证明；已告诉您地点、时间和要带的材料。')],
  },
  {
    who: ['第二网格', 2],
    ago: { days: 9, at: '15:40' },
    leaf: 'company',
    subject: '老人一个人在家，想有人来说说话',
    goesOn: [
      sentTo(helpers),
      taken('member', '谈心陪伴'),
      finished('陪着聊了一个多小时，约好以后每周三下午来。'),
      rated(5, '老爷子等着周三呢。'),
    ],
  },
  {
    who: ['第三网格', 4],
    ago: { days: 9, at: '08:40' },
    leaf: 'haircut',
    subject: '腿脚不便，想请人上门理发',
    goesOn: [
      sentTo(['volunteer', 'shop']),
      quoted('理发', 20, '上门剪发一次'),
      agreed(35),
      finished('剪好了，地上的头发也扫干净了。', 1320),
    ],
  },
  {
    who: ['第六网格', 0],
    ago: { days: 8, at: '10:10' },
    leaf: 'parking',
    subject: '电动车堵住单元门口',
    where: 'unit',
    goesOn: [takenOn(), finished('挪开三辆，画了停车线，和车主都说到了。'), rated(3, '好了两天，有时候还有人停。')],
  },
];

/** The lights of an old estate go out one after another: enough ratings for an average to be told. */
function lightsOut(): Tale[] {
  const where = 'unit' as const;
  const did = [
    '换了声控灯头，拍手就亮。',
    '灯泡松了，拧紧了。',
    '换了 LED 灯泡，旧的带走了。',
    '线头掉了，断电接好，试了三次。',
    '换了灯座和灯泡。',
    '换好了，两层楼都亮。',
  ];
  const stars = [5, 5, 4, 5, 5, 4];
  return did.map((text, nth) => ({
    who: [`第${'一二三四五六'.charAt(nth)}网格`, 4 + (nth % 2)],
    ago: { days: 21 - nth * 3, at: `1${nth % 5}:${10 + nth * 5}` },
    leaf: 'stair-light',
    subject: `${nth + 1}楼楼道灯不亮`,
    where,
    goesOn: [sentTo(anybody), taken(nth % 2 ? 'volunteer' : 'member', '换灯泡'), finished(text), rated(stars[nth] ?? 5)],
  }));
}
