/** How agents are found, and how they show themselves. */
export const agentWords = {
  here: '替您跑腿的代办员',
  byCommunity: '电话由社区转接',
  hours: (from: number, until: number) => `${from} 点到 ${until} 点能打`,
  card: {
    title: '公开我的姓名和电话',
    shownAs: (called: string, from: number, until: number) => `${called}，${from} 点到 ${until} 点能打`,
    notShown: '没有公开，村里人的电话由社区转接',
    at: (community: string, kind: string) => `${community} · ${kind}`,
    called: '怎么称呼',
    phone: '电话',
    phoneHint: '可以是自己的手机，也可以是专门办事的号',
    from: '从几点',
    until: '到几点',
    hour: (hour: number) => `${hour} 点`,
    agreed: '我同意本村的人都看得到，随时能收回',
    save: '公开',
    saved: '公开了',
    hide: '不再公开',
    hid: '收回了，没有人看得到了',
  },
} as const;
