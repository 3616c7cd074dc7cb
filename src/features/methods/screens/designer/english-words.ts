/** What this method says in its own words, in English. */
export const englishWords = {
  under: '居民可以选看英文。没写英文的话，他们看到的还是中文；可以空着。',
  blanks: '{ } 里的空照抄过去，不翻译：{subject} 是什么事，{assignee} 是谁在办，{due} 是期限。',
  left: (left: number, all: number) => `自己的话有 ${all} 句，还有 ${left} 句没有英文。`,
  allWritten: (all: number) => `自己的话有 ${all} 句，都有英文了。`,
  noneOwn: { title: '都有英文', next: '现在每一句都是库里有的。写了自己的话，这里就列出来。' },
  placeholder: '还没有英文',
  known: (count: number) => `本来就有英文的 ${count} 句`,
} as const;
