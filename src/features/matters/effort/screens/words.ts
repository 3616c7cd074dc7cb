export const minutesWords = {
  took: '用了多长时间',
  tookHint: '来回路上也算；居民确认后计入您的时长。不想填可以不填。',
  trips: '去了几趟',
  tripsMore: '又去了几趟',
  tripsMoreHint: (count: number) => `前面已经记下 ${count} 趟`,
  noMore: '没再去',
  went: '去了一趟',
  wentSaid: '记下了，去了一趟',
  wentNever: '还没有去过',
  wentTimes: (count: number) => `去过 ${count} 趟`,
  chip: (minutes: number) =>
    minutes % 60 === 0 ? `${minutes / 60} 小时` : minutes > 60 ? `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分` : `${minutes} 分钟`,
  tripsChip: (count: number) => `${count} 趟`,
  other: '别的',
  otherLabel: '几分钟',
  wrong: '请填 0 到 6000 的整数',
  theySay: (called: string, minutes: string) => `${called}说用了 ${minutes}`,
  someone: '帮忙的人',
  right: '对',
  change: '不对，改一下',
  changed: '您看是多长时间',
  changeHint: '和他说的不一样也没关系，说不到一起由社区来定。',
  differs: (mine: string, theirs: string) => `您说 ${mine}，居民说 ${theirs}`,
  accept: (theirs: string) => `就按 ${theirs}`,
  wait: '不同意也没关系，社区会来定。',
  accepted: '好，按这个算',
  agreed: (minutes: string) => `时长已定：${minutes}`,
} as const;

/** Minutes in words: 45 分钟, 1 小时 30 分. */
export function sayMinutes(minutes: number): string {
  return minutesWords.chip(minutes);
}
