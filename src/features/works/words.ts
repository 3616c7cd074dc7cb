export const kindNames = {
  harden: '硬化',
  greening: '绿化',
  lighting: '亮化',
  heating: '集中供暖',
  drainage: '排污管道',
  water: '自来水',
  toilet: '厕所',
  sewage: '污水',
  garbage: '垃圾',
  walls: '墙面屋顶',
  rebuild: '旧房改用',
  other: '其他',
} as const;

export const standingNames = {
  planned: '计划',
  going: '在做',
  finished: '等居民验收',
  accepted: '已验收',
  past: '早年做的',
} as const;

export const refusals = {
  'works.not_planned': '这项工程已经开工了。',
  'works.not_going': '这项工程不在施工，这一步现在做不了。',
  'works.not_finished': '还没完工，等完工后再验收。',
  'works.not_open': '这项工程已经验收，账和进度不再改；要改请另立一项。',
  'works.paid_less_than_nothing': '付的钱加起来不能是负数，请核对要冲掉的是哪一笔。',
  'works.paid_ahead': '付款日期在今天以后，请付了再记。',
  'works.by_home': '这项工程按户算进度，请在逐户清单里勾做好的户。',
  'works.counted': '已经按户在算进度了。',
  'works.no_homes': '这个地方没有登记房屋，没法按户算；请先导入房屋，或者按百分比报。',
  'works.home_elsewhere': '有的户不在这项工程里，请重新选。',
  'works.not_counted': '这项工程不按户算进度。',
  'works.no_pictures': '完工前，请传上做之前和做之后的照片各至少一张。',
  'works.not_all': '还没做满 100%。确实做不了的，请写明还差什么、为什么。',
  'works.no_word': '还没有居民说过好不好，先请大家验收再定。',
  'works.not_a_neighbour': '只有住在这里的居民来验收。',
  'works.request_unknown': ({ numbers }) => `没找到这些编号，或者不归您这里管：${numbers}。请核对。`,
} as const satisfies Record<string, string | ((facts: Record<string, string | number>) => string)>;

export const told = {
  linked: (subject: string, name: string) => `您反映的「${subject}」，列进了工程「${name}」，预算和进度都能看到。`,
  done: (subject: string, name: string) => `您反映的「${subject}」：工程「${name}」做完了，验收也过了。`,
  applied: (subject: string) => `根据已批复的申请「${subject}」立项，做法和预算待定。`,
} as const;

export const sheet = {
  file: (day: string) => `工程清单-${day}.xlsx`,
  name: '工程清单',
  title: (community: string, at: string) => `${community}工程清单　${at} 导出　本表公开`,
  header: ['年份', '工程', '类别', '地点', '预算（元）', '已付（元）', '进度', '状态'],
  sum: (year: number) => `${year} 年合计`,
} as const;

/** On the list of whoever leaves a post. */
export const handedOn = (name: string, percent: number): string => `工程「${name}」，做到 ${percent}%，还没验收`;
