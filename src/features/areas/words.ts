export const refusals = { 'areas.named_already': '这个街道下已经有同名的社区。' } as const;

const kindNames: Readonly<Record<string, string>> = {
  province: '省',
  city: '市',
  county: '县（市、区）',
  street: '街道',
  community: '社区',
  estate: '小区',
  grid: '网格',
  'micro-grid': '微网格',
  building: '楼栋',
  unit: '单元',
  dwelling: '房屋',
};

/** What a kind of place is called, which is also the level of a post held there. */
export function nameOfKind(kind: string): string {
  return kindNames[kind] ?? kind;
}
