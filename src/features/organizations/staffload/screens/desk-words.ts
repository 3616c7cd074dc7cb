const grouped = (count: number) => count.toLocaleString('zh-CN');

/** Whether communities have workers enough, as street and county read it. */
export const words = {
  title: '人手够不够',
  under: (residents: number, open: number) =>
    `平均一个工作人员服务超过 ${grouped(residents)} 人，或者手上超过 ${open} 件，就提醒。只数地方，不排人。`,
  underAt: (area: string, residents: number, open: number) =>
    `${area}：平均一个工作人员服务超过 ${grouped(residents)} 人，或者手上超过 ${open} 件，就提醒。`,
  place: (community: string, street: string | null) => (street === null ? community : `${community}（${street}）`),
  columns: {
    community: '社区',
    workers: '工作人员',
    residents: '居民',
    residentsEach: '平均一人服务',
    open: '在办',
    openEach: '平均一人在办',
    over: '提醒',
  },
  persons: (count: number) => `${grouped(count)} 人`,
  matters: (count: number) => `${count} 件`,
  unsaid: '—',
  whyUnsaid: '“—”：少于 5 的、能倒推出来的不显示，免得认出是谁家。',
  over: { residents: '服务的人多', open: '在办的多', nobody: '还没有工作人员' },
  fine: '够',
  change: '改提醒线',
  changeAt: (area: string) => `改${area}的提醒线`,
  tells: '对自己管的所有社区生效。',
  residents: '一个工作人员服务超过多少人提醒',
  openEach: '一个工作人员手上超过几件提醒',
  missing: '请填这一项',
  done: '改好了',
} as const;
