const of = (count: number) => count.toLocaleString('zh-CN');

/** How the desk reads who has somebody to turn to by name. */
export const words = {
  title: '服务覆盖',
  under: '网格、微网格、楼栋有人在岗，或有人联系到户，就算有联系人。',
  covered: (covered: number, households: number) => `${of(covered)} / ${of(households)} 户有联系人`,
  all: '每一户都有联系人。',
  without: (count: number) => `没有联系人的 ${of(count)} 户`,
  hidden: (households: number) => `共 ${of(households)} 户。有联系人、没有联系人的各多少户，为保护隐私不显示。`,
  hiddenAll: '户数为保护隐私不显示。',
  grids: '各网格的服务覆盖',
  columns: { grid: '网格', households: '户数', covered: '有联系人', without: '没有联系人' },
  noGrid: '不在网格里',
  figure: of,
  withheld: '不显示',
  last: '最近一次联系',
  since: { month: '一个月内', quarter: '三个月内', year: '一年内', longer: '一年以前', never: '没有记录' },
  homes: (count: number) => `${of(count)} 户`,
  table: '没有联系人的户',
  list: { dwelling: '住处', grid: '网格', last: '最近一次联系' },
  never: '没有记录',
} as const;
