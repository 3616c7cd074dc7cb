export const introductionWords = {
  title: '向居民介绍自己',
  none: '还没有写。写一句，居民在「我的网格」看得到。',
  hint: '居民在「我的网格」看得到。说说您管哪里、什么事可以找您；不要写自己的电话。',
  save: '记下',
  saved: '记下了，居民看得到',
} as const;
