/** Why an order does not count in a rate, or counts without being a yes. */
export const left = {
  withdrawn: '居民撤回',
  notDue: '还没到时限',
  going: '还在办',
  unrated: '没有评价',
  few: '等凑满五份',
  late: '超过时限才有人应',
  explained: '说明情况',
  handedOver: '移交别处',
  dissatisfied: '三星及以下',
} as const;
