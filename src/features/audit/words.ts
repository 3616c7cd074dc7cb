import type { Fault } from './verify.ts';

export const refusals = {
  'audit.nothing_sealed': '还没有封存过任何记录，过一分钟再来导出。',
} as const;

/** What was found first, in a sentence; `row` is the number of the row to begin looking at. */
export const faultWords: Readonly<Record<Fault['kind'], (fault: Fault) => string>> = {
  changed: ({ row }) => `第 ${row} 条记录被改过。`,
  missing: ({ row }) => `第 ${row} 条记录不见了。`,
  inserted: ({ row }) => `第 ${row} 条记录是后来插进去的。`,
  rewritten: ({ row, no }) => `第 ${no} 批的封存被改过，从第 ${row} 条记录起不能作数。`,
  root: ({ row, day }) => `${day === null ? '导出时' : `${day} `}的审计根对不上：从第 ${row} 条记录起，有记录连同封存一起被换过。`,
  cut: ({ row, day }) => `封存链短了一截：${day === null ? '导出时' : `${day} `}还有的批不见了，从第 ${row} 条记录起不能作数。`,
};

export const fileName = (day: string) => `审计根-${day}.json`;

/** What verifying in the terminal says. */
export const verifyWords = {
  soFar: (rows: number) => `已核对 ${rows} 条……`,
  fits: (rows: number, batches: number) => `${rows} 条记录、${batches} 批封存，全部对得上。`,
  unsealed: (rows: number, since: string) => `还没封存的有 ${rows} 条，从 ${since}起。`,
  behindRoot: (rows: number, since: string) => `审计根还没盖住的有 ${rows} 条，从 ${since}起：这些只由数据库自己作证。`,
  covered: '全部记录都在审计根之下。',
  noRoot: '没有给出导出的审计根（--root），只和数据库里存的根对过：掌握数据库的人可以连它一起改。',
} as const;
