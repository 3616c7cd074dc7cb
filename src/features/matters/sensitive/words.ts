export const refusals = {
  'matters.no_unit': '这件事现在不在店家或单位手里，不用给。',
  'matters.nothing_marked': '这件事里没有封存的内容。',
  'matters.marked_for_units': '单独同意才写的内容不给店家和单位看，要用到的请社区转告。',
} as const;

/** How what was agreed to by itself is told of without being told. */
export const markedWords = {
  sheet: '单子的照片',
  stands: (label: string) => `${label}：已封存`,
  /** What the one who wrote it reads of who opened it, before the reason. */
  looked: (reason: string) => `看了您单独同意才写的内容：${reason}`,
  onPaper: (count: number) => `有 ${count} 项单独同意才写的内容，已封存，不印在纸上。`,
} as const;
