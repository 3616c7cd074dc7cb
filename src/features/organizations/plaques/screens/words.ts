/** A member and the plaque of their building. */
export const plaqueWords = {
  title: '楼栋亮身份牌',
  ask: (building: string) => `${building}要挂党员亮身份牌。写不写您由您，不写不影响任何事；写了，路过的人都看得到您是党员。`,
  called: '牌上怎么称呼您',
  agree: '我同意写在牌上',
  agreed: '记下了。',
  stands: (called: string) => `您同意写「${called}」`,
  printed: '已经挂上了',
  waiting: '还没有挂',
  takeBack: '收回同意',
  gone: '收回了，称呼已经删掉，社区会来摘牌。',
} as const;
