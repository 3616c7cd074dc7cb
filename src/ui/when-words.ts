/** How times are said. */
export const whenWords = {
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  before: (when: string) => `${when} 前`,
  late: (span: string) => `已超 ${span}`,
  left: (span: string) => `剩 ${span}`,
  justNow: '刚刚',
  minutesAgo: (minutes: number) => `${minutes} 分钟前`,
  minutes: (count: number) => `${count} 分钟`,
  hours: (count: number) => `${count} 小时`,
  days: (count: number) => `${count} 天`,
  yesterday: '昨天',
  today: '今天',
  tomorrow: '明天',
  /** @param year none within this year */
  date: (year: number | null, month: number, day: number) => `${year === null ? '' : `${year}年`}${month}月${day}日`,
  dated: (date: string, weekday: string) => `${date}（${weekday}）`,
} as const;
