export const gridWords = {
  title: '我的网格',
  households: (buildings: number, households: number) => `${buildings} 栋楼 · ${households} 户`,
  community: '社区',
  communityPhone: '社区电话',
  callCommunity: (name: string) => `给${name}打电话`,
  none: { title: '这个网格还没有登记工作人员', next: '有事可以打社区电话。' },
  pick: '各社区电话',
  pickMore: '绑定以后，这里是您自己的网格和网格员。',
  bind: '去绑定',
  noCommunity: { title: '还没有社区开通', next: '有事请打 12345。' },
} as const;
