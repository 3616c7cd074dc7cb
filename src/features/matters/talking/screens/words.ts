/** How the page of talks speaks. */
export const talkWords = {
  title: '聊一聊',
  under: (community: string) => `${community}的党员，懂的人来答`,
  lead: '哪里开口都行，接在同一件里',
  leadMore: '在手机上、电话里、柜台、活动上说过的，都记在一起；答一次，手机上看得到。只有社区和来答的人看得到您说的话。',
  start: '现在就说',
  ways: '四种办法',
  names: { online: '手机上', phone: '打电话', counter: '到柜台', activity: '活动上' },
  how: {
    online: '写下来或说一句，随时都行',
    phone: '打社区电话，社区替您记下',
    counter: '到社区服务窗口，说一声「聊一聊」',
    activity: '社区办活动时，跟在场的工作人员说',
  },
  ready: (topics: string) => `有党员能聊：${topics}`,
  which: '哪个社区',
  notYet: { title: '这个社区还没有开通', next: '有事可以先打社区电话，或者在首页说一句。' },
  none: { title: '还没有社区开通', next: '请过些时候再来看。' },
} as const;

/** What a member says they are ready for. */
export const readyWords = {
  title: '愿意怎么和邻居聊',
  hint: '邻居这样开口时，先请您。随时可以取消。',
  ways: [
    { id: 'online', name: '手机上回话' },
    { id: 'phone', name: '接电话聊' },
    { id: 'counter', name: '在柜台坐一坐' },
    { id: 'activity', name: '在活动上聊' },
  ],
} as const;
