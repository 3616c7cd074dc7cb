/** Seven days by three parts of a day. */
export const timesWords = {
  free: '空闲时间',
  days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  parts: [
    { id: 'morning', name: '上午', from: '08:00', until: '12:00' },
    { id: 'afternoon', name: '下午', from: '12:00', until: '18:00' },
    { id: 'evening', name: '晚上', from: '18:00', until: '21:00' },
  ],
} as const;
