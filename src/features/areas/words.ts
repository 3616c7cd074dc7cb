import type { AreaKind } from './lay.ts';

export const refusals = {} as const;

/** What each kind of place is called. */
export const kindNames: Readonly<Record<AreaKind, string>> = {
  province: '省',
  city: '市',
  county: '县（区）',
  street: '街道',
  community: '社区',
  estate: '小区',
  grid: '网格',
  'micro-grid': '微网格',
  building: '楼栋',
  unit: '单元',
  dwelling: '房屋',
};
