/** Agreements, as everybody reads them. */
export const cooperationWords = {
  title: '合作协议',
  hint: '社区和这些单位签了协议，一起做这些事。',
  parties: '和谁',
  services: '做什么',
  days: (since: string, until: string) => `${since} 至 ${until}`,
  standings: { soon: '快到期', over: '过期了', running: '正在做', coming: '还没开始', renewed: '已续签', ended: '已结束' },
} as const;
