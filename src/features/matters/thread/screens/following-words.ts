export const followingWords = { title: '跟进', under: '反复报的事要不要议、答应居民的事办没办、办结的事再问一声。' } as const;
