/** What a member reads of their own points. */
export const words = {
  title: '我的积分',
  tells: '只有您和社区书记看得到，不排名，不通报给任何单位。过了那一年，再留一年就删掉。',
  steps: { report: '报到', shown: '亮身份', served: '服务', points: '积分' },
  report: { none: '还没有报到，报了到、书记核对以后才记积分', asked: '等社区书记核对，核对以后才记积分', here: '已报到' },
  shown: '邻居看得到您是党员',
  notShown: '没有亮。亮不亮由您自己定，不亮也一样记',
  gives: (points: number) => `办成一单，居民说解决了，记 ${points} 分`,
  givesNone: '社区还没有定一单记几分',
  has: (points: number) => `${points} 分`,
  year: (year: number, community: string) => `${year} 年在${community}`,
  none: '还没有积分',
  signed: (points: number) => (points > 0 ? `+${points} 分` : `−${-points} 分`),
  kinds: { served: '办成一单', reopened: '居民说没解决，重新办，先退回', corrected: '书记更正' },
  hidden: '一单（内容只给办的人看）',
  why: (why: string) => `原因：${why}`,
} as const;
