/** How the station's page and the thank-you speak. */
export const stationWords = {
  title: '微帮站',
  under: (community: string) => `${community}的邻里互相搭把手`,
  helpers: (count: number) => `${count} 位邻里在帮`,
  helped: (count: number) => `这个月帮成 ${count} 件`,
  forms: '能帮什么',
  order: '说一声，就有人来',
  orderMore: '说一句话就行。谁求助，只有来帮的人知道。',
  sentence: '要帮什么',
  example: '比如：想请人代买两斤米',
  next: '下一步',
  phone: '不会用手机，打电话也一样',
  phoneMore: '社区替您登记，不用登录，有人帮了会告诉您。',
  which: '哪个社区',
  none: { title: '还没有社区开通', next: '请过些时候再来看。' },
} as const;
