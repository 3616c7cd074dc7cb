/** How the screen between a door plate and the households behind it speaks. */
export const doorWords = {
  title: '扫门牌、找人',
  under: '到了楼道口，扫一下就看到这里的住户',
  scan: '对准楼道里的门牌',
  notOurs: '这不是楼道门牌上的码，再对一对',
  pickInstead: '扫不了，选楼栋',
  pick: '选楼栋',
  cannot: '这个浏览器不能扫码，从下面选。用手机相机扫也行。',
  again: '再扫一个',
  households: '住户',
  holds: (households: number, persons: number) => `${households} 户，${persons} 人`,
  empty: { title: '这里没有登记住户', next: '核对门牌是不是这一单元，或请社区在台账里补上。' },
} as const;
