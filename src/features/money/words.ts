type Facts = Readonly<Record<string, string | number>>;

export const entryNames = { income: '收费', allot: '拨到支出', crew: '门房、保洁工资', reversal: '冲正' } as const;
export const incomeNames = { fee: '物业费', parking: '停车费', other: '其他收入' } as const;

/** Fen as 60,000 元 or 0.50 元. */
export function yuan(fen: number): string {
  return `${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 })} 元`;
}

/** What whoever allows it reads beside what would be done. */
export const labels = { estate: '哪个小区', allot: '从收拨到支', month: '哪个月的工资', sum: '一共', entry: '冲哪一笔' } as const;

export const refusals = {
  'money.other_line': '这个月您在这个小区记过另一条线的账。收和支要两个人记，您从下个月起才能记这一条。',
  'money.nothing': '没有要记的钱，请核对。',
  'money.booked': '这一笔已经记过了，请在账上核对。',
  'money.spending_short': ({ holds, wants }: Facts) =>
    `「支」这条线上只有 ${holds}，不够 ${wants}。收来的钱不能直接付，请先申请从「收」拨过来。`,
  'money.income_short': ({ holds, wants }: Facts) => `「收」这条线上只有 ${holds}，不够 ${wants}，请核对。`,
  'money.month_to_come': '这个月还没到，请到了再记。',
  'money.month_booked': '这个月的工资已经记过了，或者这个月没有人在岗。',
  'money.crew_left_out': '这个月在岗的每个班都要写上；不发的写 0。请刷新再填。',
  'money.over_pay': ({ kind, shift, pay }: Facts) => `${kind}的「${shift}」每月 ${pay} 元，不能多过这个数。工资变了，请社区先改班次。`,
  'money.reversed': '这一笔已经冲过了。',
  'money.names': '原因大家都看得到，请不要写谁的名字。',
} as const satisfies Record<string, string | ((facts: Facts) => string)>;

export const sheet = {
  file: (estate: string, year: number) => `${estate}收支账-${year}.xlsx`,
  name: '收支账',
  title: (estate: string, year: number, day: string) => `${estate} ${year} 年收支账　${day} 导出`,
  header: ['日期', '哪一笔', '收（元）', '从收拨到支（元）', '支（元）', '谁记的', '谁批的', '收据号', '说明'],
  crew: (month: string) => `${month} 门房、保洁工资`,
  reversal: (day: string, what: string) => `冲正 ${day} 的${what}`,
  sum: '全年合计',
} as const;
