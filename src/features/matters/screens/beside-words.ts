/** What the one who asked may do beside answering: ask a line, urge, thank. */
export const besideWords = {
  ask: '问一句',
  askTitle: '问一句',
  askReason: '想问什么，想补什么',
  askGo: '发出去',
  askShort: '请写一句话',
  asked: '发出去了，办的人会看到',
  urge: '催一下',
  urged: '替您催了，在办的人收到了',
  call: '联系他',
  thank: {
    title: (called: string) => `谢谢${called}`,
    say: '写一句话，只有他看得到。和评价分开，写不写都行。',
    label: '写一句谢谢',
    often: ['谢谢您，辛苦了。', '来得真快，谢谢。', '修得好，谢谢师傅。'],
    go: '送出去',
    done: '送到了',
    said: (said: string) => `您说：${said}`,
    saidNothing: '您谢过了。',
  },
} as const;

/** The three questions of a rating, each with its own five words. */
export const ratingWords = {
  quick: { label: '来得快不快', mean: ['', '很慢', '有点慢', '一般', '快', '很快'] },
  fixed: { label: '解决得怎么样', mean: ['', '没解决', '只解决一点', '大体解决', '解决了', '彻底解决'] },
  stars: { label: '您满意吗', mean: ['', '不满意', '不太满意', '一般', '满意', '很满意'] },
  skip: '都可以不评',
} as const;
