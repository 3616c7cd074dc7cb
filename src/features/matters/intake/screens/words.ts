/** How the screens speak about complaints, hardships and the counts at the desk. */
export const aboutWords = {
  title: '说的是谁',
  hint: '选了谁，谁就看不到这件投诉，也不由他来办。可以不选。',
  open: '选一选说的是谁（可以不选）',
} as const;

/** Who reads what is about to be said. */
export const readersWords: Readonly<Record<string, { readonly title: string; readonly say: string }>> = {
  complaint: { title: '谁看得到', say: '只有社区书记看得到，被投诉的人看不到。说的是书记，就直接到街道。' },
  hardship: { title: '谁看得到', say: '只有社区工作者和来帮您的人看得到，不上任何名单。' },
  opinion: { title: '会有答复', say: '社区在期限内答复您，在「我的事」里看得到。' },
};

export const tallyWords = {
  title: '收到了什么',
  small: '五小',
  fields: '服务领域',
  supply: '谁来帮的',
  intake: '话、怨、难、事',
  hidden: '不显示',
  hiddenTells: '一到四件不显示，免得认出是谁。',
  total: (count: number) => `合计 ${count} 件`,
  counted: '件数',
  count: (count: number) => `${count} 件`,
} as const;

export const classWords = {
  label: '五小',
  done: '已改类别',
  tells: '办结以前可以改，谁改的有记录。',
  change: '改五小类别',
  changeNamed: (name: string) => `改五小类别，现在是${name}`,
  now: (name: string) => `${name}（现在）`,
} as const;
