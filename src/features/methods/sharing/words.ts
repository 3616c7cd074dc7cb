type Facts = Record<string, string | number>;

export const refusals = {
  'methods.shared_already': '这个工作法已经分享出去了。',
  'methods.shared_not': '这个工作法没有分享。',
  'methods.own_already': '这是这个社区自己的工作法，不用再采用。',
  'methods.words_count': (facts: Facts) => `它有 ${facts['count']} 个居民看到的词，请一个一个对应着写。`,
  'methods.words_twice': '居民看到的词里有两个一样的，请改一个。',
  'methods.adopted_not': (facts: Facts) => `这个工作法现在还不能采用，请告诉分享的社区改一改：${facts['faults']}。`,
  'methods.file_faulty': (facts: Facts) => `这个文件还不能用：${facts['faults']}。`,
} as const;

export const fileWords = {
  notJson: '这不是工作法的文件：内容读不出来。请用「导出」得到的 .json 文件。',
  name: (name: string, version: number) => `${name} 第${version}版.json`,
} as const;
