export const refusals = {
  'calendar.past': '过去的日子不能改，已经按它算过期限了。',
  'calendar.same_already': '这一天已经是这样了，不用改。',
  'calendar.year_loaded': '这一年的放假通知已经装入。要改个别日子，请在日历上点那一天。',
  'calendar.nothing_read': '没有从这段文字里读出放假的日子，请粘贴国务院办公厅通知里「一、元旦：……」那几段。',
  'calendar.unread': ({ line = '' }: Record<string, string | number>) =>
    `有一句没有读懂：「${line}」。请改成「1月1日至3日放假」「1月4日上班」这样的写法再试。`,
  'calendar.undone_already': '这次改动已经撤回过了。',
  'calendar.changed_since': '这些日子后来又改过，请先撤回后面的改动。',
} as const;

/** How an edit is said in the list of edits. */
export const editWords = {
  day: (day: string, kind: 'work' | 'rest') => `${day} 改为${kind === 'work' ? '上班' : '休息'}`,
  year: (year: number) => `装入 ${year} 年放假通知`,
  hours: (hours: readonly (readonly [string, string])[]) => `上班时间改为 ${hours.map(([from, until]) => `${from}–${until}`).join('、')}`,
  undo: (what: string) => `撤回：${what}`,
  notice: '国务院办公厅放假通知',
  weekday: '平常日',
} as const;
