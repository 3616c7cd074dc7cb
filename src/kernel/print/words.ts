/** What stands on every sheet. */
export const words = {
  file: (title: string, number: string | null) => `${title}${number === null ? '' : `-${number}`}.pdf`,
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  printed: (at: string) => `${at} 打印`,
  whose: (called: string, posts: string, at: string) => `${called}（${posts}）${at} 打印　只供办事用，请勿外传`,
  /** What stands in the fields of a form for a pen. */
  fields: { yes: '是', no: '否', unit: { money: '元', number: '', date: '　　　　年　　　月　　　日' } },
} as const;
