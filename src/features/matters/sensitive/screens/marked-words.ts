/** How whoever works on a matter is told that something in it is sealed, and opens it. */
export const markedWords = {
  title: '已封存',
  opens: (count: number) => `有 ${count} 项单独同意才写的内容，点开看会记下，本人看得到。`,
  stands: (count: number) => `有 ${count} 项单独同意才写的内容，已封存，只有本人看得到。`,
  open: '点开看',
  why: '为什么要看',
  tells: '只为办这一件事看。谁看的、什么时候、为什么，都会记下来，本人看得到。十分钟后自动收起，打印不带。',
  often: ['核对申请条件', '上门前先了解', '安排照顾'],
  logged: '已记下这次查看，本人看得到',
  photo: (label: string, nth: number) => `${label}，第 ${nth} 张`,
} as const;
