/** How everybody is told what is kept of people here. */
export const words = {
  language: 'zh',
  link: { title: '我们记您什么', more: '存来做什么、凭什么、存多久、谁负责' },
  title: '我们记您什么',
  under: '不用登录就能看。没登记在这里的，不存。',
  sealed: '姓名、电话、证件号和办事内容只以密文存放；删除一个人的钥匙，就是删除这个人的信息。不记行踪，不记想法，不给人打分。',
  find: '找一项',
  findHint: '比如：电话、评价、预约',
  count: (columns: number) => `一共登记了 ${columns} 项`,
  by: (role: string, lines: number) => `${role}负责（${lines} 条）`,
  rest: (basis: string, kept: string) => `凭：${basis} · 存：${kept}`,
  none: { title: '没有找到', next: '换个说法再找。' },
} as const;
