/** Councils, as everybody reads them. */
export const councilWords = {
  title: '议事会',
  hint: '小区和社区的事，由这些方面坐下来议。到会和结果在「公开的事」里看。',
  leads: '牵头',
  nobody: '还没有人',
  few: '不到 5 人',
  people: (count: number) => `${count} 人`,
  lacking: (parts: readonly string[]) => `还缺：${parts.join('、')}`,
  whole: '各方都有人',
  by: (area: string, rule: string) => `${area} · ${rule}`,
} as const;
