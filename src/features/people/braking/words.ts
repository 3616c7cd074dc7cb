export const brakeTold = (called: string, persons: number, reason: string): string =>
  `${called}一小时里看了 ${persons} 个人的信息，还要接着看，原因是：${reason}。不该看的，请马上问清楚。`;

export const refusals = {
  'people.many_looks': '一小时里已经看了两百个人。还要看，请写明原因、输动态码，管您的人会收到通知；不急的，过一小时再看。',
} as const;
