/** The money of a community's estates, at the desk. */
export const deskWords = {
  title: '收支账',
  tells:
    '居民自己管的小区，收和支分两条线、两个人记。收费记账、支出报账的人在「我住的小区」里记；从收拨到支、付钱和冲正，先到「待我批准」里点头。这里只看不改。',
  none: '这个社区还没有居民自己管的小区。',
  month: '哪个月',
  monthOf: (estate: string) => `哪个月：${estate}`,
  columns: { line: '哪条线', opening: '月初', came: '进', went: '出', closing: '月底' },
  lines: { income: '收', spending: '支' },
  linesOf: (estate: string) => `${estate}的两条线`,
  entriesOf: (estate: string) => `${estate}的每一笔`,
  entryColumns: { day: '日期', what: '哪一笔', sum: '多少', by: '谁记的', allowedBy: '谁批的' },
  of: (month: string, what: string) => `${month} ${what}`,
  reversal: (day: string, what: string) => `冲正 ${day} 的${what}`,
  reversed: '已冲正',
  receipt: (number: string) => `收据 ${number}`,
  part: (kind: string, shift: string, yuan: string) => `${kind}·${shift} ${yuan}`,
  who: (kind: string, called: string) => `${kind} ${called}`,
  empty: '这个月没有记账。',
  take: (year: string) => `导出 ${year} 年的账`,
} as const;
