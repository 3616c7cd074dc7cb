/** What each post of a community is there for, as everybody reads it. */
export const chargeWords = {
  title: '岗位职责',
  under: '每个岗位做什么，一岗一条，社区写，人人看得到。',
  none: { title: '社区还没有写岗位职责', next: '写好以后，每个岗位做什么，这里一条一条看得到。' },
  since: (day: string) => `${day} 起`,
  vacant: '暂时没有人',
  without: '还没有写职责的岗位',
} as const;
