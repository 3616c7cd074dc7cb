const yuan = (fen: number) => (fen / 100).toLocaleString('zh-CN', { maximumFractionDigits: 2 });

export const refusals = {
  'works.budget_same': '预算和现在的一样，没有改。',
} as const;

export const told = {
  changed: (name: string, before: number, after: number) =>
    `工程「${name}」的预算从 ${yuan(before)} 元改为 ${yuan(after)} 元，原因写在工程页面上。`,
} as const;
