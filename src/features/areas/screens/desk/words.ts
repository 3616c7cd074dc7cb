import type { areaKinds } from '#features/areas/contract.ts';

type Kind = (typeof areaKinds)[number];
const kinds: Readonly<Record<Kind, string>> = {
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

/** How the desk speaks about places. */
export const words = {
  title: '网格与房屋',
  under: '人数、户数由台账数出来，各网格相加与总数一致。',
  totals: '按网格合计',
  tree: '区域和房屋',
  kinds,
  columns: {
    grid: '网格',
    buildings: '楼栋',
    microGrids: '微网格',
    households: '户',
    persons: '人',
    members: '党员',
    share: '党员占比',
    centre: '党员中心户',
    name: '名称',
    kind: '种类',
    code: '区划代码',
    inside: '下面有',
  },
  total: '合计',
  agrees: (parts: string, whole: string) => `各网格相加 ${parts}，台账共 ${whole}，一致`,
  differs: (parts: string, whole: string) => `各网格相加 ${parts}，台账共 ${whole}，差的是不在网格里的户`,
  uncovered: (count: number) => `有 ${count} 户不在任何网格里`,
  seeUncovered: '去看是哪几户',
  covered: '每一户都在网格里',
  hidden: '少于 5',
  hiddenMeans: '不满 5 的数不显示，免得认出是谁',
  percent: (share: number) => `${share.toFixed(1)}%`,
  children: (count: number) => `${count} 个`,
  none: '—',
  noGrids: { title: '这个社区还没有网格', next: '把「小区楼栋」的 Excel 传上来，小区、网格、楼栋、房屋会一起建好。', go: '去导入' },
  noPlaces: { title: '这里还没有录入', next: '导入「小区楼栋」以后就能看到。' },
  seeHouseholds: '看住户',
} as const;
