export const wishWords = {
  title: '本人想怎么办',
  how: '怎么办',
  day: '哪天方便',
  wish: '要求',
  suggested: '建议去的日子',
  late: (day: string) => `${day}（超过期限，请先申请延期）`,
} as const;

export const bringWords = { title: '要带的', eligible: (who: string) => `适合：${who}` } as const;

export const ledgerWords = {
  title: '代办台账',
  under: '正在代办的事，先来的在前。一天没人接的、到期没办完的，标红。',
  list: '代办台账',
  number: '编号',
  what: '什么事',
  group: '类别',
  step: '到哪一步',
  agent: '代办员',
  openedAt: '委托时间',
  dueAt: '期限',
  untaken: '一天没人接',
  late: '已超期',
  nobody: '还没有人接',
  none: { title: '现在没有在代办的事', next: '居民委托的事会列在这里。' },
  nonePicked: { title: '没有这样的事', next: '都有人接，也都没有超期。' },
} as const;

export const copyWords = {
  title: '复印打印',
  more: '只记张数，不留底。',
  sheets: '几张',
  missing: '请填几张',
  go: '记上',
  done: (sheets: number) => `记上了 ${sheets} 张`,
} as const;

export const pickNames = { all: '全部', untaken: '没人接', red: '标红' } as const;
