/** How the desk speaks about what each post is there for. */
export const words = {
  tab: '岗位职责清单',
  whole: '有人任职的岗位都写了职责。',
  without: (names: readonly string[]) => `还没有写职责的岗位 ${names.length} 个：${names.join('、')}`,
  columns: { name: '岗位', does: '做什么', since: '哪天起', acts: '操作' },
  none: { title: '还没有岗位', next: '先在「岗位」里任命人，再来写每个岗位做什么。' },
  lacking: '还没有写',
  write: '写职责',
  change: '改职责',
  writeFor: (name: string) => `写职责：${name}`,
  changeFor: (name: string) => `改职责：${name}`,
  tells: '一岗一条，居民都看得到。改了以后，原来那条留底。',
  does: '这个岗位做什么',
  missing: '请填这一项',
  done: '写好了',
} as const;
