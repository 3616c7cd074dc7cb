export const pictureWords = {
  title: '我的网格在哪里',
  caption: (grid: string, where: string) => `图上深色的是${grid}（${where}）。`,
  alt: (grid: string, where: string, others: readonly string[]) =>
    `${where}的图，深色的是${grid}${others.length === 0 ? '' : `，旁边是${others.join('、')}`}。`,
} as const;
