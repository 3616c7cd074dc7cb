export const refusals = {
  'matters.minutes_too_soon': '办完了再说用了多久。',
  'matters.minutes_settled': '这一单的时长已经定了。',
  'matters.minutes_not_yours': '时长由帮忙的人和居民来说，说不到一起由社区来定。',
  'matters.trip_not_yours': '去没去，由办这件事的人来记。',
  'matters.trip_too_late': '这件事已经结束了，不用再记。',
} as const;

export const effortWords = {
  decided: (subject: string, minutes: number) => `「${subject}」的时长，社区定为 ${minutes} 分钟，为什么写在经过里。`,
  title: '时长',
  decidedWhy: (minutes: number, reason: string) => `社区定为 ${minutes} 分钟：${reason}`,
} as const;
