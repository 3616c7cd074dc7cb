/** How the screens speak about being helped first. */
export const firstWords = {
  title: '独居老人优先办',
  more: '您可以请大家先帮您，也可以不说',
  on: '已经生效，点开看到哪天',
  say: '您年纪大、一个人住，可以请大家先帮您。说不说全凭您自己，不说也一样给您办。',
  who: '只有正在给您办事的那一个人看得到这一条，不上任何名单，不导出。',
  agree: '我看清了，请先帮我',
  months: '管多久',
  monthsOf: (count: number) => `${count} 个月`,
  wish: '请先帮我',
  until: (day: string) => `已经生效，到 ${day} 自动停。还想要，到时再说一次。`,
  endsSoon: (day: string) => `快到期了：${day} 自动停。还想要，选多久，点「接着要」。`,
  again: '接着要',
  end: '不用优先了',
  wished: '记下了，下一件事就先帮您',
  ended: '已经撤回，谁也看不到了',
  forHandler: '独居老人，本人希望先办',
} as const;
