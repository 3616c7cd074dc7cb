export const refusals = {
  'methods.leaf_unknown': '没有找到这项服务，可能已经停用。',
  'methods.topic_unknown': '没有找到这个大类，请重新选一次。',
  'methods.leaf_named': (facts: Record<string, string | number>) => `「${facts['name']}」已经有了，换一个名称，居民才分得清。`,
  'methods.topic_named': (facts: Record<string, string | number>) => `大类「${facts['name']}」已经有了。`,
  'methods.leaf_watches': (facts: Record<string, string | number>) =>
    `服务和任务里没有盯人这一种，名称里请不要写「${facts['word']}」。要看隐患，写看什么东西、什么地方。`,
  'methods.takers_unknown': '有一种接单的人不认识，请重新选。',
  'methods.catalogue_unknown': '请选这项服务按哪一类来办。',
  'methods.choices_missing': (facts: Record<string, string | number>) => `「${facts['label']}」是选择题，至少写两个选项。`,
  'methods.sensitive_required': (facts: Record<string, string | number>) =>
    `「${facts['label']}」是敏感内容，不能必填：不同意写，事情也要照样办。`,
  'methods.asks_known': (facts: Record<string, string | number>) => `「${facts['label']}」台账里已经有了，不要再问居民；办理的人看得到。`,
  'methods.codes_full': '这个大类的编号用完了，请先停用不再用的服务。',
  'methods.nothing_changed': '没有改动，不用保存。',
  'methods.order_wrong': '次序里少了或多了服务，请刷新后再排。',
  'methods.edited_since': '这之后又改过了，不能直接撤销。请在现在的样子上改。',
  'methods.taken_back_already': '这一次改动已经撤销过了。',
} as const;

/** What an edit did, for the log beside the tree. */
export const editWords = {
  added: (name: string) => `新增「${name}」`,
  changed: (name: string) => `修改「${name}」`,
  renamed: (was: string, name: string) => `「${was}」改名为「${name}」`,
  moved: (name: string, topic: string) => `「${name}」移到「${topic}」`,
  ended: (name: string) => `停用「${name}」`,
  back: (name: string) => `恢复「${name}」`,
  ordered: (topic: string) => `调整「${topic}」的次序`,
  takenBack: (what: string) => `撤销：${what}`,
} as const;

/** By which kind of method a service is done. */
export const catalogueNames: Readonly<Record<string, string>> = {
  neighbourly: '邻里单子',
  'common-parts': '共有部位维修',
  opinion: '话：意见建议',
  complaint: '怨：投诉',
  hardship: '难：有难处',
  hall: '窗口事项',
  'hall-private': '不公开的窗口事项',
};
