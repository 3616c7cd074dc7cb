/** What stands on every sheet. */
export const words = {
  file: (title: string, number: string | null) => `${title}${number === null ? '' : `-${number}`}.pdf`,
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  printed: (at: string) => `${at} 打印`,
  whose: (called: string, posts: string, at: string) => `${called}（${posts}）${at} 打印　只供办事用，请勿外传`,
  /** What somebody signs by itself, where a form asks something sensitive. */
  consent: {
    title: '单独同意（可以不同意）',
    mark: '（敏感信息，可以不填）',
    field: (fields: string, what: string) => `我同意把「${fields}」记下来。这是敏感信息（${what}），只用来办这件事。`,
    whole: (what: string) => `我同意把这张单子上写的记下来。这是敏感信息（${what}），只用来办这件事。`,
    fieldFree: '不同意就空着，不打勾、不签名，别的照样办，一点不影响。',
    wholeFree: '不同意就不用交这张单子，别的事照样办；也可以到窗口当面说。',
    later: '同意了也随时能收回，收回以后写过的就删掉。',
    sign: '单独签名',
    date: '日期',
  },
  /** What stands in the fields of a form for a pen. */
  fields: { yes: '是', no: '否', unit: { money: '元', number: '', date: '　　　　年　　　月　　　日' } },
} as const;
