/** 公示, for the neighbours. */
export const postingWords = {
  title: '公示',
  under: '大家都看得到，觉得不对可以提意见',
  until: (time: string) => `公示到 ${time}`,
  over: '公示期到了，等答复意见',
  objections: (count: number) => `收到 ${count} 条意见`,
  object: {
    open: '提意见',
    title: '提意见',
    reason: '哪里不对',
    go: '交上去',
    short: '请写一句哪里不对',
    done: '交上去了，公示结束前会答复您',
  },
  objectHint: '办的人看得到您写的话，不会公开是谁提的。',
  mine: (reason: string) => `您提的：${reason}`,
  answer: { none: '还没有答复', upheld: (said: string) => `意见成立：${said}`, dismissed: (said: string) => `答复：${said}` },
  empty: { title: '现在没有公示', next: '社区要定的事公示出来，会列在这里，谁都可以提意见。' },
  signedOut: { title: '登录以后看公示', next: '公示给本社区的居民看。' },
} as const;

/** The way there, from the first screen. */
export const postingsLink = (count: number) => ({ title: '公示', more: `${count} 件事正在公示，有意见可以提` });
