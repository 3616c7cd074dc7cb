/** New partners and services by quarter, at the desk. */
export const words = {
  title: '每季新增的共建单位和服务',
  tells: '「朋友圈」是新加入的共建单位，「服务圈」是单位新愿意借的、协议里新写明的。点数字看是哪些。只作记录，不排名。',
  columns: { quarter: '季度', partners: '新共建单位', services: '新服务' },
  quarter: (year: number, nth: number) => `${year} 年第 ${nth} 季度`,
  open: (what: string, quarter: string, count: number) => `${count}，看${quarter}的${what}`,
  service: (what: string, by: string) => `${what}（${by}）`,
  export: '导出 Excel',
} as const;
